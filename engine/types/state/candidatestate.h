// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/rating.h"
#include "engine/types/events/scorerecord.h"
#include "engine/types/plan/money.h"
#include "engine/types/plan/step.h"

#include <QStringList>

#include <optional>

namespace engine {

/// State of one candidate, without its text, which is in the library.
struct CandidateState {
    CandidateId id;
    CallId call;
    Step step = Step::Seeding;
    QList<CandidateId> parents;
    int generation = 1;
    QString generator;
    QString preview;  ///< first 120 characters on one line; for a program its new lines
    int characters = 0;
    int words = 0;
    qint64 bornMs = 0;
    Money cost;       ///< of the call that wrote it
    std::optional<double> score;
    Rating rating;
    bool alive = true;
    bool pinned = false;
    std::optional<Arm> arm; ///< of a control arm; none: of the evolution
    bool failed = false;   ///< a program that is not correct
    int island = 0;
    QString change;        ///< as Candidate::change
    QStringList changedParts;  ///< as in Candidate
    ScoreRecord measured;     ///< measurements of a program
    std::optional<bool> repeats; ///< whether fresh measurements confirm the first; nullopt: none, or not enough
    QString notChecked;          ///< reason why fresh measurements check nothing, as TestReport::notIsolated; then `repeats` is never true
};

} // namespace engine
