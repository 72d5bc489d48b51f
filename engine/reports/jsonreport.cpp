// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/formats.h"
#include "engine/base/foreignjson.h"
#include "engine/base/secretlook.h"
#include "engine/reports/plaintext.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "engine/types/events/match.h"
#include "engine/types/events/score.h"
#include "engine/types/plan/runconfig.h"
#include "engine/types/state/measurements.h"

#include <QHash>
#include <QUrl>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace engine {

namespace {

using Json = nlohmann::ordered_json;

template <size_t N>
bool isOneOf(const std::string &key, const std::array<const char *, N> &names)
{
    return std::any_of(names.begin(), names.end(), [&key](const char *name) { return key == name; });
}

bool isSecret(const std::string &key)
{
    return namesSecret(fromStd(key)) || key == "headers" || key == "environment";
}

bool isShown(const std::string &key, const ReportOptions &options)
{
    static constexpr std::array prompts{"task", "prompt", "template", "systemPrompt", "systemPrompts", "stopSequences", "name"};
    static constexpr std::array models{"provider", "model", "endpoint", "apiKeyEnv", "command", "workingDirectory",
        "recording", "grammar", "providers"};
    static constexpr std::array costs{"usd", "usdPerHour", "inputUsdPerMtok", "outputUsdPerMtok"};
    return (options.prompts || !isOneOf(key, prompts)) && (options.modelNames || !isOneOf(key, models))
        && (options.costs || !isOneOf(key, costs));
}

Json withoutLogin(const std::string &address)
{
    QUrl url(fromStd(address));
    if (url.userInfo().isEmpty())
        return address;
    url.setUserInfo(QString());
    return toStd(url.toString());
}

/// The configuration without secrets and without parts that the options exclude.
Json commandWithoutKeys(const Json &words)
{
    Json out = words;
    for (Json &word : out) {
        if (word.is_string() && looksLikeSecret(fromStd(word.get_ref<const std::string &>())))
            word = "hidden";
    }
    return out;
}

Json cleaned(const Json &value, const ReportOptions &options)
{
    if (value.is_array()) {
        Json list = Json::array();
        for (const Json &member : value)
            list.push_back(cleaned(member, options));
        return list;
    }
    if (value.is_string() && value.get_ref<const std::string &>().find("://") != std::string::npos)
        return withoutLogin(value.get_ref<const std::string &>());
    if (!value.is_object())
        return value;
    Json object = Json::object();
    for (const auto &[key, member] : value.items()) {
        if (isShown(key, options))
            object[key] = isSecret(key) ? Json("hidden") : key == "command" ? commandWithoutKeys(member) : cleaned(member, options);
    }
    return object;
}

Json configObject(const ReportPage &page)
{
    const QByteArray &text = page.input.state.config().json;
    const Json document = parseForeignOrderedJson(text);
    return document.is_object() ? cleaned(document, page.options) : Json::object();
}

Json candidateObject(const ReportPage &page, const ReportCandidate &candidate)
{
    const CandidateState &state = candidate.state;
    Json metrics = Json::object();
    for (const Score &score : candidate.scores)
        metrics[toStd(score.metric)] = score.value;
    Json parents = Json::array();
    for (CandidateId parent : state.parents)
        parents.push_back(parent.value);
    Json object;
    object["id"] = state.id.value;
    object["rank"] = candidate.rank;
    object["text"] = toStd(candidate.text);
    for (const Part &part : candidate.parts.named)
        object["parts"].push_back(Json{{"name", toStd(part.name)}, {"text", toStd(part.text)}});
    const auto rating = [&state](double value) { return state.rating.games ? Json(tenth(value)) : Json(); };
    object["rating"] = rating(state.rating.elo);
    object["ratingLow"] = rating(state.rating.low());
    object["ratingHigh"] = rating(state.rating.high());
    object["games"] = state.rating.games;
    object["score"] = state.score ? Json(*state.score) : Json();
    if (const std::optional<double> half = scoreHalfWidth(page.input.state, state)) {
        object["scoreHalfWidth"] = *half;
        object["measurements"] = state.measured.count(noiseOf(page.input.state));
    }
    object["metrics"] = std::move(metrics);
    object["step"] = toStd(toName(state.step));
    object["parents"] = std::move(parents);
    object["generation"] = state.generation;
    if (page.options.modelNames)
        object["generator"] = toStd(state.generator);
    if (page.options.costs)
        object["costUsd"] = state.cost.usd();
    object["words"] = state.words;
    object["characters"] = state.characters;
    object["alive"] = state.alive;
    object["pinned"] = state.pinned;
    object["bornAt"] = toStd(utc(state.bornMs));
    return object;
}

Json matchObject(const ReportPage &page, const Match &match)
{
    Json object;
    object["id"] = match.id.value;
    object["first"] = match.first.value;
    object["second"] = match.second.value;
    object["verdict"] = toStd(toName(match.verdict));
    object["human"] = !match.call;
    if (page.options.modelNames)
        object["judge"] = toStd(match.judge);
    object["bothOrders"] = bool(match.secondCall);
    object["rationale"] = toStd(match.rationale);
    return object;
}

Json resultOf(const ReportPage &page)
{
    const auto &all = page.input.candidates;
    const CandidateId best = resultBest(page.input.state);
    const auto found = std::find_if(all.begin(), all.end(), [best](const auto &c) { return c.state.id == best; });
    Json object = found == all.end() ? resultObject(page.input.run, page.input.state, {}, {})
                                     : resultObject(page.input.run, page.input.state, found->text, found->scores);
    if (!page.options.costs) {
        object.erase("costUsd");
        object.erase("costIsLowerBound");
    }
    if (!page.options.modelNames)
        object.erase("trouble"); // contains names of judges
    return object;
}

} // namespace

QByteArray jsonReport(const ReportPage &page)
{
    Json document;
    document["type"] = "export";
    document["format"] = 1;
    if (!page.title.isEmpty())
        document["name"] = toStd(page.title);
    if (page.options.prompts) {
        document["task"] = toStd(page.input.task);
        document["criterion"] = toStd(page.input.criterion);
    }
    document["startedAt"] = toStd(utc(page.input.state.times().startedMs));
    document["result"] = resultOf(page);
    document["candidates"] = Json::array();
    for (const ReportCandidate &candidate : page.candidates)
        document["candidates"].push_back(candidateObject(page, candidate));
    document["matches"] = Json::array();
    for (const Match &match : page.matches)
        document["matches"].push_back(matchObject(page, match));
    document["config"] = configObject(page);
    return QByteArray::fromStdString(document.dump(2)) + '\n';
}

QByteArray jsonLinesReport(const ReportPage &page)
{
    QByteArray lines;
    for (const ReportCandidate &candidate : page.candidates) {
        Json object;
        object["run"] = toStd(page.input.run.value);
        object.update(candidateObject(page, candidate));
        lines += QByteArray::fromStdString(object.dump()) + '\n';
    }
    return lines;
}

QByteArray pairsReport(const ReportPage &page)
{
    QHash<CandidateId, const ReportCandidate *> byId;
    for (const ReportCandidate &candidate : page.candidates)
        byId.insert(candidate.state.id, &candidate);
    QByteArray lines;
    for (const Match &match : page.matches) {
        if (match.verdict == Verdict::Tie)
            continue;
        const bool firstWon = match.verdict == Verdict::First;
        const ReportCandidate *chosen = byId.value(firstWon ? match.first : match.second);
        const ReportCandidate *rejected = byId.value(firstWon ? match.second : match.first);
        if (!chosen || !rejected)
            continue;
        Json object;
        if (page.options.prompts)
            object["prompt"] = toStd(page.input.task);
        object["chosen"] = toStd(chosen->text);
        object["rejected"] = toStd(rejected->text);
        object["chosenId"] = chosen->state.id.value;
        object["rejectedId"] = rejected->state.id.value;
        object["human"] = !match.call;
        if (page.options.modelNames)
            object["judge"] = toStd(match.judge);
        lines += QByteArray::fromStdString(object.dump()) + '\n';
    }
    return lines;
}

} // namespace engine
