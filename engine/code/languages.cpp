// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/languages.h"

#include <QHash>

#include <array>

namespace engine {

namespace {

/// Columns: name | aliases | suffixes | line comments | block comments, in pairs | strings | traits | compile
/// | start. Columns hold words. A string form is its sign (or opener…closer), followed by the letters m
/// (several lines), e (escapes), d (doubled). Columns are separated by " | "; "-" is an empty column.
constexpr std::array rows{
    R"(python | py python2 python3 py3 ipython pypy sage cython | py pyw pyi pyx | # | - | """me '''me "e 'e | strict indented | - | {python} {source})",
    R"(c | h ansi-c c99 c11 c17 | c h | // | /* */ | "e 'e | strict preprocessor | /usr/bin/gcc -O2 -std=c17 -Wall -Wextra -o {program} {source} -lm | {program})",
    R"(cpp | c++ cc cxx hpp cuda cu opencl arduino glsl hlsl | cpp cc cxx hpp hh hxx cu cuh | // | /* */ | "e 'e | strict raw preprocessor | /usr/bin/g++ -O2 -std=c++20 -Wall -Wextra -o {program} {source} | {program})",
    R"(rust | rs | rs | // | /* */ | "me 'e | strict nested chars raw | /usr/bin/rustc -O -o {program} {source} | {program})",
    R"(go | golang | go | // | /* */ | `m "e 'e | strict | /usr/bin/env GOCACHE=/box/gocache HOME=/box /usr/bin/go build -o {program} {source} | {program})",
    R"(java | - | java | // | /* */ | """me "e 'e | strict | - | /usr/bin/java {source})",
    R"(kotlin | kt kts | kt kts | // | /* */ | """m "e 'e | strict nested | - | -)",
    R"(scala | sc | scala sc | // | /* */ | """m "e 'e | strict nested chars | - | -)",
    R"(groovy | gradle | groovy gradle | // | /* */ | """me '''me "e 'e | regex | - | -)",
    R"(javascript | js node nodejs ecmascript mjs cjs jsx | js mjs cjs jsx | // | /* */ | `me "e 'e | strict regex | - | /usr/bin/node {source})",
    R"(typescript | ts tsx deno | ts tsx mts cts | // | /* */ | `me "e 'e | strict regex | - | -)",
    R"(csharp | c# cs dotnet | cs csx | // | /* */ | """m @"…"md $@"…"md "e 'e | preprocessor strict | - | -)",
    R"(fsharp | f# fs | fs fsx | // | (* *) | """m @"…"md "me 'e | nested chars | - | -)",
    R"(vb | vbnet visualbasic vba basic | vb bas | ' REM | - | "d | - | - | -)",
    R"(swift | - | swift | // | /* */ | """me "e | strict nested raw | - | -)",
    R"(matlab | octave m-file | m | % # | %{ %} #{ #} | "d 'd | transpose lineblocks | - | /usr/bin/octave {source})",
    R"(objectivec | objc objective-c obj-c | m mm | // | /* */ | "e 'e | strict preprocessor | - | -)",
    R"(dart | flutter | dart | // | /* */ | """me '''me "e 'e | strict nested | - | -)",
    R"(php | php5 php7 php8 | php | // # | /* */ | "me 'me | heredoc | - | /usr/bin/php {source})",
    R"(r | rscript rlang splus | r rmd | # | - | "me 'me `m | strict raw | - | /usr/bin/Rscript {source})",
    R"(julia | jl | jl | # | #= =# | """me "me 'e | strict nested transpose chars | - | /usr/bin/julia {source})",
    R"(lua | luajit luau | lua | -- | - | "e 'e | strict longbrackets | - | /usr/bin/lua {source})",
    R"(ruby | rb jruby | rb | # | =begin =end | "me 'me `me | wordcomment heredoc regex lineblocks | - | /usr/bin/ruby {source})",
    R"(perl | pl perl5 raku | pl pm | # | =pod =cut =head1 =cut =begin =cut | "me 'me `me | wordcomment heredoc regex lineblocks | - | /usr/bin/perl {source})",
    R"(shell | sh bash zsh ksh dash fish shellscript console-script | sh bash zsh | # | - | "me 'm `me | wordcomment heredoc backslash | - | /bin/sh {source})",
    R"(powershell | ps ps1 pwsh posh | ps1 psm1 | # | <# #> | @"…"@m @'…'@m "md 'md | - | - | -)",
    R"(sql | mysql postgresql postgres psql sqlite plsql tsql duckdb | sql | -- | /* */ | 'md "md `m | dollarquote | - | -)",
    R"(haskell | hs lhs purescript | hs lhs | -- | {- -} | "me 'e | nested chars | - | -)",
    R"(elm | - | elm | -- | {- -} | """me "e 'e | nested chars | - | -)",
    R"(ocaml | ml reason | ml mli | - | (* *) | "me {|…|}m 'e | nested chars | - | -)",
    R"(sml | standardml | sml | - | (* *) | "e | nested chars | - | -)",
    R"(coq | rocq gallina | v | - | (* *) | "md | nested chars | - | -)",
    R"(lean | lean4 | lean | -- | /- -/ | "me 'e | nested chars | - | -)",
    R"(wolfram | mathematica wl nb wolframlanguage mma | wl m nb | - | (* *) | "me | strict nested | - | -)",
    R"(lisp | commonlisp common-lisp cl elisp emacs-lisp emacslisp | lisp lsp cl el | ; | #| |# | "me | nested backslash | - | -)",
    R"(scheme | racket rkt guile | scm ss rkt | ; | #| |# | "me | nested backslash | - | -)",
    R"(clojure | clj cljs edn | clj cljs cljc edn | ; | - | "me | backslash | - | -)",
    R"(erlang | erl | erl hrl | % | - | "me 'e | backslash | - | -)",
    R"(elixir | ex exs iex | ex exs | # | - | """me '''me "me 'me | - | - | -)",
    R"(prolog | swipl problog | pro prolog | % | /* */ | "me 'me | - | - | -)",
    R"(fortran | f90 f95 f03 f08 f77 | f90 f95 f03 f08 f for | ! | - | "d 'd | - | /usr/bin/gfortran -O2 -o {program} {source} | {program})",
    R"(pascal | delphi objectpascal freepascal | pas pp | // | { } (* *) | 'd | - | - | -)",
    R"(ada | - | adb ads | -- | - | "d 'e | chars | - | -)",
    R"(cobol | cob | cob cbl | *> | - | "d 'd | - | - | -)",
    R"(nim | - | nim | # | #[ ]# | """m "e 'e | nested chars | - | -)",
    R"(zig | - | zig | // | - | "e 'e | strict | - | -)",
    R"(d | dlang | d di | // | /* */ /+ +/ | `m "me 'e | strict | - | -)",
    R"(crystal | cr | cr | # | - | "me 'e | - | - | -)",
    R"(solidity | sol | sol | // | /* */ | "e 'e | strict | - | -)",
    R"(tcl | - | tcl | # | - | "me | wordcomment backslash | - | -)",
    R"(awk | gawk mawk | awk | # | - | "e | regex | - | -)",
    R"(stan | - | stan | // # | /* */ | "e | - | - | -)",
    R"(minizinc | mzn | mzn | % | /* */ | "e | - | - | -)",
    R"(smtlib | smt smt2 | smt2 | ; | - | "md | - | - | -)",
    R"(verilog | systemverilog sv | v sv | // | /* */ | "e | - | - | -)",
    R"(vhdl | - | vhd vhdl | -- | /* */ | "d | - | - | -)",
    R"(assembly | asm nasm gas masm x86 arm llvm | asm s | ; # // | /* */ | "e | - | - | -)",
    R"(makefile | make mk | mk | # | - | - | backslash | - | -)",
    R"(cmake | - | cmake | # | #[[ ]] | "me | - | - | -)",
    R"(dockerfile | docker | dockerfile | # | - | - | wordcomment | - | -)",
    R"(json | json5 jsonc geojson | json jsonc | // | /* */ | "e | strict | - | -)",
    R"(yaml | yml | yaml yml | # | - | "me 'md | wordcomment | - | -)",
    R"(toml | - | toml | # | - | """me '''m "e ' | - | - | -)",
    R"(ini | cfg conf properties | ini cfg conf | ; # | - | - | wordcomment | - | -)",
    R"(html | xhtml vue svelte | html htm vue | - | <!-- --> | - | - | - | -)",
    R"(xml | xsl xslt svg | xml svg xsl | - | <!-- --> | - | - | - | -)",
    R"(css | scss less sass | css scss less | - | /* */ | "e 'e | - | - | -)",
    R"(graphviz | dot | dot gv | // # | /* */ | "me | - | - | -)",
    R"(gnuplot | - | gp gnuplot | # | - | "e ' | - | - | -)",
    R"(openscad | scad | scad | // | /* */ | "e | strict | - | -)",
    R"(gdscript | godot | gd | # | - | """me "e 'e | - | - | -)",
    R"(latex | tex bibtex | tex sty | % | - | - | text backslash | - | -)",
    R"(markdown | md gfm mdx commonmark | md markdown | - | <!-- --> | - | text | - | -)",
    R"(rst | restructuredtext | rst | - | - | - | text | - | -)",
    R"(text | txt plaintext plain prompt prose | txt text | - | - | - | text | - | -)",
    R"(other | - | - | # // | - | "e | - | - | -)"};

constexpr std::array<std::pair<const char *, Trait>, 15> traitNames{{{"text", Trait::Text}, {"strict", Trait::Strict}, {"indented", Trait::Indented},
    {"nested", Trait::Nested}, {"chars", Trait::Chars}, {"transpose", Trait::Transpose}, {"raw", Trait::Raw}, {"longbrackets", Trait::LongBrackets},
    {"heredoc", Trait::HereDoc}, {"regex", Trait::Regex}, {"wordcomment", Trait::WordComment}, {"backslash", Trait::Backslash},
    {"dollarquote", Trait::DollarQuote}, {"lineblocks", Trait::LineBlocks}, {"preprocessor", Trait::Preprocessor}}};

StringForm stringForm(QString word)
{
    StringForm form;
    for (; word.size() > 1 && QStringLiteral("med").contains(word.back()); word.chop(1)) {
        form.lines = form.lines || word.back() == u'm';
        form.escapes = form.escapes || word.back() == u'e';
        form.doubled = form.doubled || word.back() == u'd';
    }
    const QChar until(u'…');
    form.open = word.section(until, 0, 0);
    form.close = word.contains(until) ? word.section(until, 1) : word;
    return form;
}

quint32 traitsOf(const QStringList &words)
{
    quint32 traits = 0;
    for (const auto &[name, trait] : traitNames)
        traits |= words.contains(QLatin1StringView(name)) ? quint32(trait) : 0;
    return traits;
}

Language languageOfRow(const char *row)
{
    QList<QStringList> columns;
    for (const QString &column : QString::fromUtf8(row).split(QStringLiteral(" | ")))
        columns << (column == u"-" ? QStringList() : column.split(u' '));
    Q_ASSERT(columns.size() == 9);
    Language language{columns[0].constFirst(), columns[1], columns[2], columns[3], {}, {}, traitsOf(columns[6]), columns[7], columns[8]};
    for (qsizetype i = 0; i + 1 < columns[4].size(); i += 2)
        language.blockComments.append({columns[4][i], columns[4][i + 1]});
    for (const QString &word : std::as_const(columns[5]))
        language.strings.append(stringForm(word));
    return language;
}

/// When a key occurs twice, the first row counts.
template <typename Keys>
QHash<QString, int> indexBy(Keys keysOf)
{
    QHash<QString, int> index;
    for (int i = 0; i < languages().size(); ++i) {
        for (const QString &key : keysOf(languages()[i])) {
            if (!index.contains(key))
                index.insert(key, i);
        }
    }
    return index;
}

int rowNamed(QStringView name)
{
    static const QHash<QString, int> index = indexBy([](const Language &language) { return QStringList{language.name} + language.aliases; });
    return index.value(name.toString().toLower(), int(languages().size()) - 1);
}

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> all = [] {
        QList<Language> list;
        for (const char *row : rows)
            list.append(languageOfRow(row));
        return list;
    }();
    return all;
}

const Language &languageNamed(QStringView name)
{
    return languages()[rowNamed(name)];
}

bool isKnownLanguage(QStringView name)
{
    return rowNamed(name) + 1 < languages().size();
}

const Language &languageOfFile(QStringView name)
{
    static const QHash<QString, int> index = indexBy([](const Language &language) { return language.suffixes; });
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot < 0 ? QString() : name.mid(dot + 1).toString().toLower();
    return languages()[index.value(suffix, int(languages().size()) - 1)];
}

QString mainFileName(QStringView language)
{
    return QStringLiteral("program.") + languageNamed(language).suffix();
}

} // namespace engine
