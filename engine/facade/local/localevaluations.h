// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/evaluations.h"
#include "engine/facade/local/sharedparts.h"

namespace engine {

struct EvaluatorAnswer;
struct RunPlan;

/// Evaluations with the program tester and the providers. See SharedParts.
class LocalEvaluations final : public Evaluations
{
public:
    explicit LocalEvaluations(SharedParts shared) : m_shared(std::move(shared)) {}

    QFuture<Result<TestReport>> tryProgram(RunId run, CandidateId candidate, QByteArray input, QStringList agreed) override;
    QFuture<Result<QList<EvaluatorTrial>>> tryEvaluators(RunConfig config, QString text, Consent consent) override;

private:
    Task<Result<TestReport>> tryNow(RunId run, CandidateId candidate, QByteArray input, QStringList agreed);
    Task<Result<QList<EvaluatorTrial>>> tryNow(RunConfig config, QString text, Consent consent);
    Task<EvaluatorAnswer> ask(RunPlan plan, int number, QString text);

    SharedParts m_shared;
};

} // namespace engine
