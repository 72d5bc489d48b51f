// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/lead.h"
#include "engine/types/plan/runplan.h"

namespace engine {

class Ladder;

/// Each judge's terms in the fit, pairs and lists together.
[[nodiscard]] QList<JudgeTerms> judgeTerms(const Ladder &ladder);

/// Whether more questions to the plan's judges add little: a single judge with correlated repeated verdicts.
[[nodiscard]] bool isLimitedByJudge(const RunPlan &plan, const Ladder &ladder);

} // namespace engine
