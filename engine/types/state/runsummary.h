// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

namespace engine {

/// One line in the list of runs.
struct RunSummary {
    RunId run;
    QString name;    ///< given by the person, else the task's first line
    QString recipe;
    RunStatus status = RunStatus::Paused;
    bool pinned = false;
    qint64 startedMs = 0;
    qint64 lastMs = 0;
    int candidates = 0;
    std::optional<int> candidatesWanted; ///< the stop rule, for "12/40"
    Money spent;
    bool spentIsLowerBound = false;
    QString bestPreview;
    double bestElo = 0;
    std::optional<double> bestScore;
    bool judged = false; ///< a comparison was made: ratings say more than scores
    std::optional<EndReason> endReason;
    qint64 trashedMs = 0; ///< when it was put into the trash; 0: it is not there
    QString damage; ///< English, for a run that is damaged in the library: what, and the way out; empty: nothing is known to be

    bool operator==(const RunSummary &) const = default;
};

} // namespace engine
