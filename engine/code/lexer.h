// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/languages.h"
#include "engine/code/regions.h"

#include <QStringView>

#include <bitset>
#include <limits>
#include <optional>

namespace engine {

/// A piece of a program: code, a comment or a string with its delimiters.
struct Piece {
    enum Kind { Code, Comment, String };
    Kind kind = Code;
    qsizetype from = 0;
    qsizetype to = 0;
    bool closed = true; ///< false: the closing sign is missing (the piece ends with the line or the text)
};

/// Splits a program into pieces that cover it without gaps, by the syntax of its language.
/// A line comment excludes its line end. Linear; any text. The view must outlive the lexer.
class Lexer
{
public:
    Lexer(QStringView text, const Language &language);
    /// False at the end of the text. A piece of code ends at `until` at the latest, so that the text after it is not read.
    [[nodiscard]] bool next(Piece &piece, qsizetype until = std::numeric_limits<qsizetype>::max());

private:
    bool special(Piece &piece);
    void pass(const Piece &piece, qsizetype from);
    bool comment(Piece &piece);
    bool lineComment(Piece &piece);
    bool blockComment(Piece &piece);
    bool longBracket(Piece &piece, qsizetype at, Piece::Kind kind);
    bool dollarQuote(Piece &piece);
    bool regex(Piece &piece);
    bool rawString(Piece &piece);
    bool hashString(Piece &piece);
    bool string(Piece &piece);
    bool hereDoc(Piece &piece);
    void noteHereDoc();
    [[nodiscard]] bool isStringHere(const StringForm &form) const;
    [[nodiscard]] bool isInNumber() const;
    [[nodiscard]] qsizetype characterEnd() const;
    [[nodiscard]] qsizetype stringEnd(const StringForm &form, bool *closed) const;
    [[nodiscard]] qsizetype templateEnd(bool *closed) const;
    [[nodiscard]] bool endsAt(Piece &piece, Piece::Kind kind, qsizetype bodyFrom, QStringView closer) const;
    [[nodiscard]] bool startsWith(QStringView sign) const { return m_text.mid(m_at).startsWith(sign); }
    [[nodiscard]] bool atLineStart() const;
    [[nodiscard]] bool atWordStart() const;
    [[nodiscard]] QChar before(qsizetype back = 1) const { return m_at >= back ? m_text[m_at - back] : QChar(u'\n'); }

    QStringView m_text;
    const Language &m_language;
    std::bitset<128> m_special; ///< characters at which a comment or string may begin
    std::optional<Piece> m_found; ///< piece for the next call
    QStringList m_hereDocs;     ///< end words of the here-documents of this line
    qsizetype m_at = 0;
    qsizetype m_lastCode = -1;  ///< position of the last character of code that is no space
};

/// Letters, digits and '_': the characters of names and numbers.
[[nodiscard]] inline bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// All pieces of a program.
[[nodiscard]] QList<Piece> piecesOf(QStringView text, const Language &language);

/// The code without comments and strings within the ranges, which are ordered and disjoint.
[[nodiscard]] QList<TextRange> codeWithin(QStringView text, const Language &language, const QList<TextRange> &ranges);

} // namespace engine
