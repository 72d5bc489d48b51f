// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/result.h"

#include "engine/base/foreignjson.h"
#include "engine/reports/formats.h"
#include "engine/reports/plaintext.h"
#include "engine/types/events/runend.h"
#include "engine/types/plan/runconfig.h"
#include "engine/types/state/measurements.h"
#include "engine/types/state/runloop.h"
#include "engine/types/state/standing.h"
#include "engine/types/state/trouble.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

nlohmann::ordered_json numberOrNull(const std::optional<double> &number)
{
    return number ? nlohmann::ordered_json(*number) : nlohmann::ordered_json();
}

nlohmann::ordered_json bestObject(const RunState &state, const CandidateState &best, const QString &text, const QList<Score> &scores)
{
    nlohmann::ordered_json metrics = nlohmann::ordered_json::object();
    for (const Score &score : scores)
        metrics[toStd(score.metric)] = score.value;
    nlohmann::ordered_json object;
    object["id"] = best.id.value;
    object["text"] = toStd(text);
    const auto rating = [&best](double value) { return best.rating.games ? nlohmann::ordered_json(tenth(value)) : nlohmann::ordered_json(); };
    object["rating"] = rating(best.rating.elo);
    object["ratingLow"] = rating(best.rating.low());
    object["ratingHigh"] = rating(best.rating.high());
    object["score"] = numberOrNull(best.score);
    if (const int count = best.measured.count(noiseOf(state)); best.score && count > 0) {
        object["measurements"] = count;
        object["scoreHalfWidth"] = numberOrNull(scoreHalfWidth(state, best));
        object["repeats"] = best.repeats ? nlohmann::ordered_json(*best.repeats) : nlohmann::ordered_json();
        if (!best.notChecked.isEmpty())
            object["notChecked"] = toStd(best.notChecked);
    }
    object["metrics"] = std::move(metrics);
    return object;
}

nlohmann::ordered_json troubleList(const QList<Trouble> &troubles)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Trouble &trouble : troubles) {
        nlohmann::ordered_json object;
        object["kind"] = toStd(toName(trouble.kind));
        object["count"] = trouble.count;
        if (trouble.total > 0)
            object["total"] = trouble.total;
        object["sentence"] = toStd(englishText(trouble));
        list.push_back(std::move(object));
    }
    return list;
}

QString recipeOf(const RunState &state)
{
    const QByteArray &text = state.config().json;
    const auto document = parseForeignJson(text);
    if (document.is_object()) {
        const auto found = document.find("recipe");
        if (found != document.end() && found->is_string())
            return fromStd(found->get_ref<const std::string &>());
    }
    return QStringLiteral("evolve");
}

} // namespace

CandidateId resultBest(const RunState &state)
{
    return Standing::best(state);
}

nlohmann::ordered_json resultObject(const RunId &run, const RunState &state, const QString &bestText,
    const QList<Score> &bestScores)
{
    const RunTotals &totals = state.totals();
    const CandidateState *best = state.candidate(resultBest(state));
    nlohmann::ordered_json object;
    object["type"] = "result";
    object["run"] = toStd(run.value);
    object["recipe"] = toStd(recipeOf(state));
    object["reason"] = toStd(state.finished() ? toName(state.finished()->reason) : toName(state.status()));
    object["best"] = best ? bestObject(state, *best, bestText, bestScores) : nlohmann::ordered_json();
    object["candidates"] = state.candidates().size();
    object["matches"] = totals.matches;
    object["calls"] = totals.calls;
    object["failedCalls"] = totals.failedCalls;
    object["tokensIn"] = totals.tokensIn;
    object["tokensOut"] = totals.tokensOut;
    object["costUsd"] = totals.spent.usd();
    if (totals.lowerBound)
        object["costIsLowerBound"] = true;
    if (const auto &loop = state.loop().result) {
        object["reason"] = toStd(toName(loop->reason));
        object["trajectory"] = std::vector<double>(loop->scores.begin(), loop->scores.end());
        object["iterations"] = loop->iterations;
        object["converged"] = loop->converged;
        object["bestScore"] = numberOrNull(loop->bestScore);
        object["finalScore"] = numberOrNull(loop->finalScore);
    }
    object["seconds"] = double(state.activeMs(state.times().lastMs)) / 1000;
    if (const QList<Trouble> troubles = state.troubles(); !troubles.isEmpty())
        object["trouble"] = troubleList(troubles);
    return object;
}

QByteArray resultJson(const RunId &run, const RunState &state, const QString &bestText, const QList<Score> &bestScores)
{
    return QByteArray::fromStdString(resultObject(run, state, bestText, bestScores).dump());
}

} // namespace engine
