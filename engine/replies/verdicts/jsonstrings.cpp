// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/jsonstrings.h"

namespace engine {

namespace {

bool isSingle(QChar c) { return c == u'\'' || c == u'‘' || c == u'’' || c == u'‚'; }

/// Whether a quote of this kind can close a string that began with `open`.
bool mayClose(QChar open, QChar c)
{
    if (!isJsonQuote(c))
        return false;
    return open == u'"' || open == u'\'' ? c == open : isSingle(open) == isSingle(c);
}

constexpr qsizetype lookedAhead = 500; ///< characters after a quote that are read to decide whether it closes
constexpr qsizetype longestNameAhead = 100;

/// Whether a name with its colon begins at `at`, or may begin there when the text ends.
bool beginsMember(QStringView text, qsizetype at)
{
    const QChar open = text[at];
    const bool quoted = isJsonQuote(open);
    qsizetype end = at + 1;
    while (end < text.size() && end - at <= longestNameAhead
        && (quoted ? !mayClose(open, text[end]) : text[end].isLetterOrNumber() || QStringView(u"_-$. ").contains(text[end])))
        ++end;
    if (end >= text.size())
        return true;
    const qsizetype next = behindJsonSpace(text, quoted ? end + 1 : end);
    return next >= text.size() || text[next] == u':' || text[next] == u'=';
}

/// Whether the text at `at` can follow a string that ends just before.
bool mayFollow(QStringView whole, qsizetype end, JsonPlace place)
{
    const QStringView text = whole.left(end + lookedAhead);
    const qsizetype next = behindJsonSpace(text, end);
    if (next >= text.size())
        return true;
    const QChar c = text[next];
    if (place == JsonPlace::Name)
        return c == u':' || c == u'=';
    if (c == u'}' || c == u']')
        return true;
    if (c == u',' || c == u';') {
        const qsizetype then = behindJsonSpace(text, next + 1);
        if (then >= text.size())
            return true;
        const bool closing = text[then] == u'}' || text[then] == u']' || text[then] == u',';
        return closing || place == JsonPlace::Item || beginsMember(text, then);
    }
    // A missing comma: only at the end of a line.
    return isJsonQuote(c) && text.mid(end, next - end).contains(u'\n') && (place == JsonPlace::Item || beginsMember(text, next));
}

/// The character of an escape; `at` is moved past the escape.
QString unescaped(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    switch (c.unicode()) {
    case u'n': return QStringLiteral("\n");
    case u't': return QStringLiteral("\t");
    case u'r': return QStringLiteral("\r");
    case u'b':
    case u'f': return QStringLiteral(" ");
    case u'u': {
        bool read = false;
        const uint code = text.mid(at, 4).toUInt(&read, 16);
        if (!read || at + 4 > text.size())
            return QStringLiteral("u");
        at += 4;
        return code == 0 ? QString() : QString(QChar(ushort(code)));
    }
    default: break;
    }
    // "\d" of a regular expression keeps its backslash.
    return c.isLetterOrNumber() ? QStringLiteral("\\") + c : QString(c);
}

/// Python's long strings: """…""".
bool readTriple(QStringView text, qsizetype at, JsonString *string)
{
    const QString quotes(3, text[at]);
    if (!text.mid(at).startsWith(quotes) || isSingle(text[at]) != (text[at] == u'\''))
        return false;
    const qsizetype end = text.indexOf(quotes, at + 3);
    if (end < 0)
        return false;
    *string = {text.mid(at + 3, end - at - 3).toString(), end + 3, true};
    return true;
}

} // namespace

bool isJsonQuote(QChar c)
{
    return QStringView(u"\"'“”„‟‘’‚").contains(c);
}

JsonString readJsonString(QStringView text, qsizetype at, JsonPlace place)
{
    JsonString string;
    if (readTriple(text, at, &string))
        return string;
    const QChar open = text[at++];
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == u'\\' && at + 1 < text.size()) {
            string.text += unescaped(text, ++at);
            continue;
        }
        ++at;
        if (mayClose(open, c) && mayFollow(text, at, place)) {
            string.end = at;
            string.closed = true;
            return string;
        }
        string.text += c;
    }
    string.end = at;
    return string;
}

qsizetype behindJsonSpace(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        if (text[at].isSpace() || text[at] == QChar(0xfeff)) {
            ++at;
            continue;
        }
        const bool line = text[at] == u'#' || text.mid(at, 2) == u"//";
        if (!line && text.mid(at, 2) != u"/*")
            break;
        const qsizetype end = line ? text.indexOf(u'\n', at) : text.indexOf(u"*/", at + 2);
        at = end < 0 ? text.size() : end + (line ? 1 : 2);
    }
    return at;
}

} // namespace engine
