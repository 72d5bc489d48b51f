// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

namespace engine {

/// One candidate as a report sees it: the state, and the text and measurements that the state leaves to the library.
struct ReportCandidate {
    CandidateState state;
    int rank = 0; ///< from 1, by Standing; the retired after the living
    QString text;
    QList<Score> scores;
};

/// Everything a report may say about a run: a value, made once from its events and then rendered in any format.
struct ReportInput {
    RunId run;
    QString name;
    QString recipe;
    QString task;
    QString criterion; ///< what the judge was asked to look for
    QString suffix;    ///< of a program's file, without the dot; empty: the candidates are texts
    RunState state;
    QList<ReportCandidate> candidates; ///< best first
    QList<Match> matches;              ///< oldest first
};

/// Folds the events of one run, complete and in order. Pure; any thread. `name`: as in the list of runs, empty: the
/// task's first line.
[[nodiscard]] ReportInput reportInput(const QList<RunEvent> &events, const QString &name = {});

} // namespace engine
