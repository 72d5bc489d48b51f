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
    bool escapes = false; ///< a backslash takes the meaning of the character behind it
    bool doubled = false; ///< the closing sign twice stands for itself
};

/// What a language does differently from most; named by a word in the table.
enum class Trait : quint32 {
    None = 0,
    Text = 1 << 0,        ///< "text": for people; never checked for syntax
    Strict = 1 << 1,      ///< "strict": the forms below are complete, so that unbalanced brackets are certainly wrong
    Indented = 1 << 2,    ///< "indented": the grammar of Python
    Nested = 1 << 3,      ///< "nested": block comments nest
    Chars = 1 << 4,       ///< "chars": an apostrophe begins a string only around one character ('a, a' are names)
    Transpose = 1 << 5,   ///< "transpose": an apostrophe behind an operand is an operator
    Raw = 1 << 6,         ///< "raw": R"x(…)x", r#"…"#, #"…"#
    LongBrackets = 1 << 7,///< "longbrackets": [[…]], [=[…]=], as strings and behind the comment sign
    HereDoc = 1 << 8,     ///< "heredoc": <<WORD, <<~WORD, <<<WORD
    Regex = 1 << 9,       ///< "regex": /…/ where no operand stands before
    WordComment = 1 << 10,///< "wordcomment": the comment sign begins a word
    Backslash = 1 << 11,  ///< "backslash": outside of strings a backslash takes the meaning of the character behind it
    DollarQuote = 1 << 12,///< "dollarquote": $x$…$x$
    LineBlocks = 1 << 13, ///< "lineblocks": signs of block comments begin a line
    Preprocessor = 1 << 14///< "preprocessor": #if … #else may hold one bracket twice
};

/// A row of the table of languages.
struct Language {
    QString name;                 ///< canonical, as in a plan
    QStringList aliases;          ///< other names and info strings of fences, lower case
    QStringList suffixes;         ///< of files, without the dot; the first one is used for new files
    QStringList lineComments;
    QList<std::pair<QString, QString>> blockComments;
    QList<StringForm> strings;    ///< longer signs first
    quint32 traits = 0;
    QStringList compile;          ///< command of this machine; {source} and {program} are replaced; empty: not compiled
    QStringList start;            ///< likewise; empty: it cannot be started by itself

    [[nodiscard]] bool has(Trait trait) const { return traits & quint32(trait); }
    [[nodiscard]] QString suffix() const { return suffixes.isEmpty() ? QStringLiteral("txt") : suffixes.constFirst(); }
};

/// All rows; "other" is the last one: signs that most languages share.
[[nodiscard]] const QList<Language> &languages();
/// By name or alias, in any case; "other" where the table does not have it.
[[nodiscard]] const Language &languageNamed(QStringView name);
/// Whether the table has the name or alias; "other" is not in it.
[[nodiscard]] bool isKnownLanguage(QStringView name);
/// By the suffix of a file's name; "other" where the table does not have it.
[[nodiscard]] const Language &languageOfFile(QStringView name);
/// "program.py" for python and so on: what candidates are written to when no name is given.
[[nodiscard]] QString mainFileName(QStringView language);

} // namespace engine
