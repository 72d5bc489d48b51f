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

/// Goes behind the piece; it has to wait for the next call when code from `from` stands before it.
void Lexer::pass(const Piece &piece, qsizetype from)
{
    m_at = piece.to;
    if (piece.kind == Piece::String)
        m_lastCode = m_at - 1;
    if (piece.from > from)
        m_found = piece;
}

/// What begins at m_at, when it is not code. A character quoted by a backslash is passed over.
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

// ---- strings

/// [[…]] or [=[…]=] whose first bracket stands at `at`; the piece begins at m_at.
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

/// R"x(…)x" of C++ and R; the quote stands at m_at.
bool Lexer::rawString(Piece &piece)
{
    constexpr qsizetype longestDelimiter = 16;
    if (!m_language.has(Trait::Raw) || (before() != u'R' && before() != u'r'))
        return false;
    if (m_language.has(Trait::Nested)) // of Rust, without '#'
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

/// Behind the one character between apostrophes that begin at m_at; -1: they are none.
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

/// Behind a template whose substitutions may hold templates: `a ${b(`c`)}`.
qsizetype Lexer::templateEnd(bool *closed) const
{
    QString open(u'`'); // '`' a template, '{' a substitution, a quote a string
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
        piece = {Piece::String, m_at, character, true};
        if (character < 0)
            piece.to = form.open == u"`" && m_language.has(Trait::Strict) && m_language.has(Trait::Regex) ? templateEnd(&piece.closed) : stringEnd(form, &piece.closed);
        return true;
    }
    return false;
}

/// /…/ where a value is expected.
bool Lexer::regex(Piece &piece)
{
    constexpr qsizetype longest = 2000;
    static const QStringList keywords{QStringLiteral("return"), QStringLiteral("typeof"), QStringLiteral("case"), QStringLiteral("in"),
        QStringLiteral("if"), QStringLiteral("unless"), QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("not"), QStringLiteral("when"), QStringLiteral("split")};
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

/// <<WORD at m_at: what the lines behind this one are ended by.
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

/// The documents that this line announced, as one piece; m_at stands at its line end.
bool Lexer::hereDoc(Piece &piece)
{
    if (m_hereDocs.isEmpty())
        return false;
    piece = {Piece::String, m_at, m_at + 1, false};
    while (piece.to < m_text.size() && !m_hereDocs.isEmpty()) {
        const qsizetype end = lineEnd(m_text, piece.to);
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
