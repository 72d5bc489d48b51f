// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/judge.h"

#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/replies/verdicts/ranking.h"
#include "engine/replies/verdicts/verdict.h"
#include "engine/session/calls.h"
#include "engine/session/inprogress.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/steps/onlythoughts.h"
#include "engine/steps/requests.h"

namespace engine {

namespace {

/// A judge's reply; without text when there was none.
struct JudgeAnswer {
    CallId call;
    std::optional<CompletionReply> reply;
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

/// `why`: the problem and a quote of the reply; logged.
void setAside(Session *session, const JudgeAnswer &answer, const QString &why)
{
    session->notes().reject(answer.call, rejectionOfJudge(*answer.reply), {}, why);
}

Task<JudgeAnswer> askOnce(Session *session, int generator, QList<CandidateId> about, CompletionRequest request, CallPurpose purpose)
{
    JudgeAnswer answer;
    const Result<CompletionReply> reply = co_await session->calls().ask(std::move(request), generator, about, &answer.call, purpose);
    if (reply)
        answer.reply = *reply;
    co_return answer;
}

std::optional<JudgeVerdict> verdictOf(Session *session, const JudgeAnswer &answer)
{
    if (!answer.reply)
        return {};
    const Result<JudgeVerdict> verdict = readVerdict(answer.reply->text);
    if (!verdict)
        setAside(session, answer, verdict.error().detail);
    return verdict ? std::optional(*verdict) : std::nullopt;
}

/// Records a match for every pair of the ranked candidates, in the order shown.
void tellRanking(Session *session, const Match &form, const QList<CandidateId> &shown, const JudgeRanking &ranking)
{
    QList<int> rank(shown.size());
    for (int place = 0; place < ranking.order.size(); ++place)
        rank[ranking.order.at(place)] = place;
    for (int a = 0; a < shown.size(); ++a) {
        for (int b = a + 1; b < shown.size(); ++b) {
            Match match = form;
            match.first = shown.at(a);
            match.second = shown.at(b);
            match.firstSeat = a;
            match.secondSeat = b;
            match.shown = int(shown.size());
            match.verdict = rank.at(a) < rank.at(b) ? Verdict::First : Verdict::Second;
            session->notes().judged(std::move(match));
        }
    }
}

/// Records a pair; asks a second time with the positions swapped when the plan requires it and both are living.
Task<> judgePair(Session *session, int generator, QList<CandidateId> pair, JudgeAnswer answer, Match match, CallPurpose purpose)
{
    const std::optional<JudgeVerdict> verdict = verdictOf(session, answer);
    if (!verdict)
        co_return;
    match.first = pair.at(0);
    match.second = pair.at(1);
    match.verdict = verdict->verdict;
    match.rationale = verdict->rationale;
    // A retired candidate has no text to show again: then the one verdict counts.
    const QList<CandidateId> &living = session->knows().population.living();
    const bool bothThere = living.contains(match.first) && living.contains(match.second);
    if (session->plan().evaluation.bothOrders && session->isRunning() && bothThere) {
        const QList<CandidateId> turned(pair.rbegin(), pair.rend());
        CompletionRequest request = requestFor(*session, Step::Evaluation, generator, turned);
        const JudgeAnswer second = co_await askOnce(session, generator, turned, std::move(request), purpose);
        const std::optional<JudgeVerdict> other = verdictOf(session, second);
        if (!other)
            co_return;
        match.secondCall = second.call;
        if (swapped(other->verdict) != match.verdict) {
            match.verdict = Verdict::Tie;
            match.rationale += QStringLiteral(" – Seats swapped: ") + other->rationale;
        }
    }
    session->notes().judged(std::move(match));
}

} // namespace

Rejection rejectionOfJudge(const CompletionReply &reply)
{
    if (reply.finish == FinishReason::Refused)
        return Rejection::Refused;
    if (holdsOnlyThoughts(reply))
        return Rejection::OnlyThoughts;
    if (reply.finish == FinishReason::Length)
        return Rejection::TooLong;
    return reply.text.trimmed().isEmpty() ? Rejection::Empty : Rejection::Unreadable;
}

Task<> judgeTexts(Session *session, int generator, QList<CandidateId> shown, CompletionRequest request, CallPurpose purpose)
{
    const QString judge = session->plan().evaluation.generators.at(generator).label();
    session->inProgress().beginQuestion(judge, shown);
    const JudgeAnswer answer = co_await askOnce(session, generator, shown, std::move(request), purpose);
    Match match;
    match.call = answer.call;
    match.judge = judge;
    if (shown.size() == 2) {
        co_await judgePair(session, generator, shown, answer, std::move(match), purpose);
    } else if (answer.reply) {
        const Result<JudgeRanking> ranking = readRanking(answer.reply->text, int(shown.size()));
        if (ranking) {
            match.rationale = ranking->rationale;
            tellRanking(session, match, shown, *ranking);
        } else {
            setAside(session, answer, ranking.error().detail);
        }
    }
    session->inProgress().endQuestion(judge, shown);
}

} // namespace engine
