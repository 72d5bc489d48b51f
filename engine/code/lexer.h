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

/// A stretch of a program: code, a comment or a string with its signs.
struct Piece {
    enum Kind { Code, Comment, String };
    Kind kind = Code;
    qsizetype from = 0;
    qsizetype to = 0;
    bool closed = true; ///< false: its closing sign is missing (up to the end of the line, or of the text)
};

/// Splits a program into pieces that cover it without gaps, by the signs of its language. A line comment does not hold
/// its line end. Linear; any text. The view has to outlive the lexer.
class Lexer
{
public:
    Lexer(QStringView text, const Language &language);
    /// False at the end of the text. Code is cut at `until`, so that what stands behind need not be read.
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
    std::bitset<128> m_special; ///< characters at which something other than code may begin
    std::optional<Piece> m_found; ///< comes with the next call
    QStringList m_hereDocs;     ///< words that end the here-documents of this line
    qsizetype m_at = 0;
    qsizetype m_lastCode = -1;  ///< last character of code that is no space
};

/// Letters, digits and '_': what names and numbers are made of.
[[nodiscard]] inline bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// All pieces of a program.
[[nodiscard]] QList<Piece> piecesOf(QStringView text, const Language &language);

/// The code, without comments and strings, within the ranges, which are in order and apart.
[[nodiscard]] QList<TextRange> codeWithin(QStringView text, const Language &language, const QList<TextRange> &ranges);

} // namespace engine
