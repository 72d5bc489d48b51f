// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/parts.h"
#include "engine/types/plan/runplan.h"

#include <QByteArray>

namespace engine {

/// A candidate to run and measure.
struct ProgramToTest {
    TestingPlan testing;
    ProgramPlan program;
    CandidateId candidate;
    Parts parts;             ///< one text: the main file; else all files
    QStringList features;    ///< axes of the grid: metrics with these names are excluded from the fitness
    quint64 seed = 0;        ///< for evaluators that use random numbers
    bool recheck = false;    ///< in fresh processes; nothing warm
    QByteArray input;        ///< for "run with input": stdin, in place of the evaluator's own cases
};

} // namespace engine
