// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/evaluators/assessment.h"
#include "engine/types/events/candidate.h"

namespace engine {

class Session;

/// What is measured, and for whom.
struct Measured {
    CandidateId candidate; ///< none: a draft that is not born
    QString text;
    quint32 loop = 0;      ///< the refinement loop it belongs to; 0: none
    qint64 deadlineMs = 0; ///< when waiting ends; 0: never
    QList<EvaluatorAnswer> answers; ///< that are known already, in the order of questionsOf()
    QHash<QString, double> known;   ///< for formulas
};

/// What all evaluators of the run say of a text, each for itself.
struct Measurement {
    QList<Assessment> parts;
    Assessment whole;
    bool complete = true; ///< false: the run no longer goes on, and there were questions left to ask
};

/// Asks the judges and programs among the evaluators what is not answered yet, then assesses. A question that cannot be
/// paid or fails leaves the text without a score.
[[nodiscard]] Task<Measurement> measure(Session *session, Measured what);

} // namespace engine
