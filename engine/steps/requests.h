// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/step.h"

namespace engine {

struct CompletionRequest;
class Population;
struct RunPlan;
class Session;

/// What a prompt is made of, besides the candidates that it is about. References, for the time of a call.
struct PromptSources {
    const RunPlan &plan;
    const Population &population;
    QString hint;
    quint32 calls = 0; ///< number of calls started before
};

/// The request of a step for one of its generators about these candidates, with its prompt unrendered: what the call and its
/// later inspection have in common. Pure.
[[nodiscard]] CompletionRequest requestAbout(const PromptSources &sources, Step step, int generator, const QList<CandidateId> &about);

/// The request of a step for one of its generators about these candidates (none for a seed; the
/// parents; the two to compare, in the order shown). A pure function of the plan and the state.
[[nodiscard]] CompletionRequest requestFor(const Session &session, Step step, int generator, const QList<CandidateId> &about);

} // namespace engine
