// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/rankingreply.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using RankingJson = nlohmann::ordered_json;

constexpr qsizetype longestRankingReply = 64 * 1024; ///< a ranking stands near the end
constexpr int mostTries = 256;
constexpr qsizetype longestReason = 2000;

QString textIn(const RankingJson &value)
{
    const auto &bytes = value.get_ref<const std::string &>();
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString rankingText(const QString &reply)
{
    const qsizetype end = reply.lastIndexOf(QLatin1StringView("</think>"), -1, Qt::CaseInsensitive);
    if (end >= 0)
        return reply.mid(end + 8);
    const qsizetype start = reply.indexOf(QLatin1StringView("<think>"), 0, Qt::CaseInsensitive);
    return start < 0 ? reply : reply.left(start);
}

/// One past the brace that closes the object opened at `start`; −1 when none does.
qsizetype closingBrace(const QString &reply, qsizetype start)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = start; i < reply.size(); ++i) {
        const QChar c = reply.at(i);
        if (quoted && c == u'\\')
            ++i;
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'{')
            ++depth;
        else if (!quoted && c == u'}' && --depth == 0)
            return i + 1;
    }
    return -1;
}

/// "Text B", "b.", "(B)" → 1; "2" → 1; nothing else.
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

/// The order of these names when each of the shown is named exactly once.
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

std::optional<QList<int>> orderIn(const RankingJson &value, int count)
{
    if (value.is_string())
        return orderIn(textIn(value), count);
    QStringList names;
    if (!value.is_array())
        return {};
    for (const RankingJson &item : value) {
        if (item.is_string())
            names << textIn(item);
        else if (item.is_number_integer())
            names << QString::number(item.get<int>());
        else
            return {};
    }
    return orderOf(names, count);
}

bool isAnyOf(const std::string &key, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return qstricmp(key.c_str(), name) == 0; });
}

struct RankingFound {
    std::optional<QList<int>> order; ///< nothing: the key is there and cannot be read
    QString reason;
};

std::optional<RankingFound> readRankingObject(const RankingJson &object, int count)
{
    RankingFound found;
    bool any = false;
    for (const auto &[key, value] : object.items()) {
        if (isAnyOf(key, {"ranking", "order", "rank", "ranked"})) {
            any = true;
            found.order = orderIn(value, count);
        } else if (value.is_string() && isAnyOf(key, {"reason", "rationale", "reasoning", "explanation", "why"})) {
            found.reason = textIn(value);
        }
    }
    return any ? std::optional(found) : std::nullopt;
}

std::optional<RankingFound> lastRanking(const QString &reply, int count)
{
    std::optional<RankingFound> last;
    qsizetype at = 0;
    for (int tries = 0; tries < mostTries; ++tries) {
        const qsizetype start = reply.indexOf(u'{', at);
        if (start < 0)
            break;
        const qsizetype end = closingBrace(reply, start);
        const RankingJson json = end < 0 ? RankingJson(RankingJson::value_t::discarded)
                                  : RankingJson::parse(reply.mid(start, end - start).toStdString(), nullptr, false, true);
        at = json.is_object() ? end : start + 1;
        if (!json.is_object())
            continue;
        if (std::optional<RankingFound> found = readRankingObject(json, count))
            last = std::move(found);
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
    const QString said = rankingText(reply.right(longestRankingReply));
    if (const std::optional<RankingFound> found = lastRanking(said, count)) {
        if (!found->order)
            return fail(ErrorKind::BadReply, QStringLiteral("the judge's ranking does not name each text once"));
        return JudgeRanking{*found->order, found->reason.simplified().left(longestReason)};
    }
    if (const auto order = lastLine(said, count))
        return JudgeRanking{*order, {}};
    return fail(ErrorKind::BadReply, QStringLiteral("no ranking in the judge's reply"));
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
