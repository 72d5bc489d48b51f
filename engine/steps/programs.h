// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rejection.h"

namespace engine {

struct CompletionRequest;
class Population;
struct RunPlan;
struct StepPlan;

/// Adds to a request about programs (or measured texts): language, form of the reply and the parents' measurements.
/// `calls`: number of calls started so far; the form is drawn from it. Call before renderPrompt(). Pure.
void describeProgram(CompletionRequest &request, const RunPlan &plan, const Population &population, const QList<CandidateId> &about, quint32 calls);

/// Whether a program that was rejected for that reason is requested once more.
[[nodiscard]] bool canBeRepaired(Rejection reason);

/// Repeats the request with the problem of the reply; renders the prompt. Pure.
void askForRepair(CompletionRequest &request, const StepPlan &step, Rejection reason, const QString &detail);

/// Required form of a reply: the text for {form}.
[[nodiscard]] QString formInstruction(const CompletionRequest &request);

} // namespace engine
