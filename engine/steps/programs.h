// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"
#include "engine/types/events/runevent.h"

namespace engine {

class Population;

/// What a request about programs (or measured texts) says beside the texts: language, form of the reply and the parents'
/// measurements. `calls`: how many had been started, from which the form is drawn. Before renderPrompt(). Pure.
void describeProgram(CompletionRequest &request, const RunPlan &plan, const Population &population, const QList<CandidateId> &about, quint32 calls);

/// Whether a program that was rejected for that reason is asked for once more.
[[nodiscard]] bool canBeRepaired(Rejection reason);

/// The same request once more, saying what was wrong with the reply; renders the prompt. Pure.
void askForRepair(CompletionRequest &request, const StepPlan &step, Rejection reason, const QString &detail);

/// How a reply has to look: the words behind {form}.
[[nodiscard]] QString formInstruction(const CompletionRequest &request);

} // namespace engine
