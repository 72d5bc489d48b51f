// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/steps/test.h"

#include "engine/evaluators/assessment.h"
#include "engine/recipes/session.h"

namespace engine {

namespace {

ProgramToTest programToTest(const Session &session, CandidateId id, bool recheck)
{
    ProgramToTest program;
    program.testing = session.plan().testing;
    program.program = session.plan().program;
    program.candidate = id;
    program.text = session.knows().population.text(id);
    program.files = session.knows().population.files(id);
    program.features = session.plan().population.features;
    program.seed = Random::at(session.plan().seed, "test", id.value).next() >> 11;
    program.recheck = recheck;
    return program;
}

/// The metrics first, then what evaluators of texts say, which is told and does not count.
QList<Score> scoresOf(const Session &session, const TestReport &report)
{
    QList<Score> scores;
    for (const Metric &metric : report.metrics)
        scores.append({metric.name, metric.value, {}});
    const QList<EvaluatorPlan> &evaluators = session.plan().evaluators;
    return scores + engine::scoresOf(evaluators, assessEach(evaluators, session.knows().population.text(report.candidate)));
}

} // namespace

Task<> testCandidate(Session *session, CandidateId id, bool recheck)
{
    ProgramToTest program = programToTest(*session, id, recheck);
    const TestReport report = co_await session->test(std::move(program));
    if (!recheck && report.correct && session->knows().population.living().contains(id))
        session->score(id, scoresOf(*session, report), report.score);
}

} // namespace engine
