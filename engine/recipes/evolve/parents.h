// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>

namespace engine {

class Random;
class Session;

/// Living candidates without those of control arms, in the order of creation.
[[nodiscard]] QList<CandidateId> livingOfEvolution(const Session &session);

/// Value by which parents are drawn: the merit by scores, or the mean rating in logits; −∞ without both.
[[nodiscard]] double meritOf(const Session &session, CandidateId id);

/// Living candidates of the evolution that may be parents, best first; those without a score only while there is no other.
[[nodiscard]] QList<CandidateId> ranked(const Session &session);

/// The best `count` living candidates of the evolution, best first.
[[nodiscard]] QList<CandidateId> leaders(const Session &session, int count);

/// `count` different parents by the plan's policy (population.parents): rank (linear), tournament (best of three),
/// fitness (odds against the median), powerLaw (1/rank²), uniform.
[[nodiscard]] QList<CandidateId> chooseParents(const Session &session, int count, Random &random);

} // namespace engine
