// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/test.h"

#include "engine/assessment/assessment.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/programtests.h"
#include "engine/session/runnotes.h"
#include "engine/session/selection/selection.h"
#include "engine/session/session.h"
#include "engine/types/state/measurements.h"
#include "engine/types/state/runstate.h"

namespace engine {

namespace {

ProgramToTest programToTest(const Session &session, CandidateId id, bool recheck)
{
    ProgramToTest program;
    program.testing = session.plan().testing;
    program.program = session.plan().program;
    program.candidate = id;
    program.parts = session.knows().population.parts(id);
    program.features = session.plan().population.features;
    // A further measurement uses a new seed: an evaluator with random numbers would repeat the same result.
    const ScoreRecord &measured = session.knows().state.candidate(id)->measured;
    const quint64 before = quint64(measured.all().count + measured.failures);
    program.seed = Random::at(session.plan().seed, "test", id.value | (before << 32)).next() >> 11;
    program.recheck = recheck;
    return program;
}

/// Metrics first, then results of text evaluators, which are shown but do not count.
QList<Score> scoresOf(const Session &session, const TestReport &report)
{
    QList<Score> scores;
    for (const Metric &metric : report.metrics)
        scores.append({metric.name, metric.value, {}});
    const QList<EvaluatorPlan> &evaluators = session.plan().evaluators;
    return scores + engine::scoresOf(evaluators, assessEach(evaluators, session.knows().population.text(report.candidate)));
}

/// Scores after a further measurement: means of the metrics (`freshOnly`: without the first); results of text evaluators are already logged.
QList<Score> meanScores(const Session &session, const TestReport &report, bool freshOnly)
{
    QList<Score> scores = scoresOf(session, report);
    for (Score &score : scores) {
        score.feedback.clear();
        score.value = session.knows().selection.mean(report.candidate, score.metric, freshOnly).value_or(score.value);
    }
    return scores;
}

void scoreAgain(Session *session, const TestReport &report)
{
    const RunState &state = session->knows().state;
    const CandidateState *candidate = state.candidate(report.candidate);
    if (!report.correct || !candidate->alive || !candidate->score || candidate->failed)
        return;
    const Noise noise = noiseOf(state);
    const double score = candidate->measured.value(noise);
    if (!isSameScore(score, *candidate->score))
        session->notes().score(report.candidate, meanScores(*session, report, candidate->measured.goesByFresh(noise)), score);
}

} // namespace

Task<> testCandidate(Session *session, CandidateId id, bool recheck)
{
    ProgramToTest program = programToTest(*session, id, recheck);
    const TestReport report = co_await session->tests().test(std::move(program));
    if (recheck)
        scoreAgain(session, report);
    else if (report.correct && session->knows().population.living().contains(id))
        session->notes().score(id, scoresOf(*session, report), report.score);
}

} // namespace engine
