// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/replytext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace engine {

namespace {

bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code < 0xa0) || code == 0xfeff;
}

QString withPlainLines(QString text)
{
    if (std::any_of(text.cbegin(), text.cend(), isControl)) { // a carriage return is one
        text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
        text.replace(u'\r', u'\n');
        text.removeIf(isControl);
    }
    return text.trimmed();
}

QString withoutThoughts(const QString &text)
{
    if (!text.startsWith(u'<'))
        return text;
    // Only a block that opens the reply: elsewhere the tag may be the text's own.
    static const QRegularExpression block(QStringLiteral("^<think(?:ing)?>.*?</think(?:ing)?>\\s*"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(block).trimmed();
}

/// One line that talks about the text instead of being it: "Here is …:", "Sure! Here's …:", "Revised version:".
QString withoutLeadIn(const QString &text)
{
    static const QString noun = QStringLiteral("(?:version|rewrite|revision|text|pitch|draft|haiku|poem|story|names?|tagline|candidate|answer|attempt|option|variant|variation|"
                                               "combination|result|sentence|paragraph|description|reply|response|slogan|mutation|crossover)");
    static const QRegularExpression leadIn(
        QStringLiteral("^(?:(?:sure|certainly|of course|absolutely|okay|ok|great|got it)(?: thing)?[!,.:—-]*[ \\t\\n]*)?\\**"
                       "(?:here(?:'s|’s| is| are)\\b[^\\n:.!?]{0,80}\\b%1\\b[^\\n:]{0,80}|here you go"
                       "|(?:my |the |your )?(?:(?:revised|improved|new|final|rewritten|updated|combined|shortened|edited|mutated) )+%1)"
                       "\\**:\\**[ \\t]*\\n+(?=\\s*\\S)").arg(noun),
        QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(leadIn).trimmed();
}

QString withoutFence(const QString &text)
{
    static const QRegularExpression fence(QStringLiteral("^(`{3,}|~{3,})[\\w+#.-]*[ \\t]*\\n(.*?)\\n?[ \\t]*\\1$"),
        QRegularExpression::DotMatchesEverythingOption);
    if (!text.startsWith(u'`') && !text.startsWith(u'~'))
        return text;
    const QRegularExpressionMatch match = fence.match(text);
    const bool onlyOne = match.hasMatch() && !match.captured(2).contains(match.captured(1));
    return onlyOne ? match.captured(2).trimmed() : text;
}

QString withoutQuotes(const QString &text)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 5> pairs{
        {{u'"', u'"'}, {u'“', u'”'}, {u'«', u'»'}, {u'„', u'“'}, {u'‘', u'’'}}};
    if (text.size() < 3)
        return text;
    for (const auto &[open, close] : pairs) {
        if (text.front() != open || text.back() != close)
            continue;
        const QString inside = text.mid(1, text.size() - 2);
        // “A” and “B” opens and closes within: those quotes belong to the text.
        if (!inside.contains(QChar(open)) && !inside.contains(QChar(close)))
            return inside.trimmed();
    }
    return text;
}

} // namespace

QString cleanReply(QString reply)
{
    QString text = withoutThoughts(withPlainLines(std::move(reply)));
    text = withoutLeadIn(text);
    return withoutQuotes(withoutFence(text));
}

} // namespace engine
