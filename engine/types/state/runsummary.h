// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/runend.h"
#include "engine/types/plan/money.h"
#include "engine/types/state/runstatus.h"

namespace engine {

/// One row in the list of runs.
struct RunSummary {
    RunId run;
    QString name;    ///< given by the person, else the first line of the task
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
    bool judged = false; ///< there was a comparison: show ratings, not scores
    std::optional<EndReason> endReason;
    qint64 trashedMs = 0; ///< when it was moved to the trash; 0: it is not there
    QString damage; ///< English, for a damaged run: the damage and the remedy; empty: none known

    bool operator==(const RunSummary &) const = default;
};

} // namespace engine
