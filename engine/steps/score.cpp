// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/score.h"

#include "engine/providers/interface/completion.h"
#include "engine/session/callcost.h"
#include "engine/session/calls.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/session/tally.h"
#include "engine/steps/drafts.h"
#include "engine/steps/judge.h"

namespace engine {

namespace {

Measurement measurementOf(const QList<EvaluatorPlan> &plans, const Measured &what)
{
    Measurement made;
    made.parts = assessEach(plans, what.text, what.answers, what.known);
    made.whole = made.parts.size() == 1 ? made.parts.constFirst() : composed(plans, made.parts);
    return made;
}

/// The judge or program to ask: an index into the generators of the evaluation (0 for a program); −1: none is available.
int askerOf(const Session &session, const EvaluatorPlan &question, int number)
{
    if (question.command.isEmpty())
        return session.drawGenerator(Step::Scoring, session.random("judge"), number);
    return session.isGivenUp(Step::Scoring, 0, number) ? -1 : 0;
}

QString whyNobody(const Session &session)
{
    const Tally &tally = session.knows().tally;
    return tally.anyGivenUp() ? QStringLiteral("the evaluator was given up: its replies held no readable score")
                              : QStringLiteral("no judge can be reached: ") + tally.lastFailure();
}

/// Logs an answer without a score, so that an evaluator that never gives one is given up.
void rejectUnreadable(Session *session, const EvaluatorPlan &question, CallId call, const CompletionReply &reply)
{
    const Assessment read = assessAnswer(question, reply.text);
    if (!read.score)
        session->notes().reject(call, rejectionOfJudge(reply), {}, read.trouble);
}

} // namespace

Task<Measurement> measure(Session *session, Measured what)
{
    const QList<EvaluatorPlan> plans = session->plan().evaluators;
    const QList<EvaluatorPlan> questions = questionsOf(plans);
    for (qsizetype at = what.answers.size(); at < questions.size(); ++at) {
        const int number = int(at) + 1;
        const int judge = askerOf(*session, questions[at], number);
        if (judge < 0) {
            what.answers.append({{}, whyNobody(*session)});
            continue;
        }
        CompletionRequest request = scoringRequest(session->plan(), number, what.text, judge);
        request.loop = what.loop;
        request.deadlineMs = what.deadlineMs;
        request.seed = session->random("call").next() >> 11;
        EvaluatorAnswer answer;
        const CallCost cost(request);
        const bool permitted = co_await session->holds().permitted(cost);
        if (!permitted && !session->isRunning()) {
            Measurement broken;
            broken.complete = false;
            co_return broken;
        }
        if (permitted) {
            CallId call;
            QList<CandidateId> about;
            if (what.candidate)
                about.append(what.candidate);
            const Result<CompletionReply> reply = co_await session->calls().ask(request, judge, about, &call);
            if (!reply && !session->isRunning()) {
                Measurement broken;
                broken.complete = false;
                co_return broken;
            }
            if (reply) {
                answer.text = reply->text;
                rejectUnreadable(session, questions[at], call, *reply);
            } else {
                answer.trouble = reply.error().detail;
            }
        } else {
            answer.trouble = QStringLiteral("the budget has no room for an evaluator's question");
        }
        what.answers.append(answer);
    }
    co_return measurementOf(plans, what);
}

} // namespace engine
