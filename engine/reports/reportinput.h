// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"
#include "engine/types/events/score.h"
#include "engine/types/plan/parts.h"
#include "engine/types/state/runstate.h"

namespace engine {

/// One candidate in a report: its state, and its text and measurements, which the state does not hold.
struct ReportCandidate {
    CandidateState state;
    int rank = 0; ///< from 1, by Standing; retired candidates after the living
    Parts parts;
    QString text; ///< of all parts (Parts::text())
    QList<Score> scores;
};

/// The complete input of a report: a value, made once from a run's events and rendered in any format.
struct ReportInput {
    RunId run;
    QString name;
    QString recipe;
    QString task;
    QString criterion; ///< criterion of the judge
    QString file;      ///< name of a program's file, for patches: "program.py"
    QString suffix;    ///< suffix of a program's file, without the dot; empty: the candidates are texts
    RunState state;
    QList<ReportCandidate> candidates; ///< best first
    QList<Match> matches;              ///< oldest first, without withdrawn ones
};

/// Folds the events of one run, complete and in order. Pure; any thread.
/// `name`: as in the list of runs; empty: the first line of the task.
[[nodiscard]] ReportInput reportInput(const QList<RunEvent> &events, const QString &name = {});

} // namespace engine
