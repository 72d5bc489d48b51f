// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/consent/consent.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/testreport.h"
#include "engine/types/plan/runconfig.h"
#include "engine/types/state/trial.h"

#include <QFuture>

namespace engine {

/// Evaluations outside of runs: they write no event. Thread: see Engine.
class Evaluations
{
public:
    virtual ~Evaluations() = default;

    /// Runs a candidate of a run once more, with the evaluator or with the given
    /// input. `agreed` as for Runs::resume(). Missing, Sandbox, BadConfig.
    virtual QFuture<Result<TestReport>> tryProgram(RunId run, CandidateId candidate, QByteArray input = {}, QStringList agreed = {}) = 0;
    /// Assesses a text by the configuration's evaluators, one after the other, including judges
    /// and programs. BadConfig when an item of a foreign configuration is not agreed to.
    virtual QFuture<Result<QList<EvaluatorTrial>>> tryEvaluators(RunConfig config, QString text, Consent consent = {}) = 0;
};

} // namespace engine
