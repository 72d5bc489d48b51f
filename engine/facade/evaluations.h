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

/// Evaluations beside a run: no event is written. Thread: see Engine.
class Evaluations
{
public:
    virtual ~Evaluations() = default;

    /// Runs a candidate of a run once more, on the evaluator or on the given input.
    /// `agreed` as for Runs::resume(). Missing, Sandbox, BadConfig.
    virtual QFuture<Result<TestReport>> tryProgram(RunId run, CandidateId candidate, QByteArray input = {}, QStringList agreed = {}) = 0;
    /// What the configuration's evaluators say of a text, one after the other; judges and programs among them are asked.
    /// BadConfig when an item of a foreign configuration is not agreed to.
    virtual QFuture<Result<QList<EvaluatorTrial>>> tryEvaluators(RunConfig config, QString text, Consent consent = {}) = 0;
};

} // namespace engine
