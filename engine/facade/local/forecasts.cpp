// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/forecasts.h"

#include "engine/base/error.h"
#include "engine/base/foreignjson.h"
#include "engine/base/result.h"
#include "engine/types/events/runend.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/plan/pricerow.h"
#include "engine/types/state/runstate.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace engine {

using nlohmann::json;

namespace {

QByteArray bytesOf(const json &document)
{
    return QByteArray::fromStdString(document.dump());
}

json rangeToJson(const Range &range)
{
    return {{"low", range.low}, {"likely", range.likely}, {"high", range.high}};
}

bool readCap(const json &document, const char *key, std::optional<Money> &cap)
{
    const json &value = memberOf(document, key);
    if (value.is_null())
        return true;
    if (!value.is_number() || value.get<double>() < 0)
        return false;
    cap = Money::fromUsd(value.get<double>());
    return true;
}

std::array<double, 3> levelsOf(const json &list)
{
    std::array<double, 3> levels{};
    for (size_t i = 0; i < levels.size() && list.is_array() && i < list.size(); ++i)
        levels[i] = list[i].is_number() ? list[i].get<double>() : 0;
    return levels;
}

bool endedByItsRules(EndReason reason)
{
    return reason == EndReason::Candidates || reason == EndReason::Calls || reason == EndReason::Money || reason == EndReason::Tokens
        || reason == EndReason::Time || reason == EndReason::LeaderUnchanged;
}

/// The deviation that 80 % do not exceed.
double within(std::vector<double> deviations)
{
    if (deviations.empty())
        return 0;
    std::sort(deviations.begin(), deviations.end());
    return deviations[size_t(std::ceil(0.8 * double(deviations.size()))) - 1];
}

void compare(const json &forecast, const json &outcome, const char *key, std::vector<double> &deviations)
{
    const double likely = numberOf(memberOf(forecast, key), "likely").value_or(0), real = numberOf(outcome, key).value_or(0);
    if (likely > 0 && real > 0)
        deviations.push_back(std::abs(real / likely - 1));
}

} // namespace

QByteArray capsToJson(const GlobalCaps &caps)
{
    json document = json::object();
    if (caps.perDay)
        document["usdPerDay"] = caps.perDay->usd();
    if (caps.perMonth)
        document["usdPerMonth"] = caps.perMonth->usd();
    return bytesOf(document) + '\n';
}

Result<GlobalCaps> capsFromJson(QByteArrayView bytes)
{
    const json document = parseForeignJson(bytes);
    GlobalCaps caps;
    if (!document.is_object() || !readCap(document, "usdPerDay", caps.perDay) || !readCap(document, "usdPerMonth", caps.perMonth))
        return fail(ErrorKind::Damaged, QStringLiteral("expected usdPerDay and usdPerMonth as numbers of at least 0"));
    return caps;
}

QByteArray forecastToJson(const Estimate &estimate)
{
    return bytesOf({{"usd", rangeToJson(estimate.usd)}, {"calls", rangeToJson(estimate.calls)}, {"seconds", rangeToJson(estimate.seconds)},
        {"tokens", rangeToJson({estimate.tokensIn.low + estimate.tokensOut.low, estimate.tokensIn.likely + estimate.tokensOut.likely,
                       estimate.tokensIn.high + estimate.tokensOut.high})}});
}

QByteArray useToJson(const PastUse &use)
{
    return bytesOf({{"calls", use.calls}, {"in", use.tokensIn}, {"out", use.tokensOut}, {"seconds", use.seconds}});
}

std::optional<PastUse> useFromJson(QByteArrayView bytes)
{
    const json document = parseForeignJson(bytes);
    const auto calls = countOf(document, "calls");
    if (!calls)
        return {};
    return PastUse{int(*calls), levelsOf(memberOf(document, "in")), levelsOf(memberOf(document, "out")), levelsOf(memberOf(document, "seconds"))};
}

RunLesson lessonOf(const QList<RunEvent> &log)
{
    RunState state;
    for (const RunEvent &event : log)
        state.apply(event);
    RunLesson lesson;
    lesson.uses = usesOf(log);
    if (!state.finished() || !endedByItsRules(state.finished()->reason))
        return lesson;
    const RunTotals &totals = state.totals();
    lesson.outcome = bytesOf({{"usd", (totals.spent + totals.saved).usd()}, {"calls", totals.calls}, {"tokens", totals.tokensIn + totals.tokensOut},
        {"seconds", double(state.activeMs(state.times().lastMs)) / 1000}});
    return lesson;
}

EstimateAccuracy accuracyOf(const QList<std::pair<QByteArray, QByteArray>> &pairs)
{
    EstimateAccuracy accuracy;
    std::vector<double> money, tokens, calls;
    for (const auto &[forecastBytes, outcomeBytes] : pairs) {
        const json forecast = parseForeignJson(forecastBytes), outcome = parseForeignJson(outcomeBytes);
        if (!forecast.is_object() || !outcome.is_object())
            continue;
        ++accuracy.runs;
        const json &range = memberOf(forecast, "tokens");
        const double real = numberOf(outcome, "tokens").value_or(0);
        accuracy.insideRange += real >= numberOf(range, "low").value_or(0) && real <= numberOf(range, "high").value_or(0);
        compare(forecast, outcome, "usd", money);
        compare(forecast, outcome, "tokens", tokens);
        compare(forecast, outcome, "calls", calls);
    }
    accuracy.moneyWithin = within(std::move(money));
    accuracy.tokensWithin = within(std::move(tokens));
    accuracy.callsWithin = within(std::move(calls));
    return accuracy;
}

QList<PriceRow> liveRows(const QList<ModelInfo> &models, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    QList<PriceRow> rows;
    for (const ModelInfo &model : models) {
        if (!model.price || model.price->input < 0 || model.price->output < 0)
            continue; // "-1" means a price that depends on the request
        PriceRow row;
        row.vendor = QStringLiteral("openrouter");
        row.model = model.id;
        row.price = *model.price;
        row.price.source = QStringLiteral("live: OpenRouter's list of models, %1").arg(now.toString(Qt::ISODate));
        row.contextTokens = model.contextTokens;
        row.asOf = now.date().toString(Qt::ISODate);
        rows.append(row);
    }
    return rows;
}

} // namespace engine
