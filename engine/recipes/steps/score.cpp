// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/steps/score.h"

#include "engine/recipes/refine/drafts.h"
#include "engine/recipes/session.h"

namespace engine {

namespace {

Measurement measurementOf(const QList<EvaluatorPlan> &plans, const Measured &what)
{
    Measurement made;
    made.parts = assessEach(plans, what.text, what.answers, what.known);
    made.whole = made.parts.size() == 1 ? made.parts.constFirst() : composed(plans, made.parts);
    return made;
}

} // namespace

Task<Measurement> measure(Session *session, Measured what)
{
    const QList<EvaluatorPlan> plans = session->plan().evaluators;
    const QList<EvaluatorPlan> questions = questionsOf(plans);
    for (qsizetype at = what.answers.size(); at < questions.size(); ++at) {
        const bool asksModel = questions[at].command.isEmpty();
        const int judge = asksModel ? session->drawGenerator(Step::Evaluation, session->random("judge")) : 0;
        if (judge < 0) {
            what.answers.append({{}, QStringLiteral("no judge can be reached: ") + session->knows().tally.lastFailure()});
            continue;
        }
        CompletionRequest request = scoringRequest(session->plan(), int(at) + 1, what.text, judge);
        request.loop = what.loop;
        request.deadlineMs = what.deadlineMs;
        request.seed = session->random("call").next() >> 11;
        EvaluatorAnswer answer;
        const bool permitted = co_await session->permitted(request);
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
            const Result<CompletionReply> reply = co_await session->ask(request, judge, about, &call);
            if (!reply && !session->isRunning()) {
                Measurement broken;
                broken.complete = false;
                co_return broken;
            }
            if (reply)
                answer.text = reply->text;
            else
                answer.trouble = reply.error().detail;
        } else {
            answer.trouble = QStringLiteral("the budget has no room for an evaluator's question");
        }
        what.answers.append(answer);
    }
    co_return measurementOf(plans, what);
}

} // namespace engine
