// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/steps/judge.h"

#include "engine/evaluators/verdict.h"
#include "engine/recipes/session.h"
#include "engine/recipes/steps/requests.h"

namespace engine {

namespace {

struct Opinion {
    CallId call;
    std::optional<JudgeVerdict> verdict;
};

Verdict swapped(Verdict verdict)
{
    switch (verdict) {
    case Verdict::First: return Verdict::Second;
    case Verdict::Second: return Verdict::First;
    case Verdict::Tie: break;
    }
    return Verdict::Tie;
}

Task<Opinion> askOnce(Session *session, int generator, QList<CandidateId> about, CompletionRequest request)
{
    Opinion opinion;
    const Result<CompletionReply> reply = co_await session->ask(std::move(request), generator, about, &opinion.call);
    if (!reply)
        co_return opinion;
    const Result<JudgeVerdict> verdict = readVerdict(reply->text);
    if (verdict)
        opinion.verdict = *verdict;
    else
        session->reject(opinion.call, reply->finish == FinishReason::Refused ? Rejection::Refused : Rejection::Unreadable);
    co_return opinion;
}

} // namespace

Task<> judgePair(Session *session, int generator, QList<CandidateId> pair, CompletionRequest request)
{
    const CandidateId first = pair.at(0);
    const CandidateId second = pair.at(1);
    session->setPending(first, second, true);
    Match match;
    match.first = first;
    match.second = second;
    match.judge = session->plan().evaluation.generators.at(generator).label();
    const Opinion opinion = co_await askOnce(session, generator, pair, std::move(request));
    bool complete = opinion.verdict.has_value();
    if (complete) {
        match.call = opinion.call;
        match.verdict = opinion.verdict->verdict;
        match.rationale = opinion.verdict->rationale;
    }
    // Somebody retired meanwhile has no text to show again: the one verdict then stands.
    const Population &population = session->knows().population;
    const bool bothThere = population.living().contains(first) && population.living().contains(second);
    if (complete && session->plan().evaluation.bothOrders && session->isRunning() && bothThere) {
        const QList<CandidateId> turned(pair.rbegin(), pair.rend());
        const Opinion other
            = co_await askOnce(session, generator, turned, requestFor(*session, Step::Evaluation, generator, turned));
        complete = other.verdict.has_value();
        if (complete) {
            match.secondCall = other.call;
            if (swapped(other.verdict->verdict) != match.verdict) {
                match.verdict = Verdict::Tie;
                match.rationale += QStringLiteral(" – Seats swapped: ") + other.verdict->rationale;
            }
        }
    }
    session->setPending(first, second, false);
    if (complete)
        session->judged(std::move(match));
}

} // namespace engine
