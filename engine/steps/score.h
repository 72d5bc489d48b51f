// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"
#include "engine/base/task.h"
#include "engine/types/events/candidate.h"

namespace engine {

class Session;

/// A text to measure, with its context.
struct Measured {
    CandidateId candidate; ///< none: a draft without a candidate
    QString text;
    quint32 loop = 0;      ///< number of the refinement loop; 0: none
    qint64 deadlineMs = 0; ///< end of the wait, ms since 1970; 0: none
    QList<EvaluatorAnswer> answers; ///< already known ones, in the order of questionsOf()
    QHash<QString, double> known;   ///< values for formulas
};

/// Results of all evaluators of the run for a text, separately.
struct Measurement {
    QList<Assessment> parts;
    Assessment whole;
    bool complete = true; ///< false: the session is ending, and questions remain
};

/// Asks the judges and programs among the evaluators for missing answers, then
/// assesses. Without a score when a question exceeds the budget or fails.
[[nodiscard]] Task<Measurement> measure(Session *session, Measured what);

} // namespace engine
