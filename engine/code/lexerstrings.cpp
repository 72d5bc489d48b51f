// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lexer: strings.

#include "engine/code/lexer.h"

#include <algorithm>

namespace engine {

namespace {

qsizetype endOfLine(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

} // namespace

/// [[…]] or [=[…]=] with its first bracket at `at`; the piece begins at m_at.
bool Lexer::longBracket(Piece &piece, qsizetype at, Piece::Kind kind)
{
    if (at >= m_text.size() || m_text[at] != u'[')
        return false;
    qsizetype open = at + 1;
    while (open < m_text.size() && m_text[open] == u'=')
        ++open;
    if (open >= m_text.size() || m_text[open] != u'[')
        return false;
    return endsAt(piece, kind, open + 1, QString(u']' + QString(open - at - 1, u'=') + u']'));
}

bool Lexer::dollarQuote(Piece &piece)
{
    constexpr qsizetype longestTag = 32;
    qsizetype end = m_at + 1;
    while (end < m_text.size() && end - m_at < longestTag && isWordChar(m_text[end]))
        ++end;
    if (end >= m_text.size() || m_text[end] != u'$')
        return false;
    return endsAt(piece, Piece::String, end + 1, m_text.mid(m_at, end + 1 - m_at));
}

/// #"…"# of Rust and Swift.
bool Lexer::hashString(Piece &piece)
{
    constexpr qsizetype mostHashes = 255;
    qsizetype quote = m_at;
    while (quote < m_text.size() && quote - m_at < mostHashes && m_text[quote] == u'#')
        ++quote;
    if (!m_language.has(Trait::Nested) || quote >= m_text.size() || m_text[quote] != u'"')
        return false;
    return endsAt(piece, Piece::String, quote + 1, QString(u'"' + QString(quote - m_at, u'#')));
}

/// R"x(…)x" of C++ and R; the quote is at m_at.
bool Lexer::rawString(Piece &piece)
{
    constexpr qsizetype longestDelimiter = 16;
    if (!m_language.has(Trait::Raw) || (before() != u'R' && before() != u'r'))
        return false;
    if (m_language.has(Trait::Nested)) // Rust's form without '#'
        return !isWordChar(before(2)) && endsAt(piece, Piece::String, m_at + 1, u"\"");
    qsizetype open = m_at + 1;
    while (open < m_text.size() && open - m_at <= longestDelimiter && !QStringView(u"([{ \\\"'\n").contains(m_text[open]))
        ++open;
    const qsizetype kind = open < m_text.size() ? QStringView(u"([{").indexOf(m_text[open]) : -1;
    if (kind < 0)
        return false;
    const QString closer = QStringLiteral(")]}")[kind] + m_text.mid(m_at + 1, open - m_at - 1).toString() + m_text[m_at];
    return endsAt(piece, Piece::String, open + 1, closer);
}

/// An apostrophe between the digits of a number: 1'000'000.
bool Lexer::isInNumber() const
{
    constexpr qsizetype longestNumber = 40;
    if (!m_language.has(Trait::Preprocessor) || m_at + 1 >= m_text.size() || !m_text[m_at + 1].isLetterOrNumber())
        return false;
    qsizetype at = m_at - 1;
    while (at >= 0 && m_at - at < longestNumber && (isWordChar(m_text[at]) || m_text[at] == u'\''))
        --at;
    return at + 1 < m_at && m_text[at + 1].isDigit();
}

/// Position after a character literal that begins at m_at; −1 when there is none.
qsizetype Lexer::characterEnd() const
{
    constexpr qsizetype longestEscape = 12;
    const QStringView rest = m_text.mid(m_at + 1);
    if (rest.isEmpty() || rest[0] == u'\'' || rest[0] == u'\n')
        return -1;
    if (rest[0] == u'\\') {
        const qsizetype close = rest.left(longestEscape).indexOf(u'\'', 2);
        return close < 0 ? -1 : m_at + close + 2;
    }
    const qsizetype size = rest[0].isHighSurrogate() ? 2 : 1;
    return rest.size() > size && rest[size] == u'\'' ? m_at + size + 2 : -1;
}

bool Lexer::isStringHere(const StringForm &form) const
{
    if (form.open != u"'")
        return true;
    if (m_language.has(Trait::Transpose) && (isWordChar(before()) || QStringView(u")]}'.").contains(before())))
        return false;
    if (m_language.has(Trait::Chars))
        return characterEnd() >= 0;
    return !isInNumber();
}

qsizetype Lexer::stringEnd(const StringForm &form, bool *closed) const
{
    for (qsizetype at = m_at + form.open.size(); at < m_text.size(); ++at) {
        const QChar c = m_text[at];
        if (c == u'\\' && form.escapes) {
            ++at;
        } else if (c == u'\n' && !form.lines) {
            *closed = false;
            return at;
        } else if (c == form.close[0] && m_text.mid(at).startsWith(form.close)) {
            const qsizetype after = at + form.close.size();
            if (!form.doubled || !m_text.mid(after).startsWith(form.close)) {
                *closed = true;
                return after;
            }
            at = after + form.close.size() - 1;
        }
    }
    *closed = false;
    return m_text.size();
}

/// Position after a template string, whose substitutions may contain template strings: `a ${b(`c`)}`.
qsizetype Lexer::templateEnd(bool *closed) const
{
    QString open(u'`'); // stack: '`' a template, '{' a substitution, a quote a string
    for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
        const QChar c = m_text[at], inside = open.back();
        if (c == u'\\') {
            ++at;
        } else if (c == inside && inside != u'{') {
            open.chop(1);
        } else if (inside == u'`' && c == u'$' && m_text.mid(at + 1).startsWith(u'{')) {
            open += u'{';
            ++at;
        } else if (inside == u'{' && (c == u'{' || c == u'`' || c == u'"' || c == u'\'')) {
            open += c;
        } else if ((inside == u'{' && c == u'}') || (c == u'\n' && (inside == u'"' || inside == u'\''))) {
            open.chop(1);
        }
        if (open.isEmpty()) {
            *closed = true;
            return at + 1;
        }
    }
    *closed = false;
    return m_text.size();
}

bool Lexer::string(Piece &piece)
{
    for (const StringForm &form : m_language.strings) {
        if (!startsWith(form.open))
            continue;
        if (!isStringHere(form))
            return false;
        if ((form.open == u"\"" || form.open == u"'") && rawString(piece))
            return true;
        const qsizetype character = form.open == u"'" && m_language.has(Trait::Chars) ? characterEnd() : -1;
        const bool isTemplate = form.open == u"`" && m_language.has(Trait::Strict) && m_language.has(Trait::Regex);
        piece = {Piece::String, m_at, character, true};
        if (character < 0)
            piece.to = isTemplate ? templateEnd(&piece.closed) : stringEnd(form, &piece.closed);
        return true;
    }
    return false;
}

/// /…/ where an operand is expected.
bool Lexer::regex(Piece &piece)
{
    constexpr qsizetype longest = 2000;
    static const QStringList keywords{QStringLiteral("return"), QStringLiteral("typeof"), QStringLiteral("case"), QStringLiteral("in"),
        QStringLiteral("if"), QStringLiteral("unless"), QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not"),
        QStringLiteral("when"), QStringLiteral("split")};
    const QChar last = m_lastCode < 0 ? QChar(u'\n') : m_text[m_lastCode];
    if (isWordChar(last)) {
        qsizetype from = m_lastCode;
        while (from > 0 && m_lastCode - from < 10 && isWordChar(m_text[from - 1]))
            --from;
        if (!keywords.contains(m_text.mid(from, m_lastCode + 1 - from).toString()))
            return false;
    } else if (QStringView(u")]}\"'`").contains(last)) {
        return false;
    }
    bool inClass = false;
    for (qsizetype at = m_at + 1; at < m_text.size() && at - m_at < longest && m_text[at] != u'\n'; ++at) {
        const QChar c = m_text[at];
        if (c == u'\\') {
            ++at;
        } else if (c == u'/' && !inClass) {
            piece = {Piece::String, m_at, at + 1, true};
            return at > m_at + 1;
        } else {
            inClass = c == u'[' || (inClass && c != u']');
        }
    }
    return false;
}

// ---- here-documents

/// <<WORD at m_at: stores the end word of a here-document that begins on the next line.
void Lexer::noteHereDoc()
{
    constexpr qsizetype longestWord = 64;
    if (!startsWith(u"<<") || before() == u'<')
        return;
    QStringView rest = m_text.mid(m_at + 2);
    const bool third = rest.startsWith(u'<');
    if (third != (m_language.name == u"php"))
        return;
    rest = rest.mid(third ? 1 : 0);
    const bool dash = rest.startsWith(u'-') || rest.startsWith(u'~');
    rest = rest.mid(dash ? 1 : 0);
    const bool quoted = rest.startsWith(u'"') || rest.startsWith(u'\'');
    rest = rest.mid(quoted ? 1 : 0);
    qsizetype size = 0;
    while (size < rest.size() && size < longestWord && isWordChar(rest[size]))
        ++size;
    if (size > 0 && (dash || quoted || third || rest[0].isUpper() || rest[0] == u'_'))
        m_hereDocs.append(rest.left(size).toString());
}

/// The here-documents started on this line, as one piece; m_at is at its line end.
bool Lexer::hereDoc(Piece &piece)
{
    if (m_hereDocs.isEmpty())
        return false;
    piece = {Piece::String, m_at, m_at + 1, false};
    while (piece.to < m_text.size() && !m_hereDocs.isEmpty()) {
        const qsizetype end = endOfLine(m_text, piece.to);
        const QStringView line = m_text.mid(piece.to, end - piece.to).trimmed();
        const QString word = m_hereDocs.constFirst();
        const bool ends = line.startsWith(word) && (line.size() == word.size() || !isWordChar(line[word.size()]));
        if (ends)
            m_hereDocs.removeFirst();
        piece.to = m_hereDocs.isEmpty() ? line.begin() - m_text.begin() + word.size() : std::min(end + 1, m_text.size());
    }
    piece.closed = m_hereDocs.isEmpty();
    m_hereDocs.clear();
    return true;
}

} // namespace engine
