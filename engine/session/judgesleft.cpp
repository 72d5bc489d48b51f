// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/judgesleft.h"

#include "engine/session/knowledge.h"
#include "engine/session/sessioncore.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runpeople.h"
#include "engine/types/state/runstate.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int mostUnreadable = 8;
constexpr int mostUnreadableInLoop = 4;
constexpr int mostForgiven = 24; ///< additional rejections allowed because of earlier readable replies

/// Whether a generator other than `without` is available for verdicts (Evaluation), or for the evaluator's question.
bool isAnyAskable(const SessionCore &session, Step step, int evaluator, const std::optional<Tally::Asked> &without = {})
{
    const QList<GeneratorPlan> &generators = session.plan().evaluation.generators;
    for (int i = 0; i < generators.size(); ++i) {
        const bool isOther = !without || *without != Tally::Asked{step, i, evaluator};
        if (isOther && generators[i].weight > 0 && !session.isGivenUp(step, i, evaluator))
            return true;
    }
    return false;
}

bool isQuestionAskable(const SessionCore &session, const EvaluatorPlan &question, int number)
{
    return question.command.isEmpty() ? isAnyAskable(session, Step::Scoring, number) : !session.isGivenUp(Step::Scoring, 0, number);
}

/// Whether scores count in the ranking and can still be measured.
bool scoresRank(const SessionCore &session)
{
    const RunPlan &plan = session.plan();
    if (plan.testing.on())
        return true;
    return !plan.evaluators.isEmpty() && plan.population.ranking != u"judged" && scoresPossible(session);
}

JudgeFallback fallbackWithout(const SessionCore &session, const Tally::Asked &judge)
{
    const bool asksProgram = judge.step == Step::Scoring && !questionsOf(session.plan().evaluators).value(judge.evaluator - 1).command.isEmpty();
    if (!asksProgram && isAnyAskable(session, judge.step, judge.evaluator, judge))
        return JudgeFallback::Judges;
    return judge.step == Step::Evaluation && scoresRank(session) ? JudgeFallback::Scores : JudgeFallback::None;
}

} // namespace

bool verdictsPossible(const SessionCore &session)
{
    return isAnyAskable(session, Step::Evaluation, 0);
}

bool scoresPossible(const SessionCore &session)
{
    const QList<EvaluatorPlan> questions = questionsOf(session.plan().evaluators);
    for (int i = 0; i < questions.size(); ++i) {
        if (!isQuestionAskable(session, questions[i], i + 1))
            return false;
    }
    return true;
}

bool rankingPossible(const SessionCore &session)
{
    const RunPlan &plan = session.plan();
    const bool byVerdicts = ranksByVerdicts(plan);
    if ((!byVerdicts && plan.evaluators.isEmpty()) || !session.knows().state.people().open.isEmpty())
        return true;
    return (byVerdicts && verdictsPossible(session)) || scoresRank(session);
}

std::optional<JudgeGivenUp> judgeToGiveUp(const SessionCore &session, const Tally::Unread &judge)
{
    const Tally::Asked &asked = judge.asked;
    const int most = session.plan().recipe == u"refine" ? mostUnreadableInLoop : mostUnreadable;
    const bool isTooOften = judge.reading.unreadable >= most + std::min(judge.reading.readable, mostForgiven);
    if (!isTooOften || session.isGivenUp(asked.step, asked.generator, asked.evaluator))
        return {};
    return JudgeGivenUp{judge.call, asked.step, asked.generator, asked.evaluator, judge.label, judge.reading.unreadable, fallbackWithout(session, asked)};
}

} // namespace engine
