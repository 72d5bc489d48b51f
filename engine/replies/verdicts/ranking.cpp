// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/ranking.h"

#include "engine/replies/thoughts.h"
#include "engine/replies/verdicts/json.h"
#include "engine/replies/verdicts/jsonnames.h"
#include "engine/replies/verdicts/quote.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype longestRankingReply = 64 * 1024; ///< characters; a ranking is near the end
constexpr qsizetype longestReason = 2000;
constexpr int deepestRanking = 4;

/// "Text B", "b.", "(B)" → 1; "2" → 1; nullopt for other texts.
std::optional<int> placeOf(QString name, int count)
{
    static const QRegularExpression form(QStringLiteral("^[\\s*_`\"'(\\[]*(?:(?:text|candidate|option|answer|response)[\\s_:#-]*)?([a-z]|\\d)[\\s*_`\"')\\].]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return {};
    const QChar c = match.captured(1).at(0).toUpper();
    const int place = c.isDigit() ? c.digitValue() - 1 : c.unicode() - u'A';
    return place >= 0 && place < count ? std::optional(place) : std::nullopt;
}

/// The order of these names if each shown text is named exactly once.
std::optional<QList<int>> orderOf(const QStringList &names, int count)
{
    QList<int> order;
    for (const QString &name : names) {
        const auto place = placeOf(name, count);
        if (!place || order.contains(*place))
            return {};
        order << *place;
    }
    return order.size() == count ? std::optional(order) : std::nullopt;
}

std::optional<QList<int>> orderIn(const QString &line, int count)
{
    static const QRegularExpression between(QStringLiteral("\\s*(?:>|,|;|→|\\bthen\\b|\\s)\\s*"));
    return orderOf(line.trimmed().split(between, Qt::SkipEmptyParts), count);
}

/// "B", 2, {"text": "B", "why": …}.
QString nameOfItem(const ReplyJson &item)
{
    if (item.is_string())
        return textOfJson(item);
    if (item.is_number_integer())
        return QString::number(item.get<qint64>());
    QString name;
    if (!item.is_object())
        return name;
    for (const auto &[key, value] : item.items()) {
        const QString words = wordsOfJsonName(key).join(u' ');
        if (words == u"text" || words == u"letter" || words == u"id" || words == u"name" || words == u"label" || words == u"candidate" || words == u"option")
            name = nameOfItem(value.is_structured() ? ReplyJson() : value);
    }
    return name;
}

std::optional<QList<int>> orderIn(const ReplyJson &value, int count)
{
    if (value.is_string())
        return orderIn(textOfJson(value), count);
    if (!value.is_array())
        return {};
    if (value.size() == 1 && value.front().is_string() && count > 1)
        return orderIn(textOfJson(value.front()), count);
    QStringList names;
    for (const ReplyJson &item : value)
        names << nameOfItem(item);
    return orderOf(names, count);
}

bool isWordOfRanking(const std::string &name, std::initializer_list<QStringView> names)
{
    QStringList words = wordsOfJsonName(name);
    words.removeIf([](const QString &word) { return word == u"final" || word == u"overall" || word == u"the" || word == u"my"; });
    return words.size() == 1 && std::find(names.begin(), names.end(), words.constFirst()) != names.end();
}

struct RankingFound {
    bool any = false;                ///< a name such as "ranking" was found
    std::optional<QList<int>> order; ///< nullopt: unreadable
    QString reason;
};

void lookForRanking(const ReplyJson &value, int count, int depth, RankingFound *found)
{
    if (!value.is_structured() || depth > deepestRanking)
        return;
    for (const auto &[key, member] : value.items()) {
        if (value.is_object() && isWordOfRanking(key, {u"ranking", u"order", u"rank", u"ranked", u"rankings"})) {
            const auto order = orderIn(member, count);
            found->order = found->any && found->order != order ? std::nullopt : order;
            found->any = true;
        } else if (member.is_string() && isWordOfRanking(key, {u"reason", u"rationale", u"reasoning", u"explanation", u"why"})) {
            found->reason = textOfJson(member);
        } else {
            lookForRanking(member, count, depth + 1, found);
        }
    }
}

RankingFound lastRanking(const QString &reply, int count)
{
    RankingFound last;
    bool complete = false;
    for (const JsonInReply &json : jsonValuesIn(reply)) {
        RankingFound found;
        lookForRanking(json.value, count, 0, &found);
        if (!found.any && json.value.is_array()) { // a list without an object around it
            found.order = orderIn(json.value, count);
            found.any = found.order.has_value();
        }
        if (!found.any || (complete && !json.complete))
            continue;
        last = std::move(found);
        complete = json.complete;
    }
    return last;
}

std::optional<QList<int>> lastLine(const QString &reply, int count)
{
    static const QRegularExpression marked(QStringLiteral("^[\\s>*_`#-]*(?:the |my |final )*(?:ranking|order)[\\s*_`]*[:=]+(.{1,200})$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    std::optional<QList<int>> order;
    for (auto it = marked.globalMatch(reply); it.hasNext();)
        order = orderIn(it.next().captured(1), count);
    return order ? order : reply.size() <= 100 ? orderIn(reply, count) : std::nullopt;
}

} // namespace

QChar letterOf(int place)
{
    return QChar(ushort(u'A' + place));
}

Result<JudgeRanking> readRanking(const QString &reply, int count)
{
    const StrippedReply stripped = withoutThoughts(reply);
    if (stripped.onlyThoughts)
        return fail(ErrorKind::BadReply, QStringLiteral("the judge's reply holds only reasoning"));
    const QString said = stripped.text.right(longestRankingReply);
    if (const RankingFound found = lastRanking(said, count); found.any) {
        if (!found.order)
            return fail(ErrorKind::BadReply, QStringLiteral("the judge's ranking does not name each text once: ") + quoteOf(said));
        return JudgeRanking{*found.order, found.reason.simplified().left(longestReason)};
    }
    if (const auto order = lastLine(said, count))
        return JudgeRanking{*order, {}};
    return fail(ErrorKind::BadReply, QStringLiteral("no ranking in the judge's reply: ") + quoteOf(said));
}

QByteArray rankingSchema(int count)
{
    QByteArray letters;
    for (int i = 0; i < count; ++i)
        letters += QByteArray(i ? "," : "") + '"' + QString(letterOf(i)).toLatin1() + '"';
    return R"({"type":"object","properties":{"reason":{"type":"string","description":"Why, in one to three sentences"},)"
           R"("ranking":{"type":"array","description":"Every letter once, the best first","items":{"type":"string","enum":[)" + letters
        + R"(]}}},"required":["reason","ranking"],"additionalProperties":false})";
}

} // namespace engine
