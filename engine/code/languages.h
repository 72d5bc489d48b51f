// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace engine {

/// How strings of a language are written.
struct StringForm {
    QString open, close;
    bool lines = false;   ///< may span several lines
    bool escapes = false; ///< a backslash escapes the next character
    bool doubled = false; ///< the closing sign is escaped by doubling it
};

/// Properties of a language that differ from most others; each is a word in the table.
enum class Trait : quint32 {
    None = 0,
    Text = 1 << 0,        ///< "text": natural language; syntax is not checked
    Strict = 1 << 1,      ///< "strict": the forms below are complete, so unbalanced brackets are an error
    Indented = 1 << 2,    ///< "indented": the grammar of Python
    Nested = 1 << 3,      ///< "nested": block comments nest
    Chars = 1 << 4,       ///< "chars": an apostrophe begins a string only around one character ('a, a' are names)
    Transpose = 1 << 5,   ///< "transpose": an apostrophe after an operand is an operator
    Raw = 1 << 6,         ///< "raw": R"x(…)x", r#"…"#, #"…"#
    LongBrackets = 1 << 7,///< "longbrackets": [[…]], [=[…]=], as strings and after the comment sign
    HereDoc = 1 << 8,     ///< "heredoc": <<WORD, <<~WORD, <<<WORD
    Regex = 1 << 9,       ///< "regex": /…/ where no operand precedes
    WordComment = 1 << 10,///< "wordcomment": the comment sign must begin a word
    Backslash = 1 << 11,  ///< "backslash": a backslash also escapes outside of strings
    DollarQuote = 1 << 12,///< "dollarquote": $x$…$x$
    LineBlocks = 1 << 13, ///< "lineblocks": signs of block comments must begin a line
    Preprocessor = 1 << 14///< "preprocessor": branches of #if may each hold the same bracket
};

/// A row of the table of languages.
struct Language {
    QString name;                 ///< canonical, as in a plan
    QStringList aliases;          ///< other names and info strings of fences, lower case
    QStringList suffixes;         ///< of files, without the dot; new files get the first one
    QStringList lineComments;
    QList<std::pair<QString, QString>> blockComments;
    QList<StringForm> strings;    ///< longer signs first
    quint32 traits = 0;
    QStringList compile;          ///< compile command; {source} and {program} are replaced; empty: not compiled
    QStringList start;            ///< start command, likewise; empty: cannot be run on its own

    [[nodiscard]] bool has(Trait trait) const { return traits & quint32(trait); }
    [[nodiscard]] QString suffix() const { return suffixes.isEmpty() ? QStringLiteral("txt") : suffixes.constFirst(); }
};

/// All rows; the last one is "other", with the signs most languages share.
[[nodiscard]] const QList<Language> &languages();
/// Looks up a name or alias, ignoring case; "other" when unknown.
[[nodiscard]] const Language &languageNamed(QStringView name);
/// Whether the table has the name or alias; "other" is not in it.
[[nodiscard]] bool isKnownLanguage(QStringView name);
/// Looks up the suffix of a file name; "other" when unknown.
[[nodiscard]] const Language &languageOfFile(QStringView name);
/// File name for candidates when none is given: "program.py" for python.
[[nodiscard]] QString mainFileName(QStringView language);

} // namespace engine
