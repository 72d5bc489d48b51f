// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/lexer.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

} // namespace

Lexer::Lexer(QStringView text, const Language &language)
    : m_text(text)
    , m_language(language)
{
    const auto note = [this](QStringView sign) {
        if (!sign.isEmpty() && sign[0].unicode() < 128)
            m_special.set(sign[0].unicode());
    };
    for (const QString &sign : language.lineComments)
        note(sign);
    for (const auto &[open, close] : language.blockComments)
        note(open);
    for (const StringForm &form : language.strings)
        note(form.open);
    const std::pair<Trait, QStringView> more[] = {{Trait::LongBrackets, u"["}, {Trait::HereDoc, u"<"}, {Trait::HereDoc, u"\n"},
        {Trait::Regex, u"/"}, {Trait::Backslash, u"\\"}, {Trait::DollarQuote, u"$"}, {Trait::Raw, u"#"}};
    for (const auto &[trait, sign] : more) {
        if (language.has(trait))
            note(sign);
    }
}

bool Lexer::next(Piece &piece, qsizetype until)
{
    if (m_found) {
        piece = *std::exchange(m_found, std::nullopt);
        return true;
    }
    if (m_at >= m_text.size())
        return false;
    const qsizetype from = m_at;
    for (; m_at < m_text.size() && (m_at < until || m_at == from); ++m_at) {
        const char16_t c = m_text[m_at].unicode();
        if (c < 128 && m_special.test(c) && special(piece)) {
            pass(piece, from);
            if (m_found)
                piece = {Piece::Code, from, m_found->from, true};
            return true;
        }
        if (!m_text[m_at].isSpace())
            m_lastCode = m_at;
    }
    piece = {Piece::Code, from, m_at, true};
    return true;
}

/// Moves past the piece; when code from `from` precedes it, the piece is stored for the next call.
void Lexer::pass(const Piece &piece, qsizetype from)
{
    m_at = piece.to;
    if (piece.kind == Piece::String)
        m_lastCode = m_at - 1;
    if (piece.from > from)
        m_found = piece;
}

/// The comment or string that begins at m_at; false for code. Skips a character escaped by a backslash.
bool Lexer::special(Piece &piece)
{
    const QChar c = m_text[m_at];
    if (c == u'\\' && m_language.has(Trait::Backslash)) {
        m_at = std::min(m_at + 1, m_text.size() - 1);
        return false;
    }
    if (c == u'\n')
        return hereDoc(piece);
    if (comment(piece))
        return true;
    if (c == u'[' && m_language.has(Trait::LongBrackets))
        return longBracket(piece, m_at, Piece::String);
    if (c == u'$' && m_language.has(Trait::DollarQuote) && dollarQuote(piece))
        return true;
    if (c == u'#' && m_language.has(Trait::Raw) && hashString(piece))
        return true;
    if (c == u'<' && m_language.has(Trait::HereDoc))
        noteHereDoc();
    return string(piece) || (c == u'/' && m_language.has(Trait::Regex) && regex(piece));
}

bool Lexer::endsAt(Piece &piece, Piece::Kind kind, qsizetype bodyFrom, QStringView closer) const
{
    const qsizetype found = m_text.indexOf(closer, bodyFrom);
    piece = {kind, m_at, found < 0 ? m_text.size() : found + closer.size(), found >= 0};
    return true;
}

// ---- comments

bool Lexer::atLineStart() const
{
    qsizetype at = m_at - 1;
    while (at >= 0 && (m_text[at] == u' ' || m_text[at] == u'\t'))
        --at;
    return at < 0 || m_text[at] == u'\n';
}

bool Lexer::atWordStart() const
{
    return before().isSpace() || QStringView(u";&|()").contains(before());
}

bool Lexer::comment(Piece &piece)
{
    return blockComment(piece) || lineComment(piece);
}

bool Lexer::lineComment(Piece &piece)
{
    for (const QString &sign : m_language.lineComments) {
        const bool word = sign.back().isLetter();
        if (!startsWith(sign) || ((word || m_language.has(Trait::WordComment)) && !atWordStart()))
            continue;
        if (word && m_at + sign.size() < m_text.size() && isWordChar(m_text[m_at + sign.size()]))
            continue;
        if (m_language.has(Trait::LongBrackets) && longBracket(piece, m_at + sign.size(), Piece::Comment))
            return true;
        piece = {Piece::Comment, m_at, lineEnd(m_text, m_at), true};
        return true;
    }
    return false;
}

bool Lexer::blockComment(Piece &piece)
{
    for (const auto &[open, close] : m_language.blockComments) {
        if (!startsWith(open) || (m_language.has(Trait::LineBlocks) && !atLineStart()))
            continue;
        if (m_language.has(Trait::LineBlocks))
            return endsAt(piece, Piece::Comment, m_at + open.size(), QString(u'\n' + close));
        if (!m_language.has(Trait::Nested))
            return endsAt(piece, Piece::Comment, m_at + open.size(), close);
        int depth = 0;
        qsizetype at = m_at;
        do {
            const QStringView rest = m_text.mid(at);
            const bool opens = rest.startsWith(open), closes = !opens && rest.startsWith(close);
            depth += int(opens) - int(closes);
            at += opens ? open.size() : closes ? close.size() : 1;
        } while (depth > 0 && at < m_text.size());
        piece = {Piece::Comment, m_at, std::min(at, m_text.size()), depth == 0};
        return true;
    }
    return false;
}

QList<TextRange> codeWithin(QStringView text, const Language &language, const QList<TextRange> &ranges)
{
    QList<TextRange> code;
    Lexer lexer(text, language);
    Piece piece;
    qsizetype at = 0;
    while (at < ranges.size() && lexer.next(piece)) {
        while (at < ranges.size() && ranges[at].to <= piece.from)
            ++at;
        for (qsizetype i = at; piece.kind == Piece::Code && i < ranges.size() && ranges[i].from < piece.to; ++i)
            code.append({std::max(piece.from, ranges[i].from), std::min(piece.to, ranges[i].to)});
    }
    return code;
}

QList<Piece> piecesOf(QStringView text, const Language &language)
{
    QList<Piece> pieces;
    Lexer lexer(text, language);
    Piece piece;
    while (lexer.next(piece))
        pieces.append(piece);
    return pieces;
}

} // namespace engine
