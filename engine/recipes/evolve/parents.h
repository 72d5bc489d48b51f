// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>

namespace engine {

class Random;
class Session;

/// The living but for those of control arms, in the order of birth.
[[nodiscard]] QList<CandidateId> livingOfEvolution(const Session &session);

/// What children are drawn by: the merit by scores, or the mean of the rating in logits; −infinity for who has neither.
[[nodiscard]] double meritOf(const Session &session, CandidateId id);

/// The living of the evolution that may be parents, best first; those without a score only while no other is there.
[[nodiscard]] QList<CandidateId> ranked(const Session &session);

/// The best `count` of the evolution's living, best first.
[[nodiscard]] QList<CandidateId> leaders(const Session &session, int count);

/// `count` different parents by the plan's policy (population.parents): rank (linear), tournament (best of three),
/// fitness (odds against the median), powerLaw (1/rank²), uniform.
[[nodiscard]] QList<CandidateId> chooseParents(const Session &session, int count, Random &random);

} // namespace engine
