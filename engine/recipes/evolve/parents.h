// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>

namespace engine {

class Random;
class Session;

/// The best `count` of the evolution's living, best first.
[[nodiscard]] QList<CandidateId> leaders(const Session &session, int count);

/// `count` different parents by the plan's policy (population.parents): rank (linear), tournament (best of three),
/// fitness (odds against the median), powerLaw (1/rank²), uniform.
[[nodiscard]] QList<CandidateId> chooseParents(const Session &session, int count, Random &random);

} // namespace engine
