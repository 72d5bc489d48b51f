// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/records/runfold.h"

#include "engine/base/foreignjson.h"
#include "engine/types/events/references.h"
#include "engine/types/state/standing.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

QString textAt(const nlohmann::json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? QString::fromStdString(it->get_ref<const std::string &>()) : QString();
}

QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).simplified().left(200);
}

} // namespace

Result<> LogEnd::pass(const RunEvent &event)
{
    if (event.seq != seq + 1) {
        return fail(ErrorKind::Store, QStringLiteral("run %1: event %2 cannot follow event %3")
            .arg(event.run.value).arg(event.seq).arg(seq));
    }
    const auto *born = std::get_if<CandidateBorn>(&event.body);
    if (born && born->candidate.id.value != candidates + 1) {
        return fail(ErrorKind::Store, QStringLiteral("run %1, event %2: candidate %3 is born where number %4 is due")
            .arg(event.run.value).arg(event.seq).arg(born->candidate.id.value).arg(candidates + 1));
    }
    seq = event.seq;
    candidates += born != nullptr;
    return {};
}

Result<> LogEnd::passForeign(const RunEvent &event)
{
    if (Result<> passed = pass(event); !passed)
        return passed;
    if (const CandidateId named = largestCandidateIn(event.body); named.value > candidates) {
        return fail(ErrorKind::Store, QStringLiteral("run %1, event %2: it names candidate %3, and only %4 are born")
            .arg(event.run.value).arg(event.seq).arg(named.value).arg(candidates));
    }
    const auto *born = std::get_if<CandidateBorn>(&event.body);
    if (born && born->candidate.parents.contains(born->candidate.id))
        return fail(ErrorKind::Store, QStringLiteral("run %1, event %2: candidate %3 is its own parent").arg(event.run.value).arg(event.seq).arg(candidates));
    return {};
}

void RunFold::apply(const RunEvent &event)
{
    m_state.apply(event);
    if (std::holds_alternative<RunStarted>(event.body) || std::holds_alternative<RunResumed>(event.body))
        configure(m_state.config());
}

void RunFold::configure(const RunConfig &config)
{
    const auto json = parseForeignJson(config.json);
    if (!json.is_object())
        return;
    m_name = firstLine(textAt(json, "name"));
    if (m_name.isEmpty())
        m_name = firstLine(textAt(json, "task"));
    m_recipe = textAt(json, "recipe");
    if (m_recipe.isEmpty())
        m_recipe = QStringLiteral("evolve");
    m_wanted.reset();
    const auto stop = json.find("stop");
    if (stop != json.end() && stop->is_object()) {
        if (const auto wanted = stop->find("candidates"); wanted != stop->end() && wanted->is_number_integer())
            m_wanted = wanted->get<int>();
    }
}

RunSummary RunFold::summary() const
{
    RunSummary summary;
    summary.name = m_name;
    summary.recipe = m_recipe;
    summary.status = m_state.status();
    summary.startedMs = m_state.times().startedMs;
    summary.lastMs = m_state.times().lastMs;
    summary.candidates = int(m_state.candidates().size());
    summary.candidatesWanted = m_wanted;
    summary.spent = m_state.totals().spent;
    summary.spentIsLowerBound = m_state.totals().lowerBound;
    if (const CandidateState *best = m_state.candidate(Standing::best(m_state))) {
        summary.bestPreview = best->preview;
        summary.bestElo = best->rating.elo;
        summary.bestScore = best->score;
    }
    summary.judged = m_state.totals().matches > 0;
    if (m_state.finished())
        summary.endReason = m_state.finished()->reason;
    return summary;
}

} // namespace engine
