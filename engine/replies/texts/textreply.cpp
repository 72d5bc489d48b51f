// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/textreply.h"

#include "engine/replies/texts/leadin.h"
#include "engine/replies/texts/remark.h"
#include "engine/replies/texts/wrapping.h"
#include "engine/replies/thoughts.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

constexpr int mostRounds = 8; ///< maximum number of nested wrappings

bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code < 0xa0) || code == 0xfeff;
}

QString withPlainLines(QString text)
{
    if (std::any_of(text.cbegin(), text.cend(), isControl)) { // includes carriage returns
        text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
        text.replace(u'\r', u'\n');
        text.removeIf(isControl);
    }
    return text.trimmed();
}

/// Removes end-of-turn tokens that some servers write out: "<|im_end|>", "</s>".
QString withoutEndTokens(QString text)
{
    static const QRegularExpression token(QStringLiteral("(?:<\\|(?:im_end|eot_id|eom_id|endoftext|end_of_text|end|return|end_of_turn|"
                                                        "END_OF_TURN_TOKEN)\\|>|<end_of_turn>|<eos>|</s>)\\s*$"));
    for (int round = 0; round < mostRounds && text.endsWith(u'>'); ++round) {
        const QRegularExpressionMatch match = token.match(text, std::max<qsizetype>(0, text.size() - 40));
        if (!match.hasMatch())
            break;
        text.truncate(match.capturedStart());
        text = text.trimmed();
    }
    return text;
}

/// Removes wrappings, one kind after another, until none remains.
class Unwrapping
{
public:
    explicit Unwrapping(QString text)
        : m_text(std::move(text))
    {
    }

    QString run()
    {
        for (int round = 0; round < mostRounds; ++round) {
            const QString before = m_text;
            takeOff(inTags(m_text));
            takeOff(inFence(m_text));
            takeLeadIn();
            takeRemark();
            if (m_ledIn) {
                takeOff(inRules(m_text));
                takeOff(inBlockQuote(m_text));
            }
            if (m_text == before)
                break;
        }
        takeOff(inQuotes(m_text));
        return m_text;
    }

private:
    void takeOff(const QString &inside)
    {
        if (!inside.isNull())
            m_text = inside;
    }

    [[nodiscard]] static bool isFenced(const QString &text) { return !inFence(text).isNull() || !inTags(text).isNull(); }

    [[nodiscard]] static bool isDelimited(const QString &text) { return isFenced(text) || !inQuotes(text).isNull() || !inRules(text).isNull(); }

    void takeLeadIn()
    {
        const qsizetype widest = leadInLength(m_text, {.delimited = true, .fenced = true, .tagged = true, .remark = true});
        if (widest <= 0)
            return;
        const QString behind = m_text.mid(widest).trimmed();
        const qsizetype remark = remarkBegin(behind, {.ledIn = true});
        const QString body = behind.left(remark).trimmed();
        const bool fenced = isFenced(body), delimited = fenced || isDelimited(body);
        const bool tagged = !inTags(body).isNull(), remarked = remark < behind.size();
        const qsizetype length = leadInLength(m_text, {.delimited = delimited, .fenced = fenced, .tagged = tagged, .remark = remarked});
        if (length <= 0)
            return;
        // A delimited part followed by more text: the first line introduces that part, which is the text or one of several.
        if (const qsizetype part = delimited ? 0 : delimitedPart(body); part > 0) {
            takeOnlyPart(body, part);
            return;
        }
        m_text = m_text.mid(length).trimmed();
        m_ledIn = true;
    }

    /// A fence without a language is the text when only a short paragraph follows.
    void takeOnlyPart(const QString &body, qsizetype part)
    {
        constexpr qsizetype longestTail = 1500;
        const QString first = body.left(part).trimmed(), rest = body.mid(part);
        const bool apart = rest.startsWith(u"\n\n") && rest.size() <= longestTail;
        if (!apart || !isFenced(first) || rest.contains(u"```") || rest.contains(u"~~~") || rest.contains(u"</"))
            return;
        m_text = first;
        m_ledIn = true;
    }

    void takeRemark()
    {
        const qsizetype begin = remarkBegin(m_text, {.ledIn = m_ledIn});
        if (begin >= m_text.size())
            return;
        const QString left = m_text.left(begin).trimmed();
        if (!left.isEmpty())
            m_text = left;
    }

    QString m_text;
    bool m_ledIn = false;
};

} // namespace

QString cleanReply(const QString &reply)
{
    const QString text = withoutEndTokens(withPlainLines(withoutThoughts(reply).text));
    return Unwrapping(text).run();
}

} // namespace engine
