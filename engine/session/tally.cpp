// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/tally.h"

#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int hopeless = 1'000'000;

bool isFatal(ErrorKind kind)
{
    return kind == ErrorKind::Auth || kind == ErrorKind::NotFound || kind == ErrorKind::Quota || kind == ErrorKind::BadConfig;
}

/// Errors caused by Valda, which are no evidence about the generator.
bool isOurs(ErrorKind kind)
{
    return kind == ErrorKind::Cancelled || kind == ErrorKind::OverBudget;
}

} // namespace

void Tally::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CallStarted &body) { started(body.call); },
        [&](const CallFinished &body) { finished(body.end, event.atMs); },
        [&](const CallDropped &body) { dropped(body.call); },
        [&](const ReplyRejected &body) { rejected(body.call); },
        [&](const JudgeGivenUp &body) { m_givenUp.insert({body.step, body.generator, body.evaluator}); },
        [&](const MatchJudged &body) { judged(body.match); },
        [&](const MatchWithdrawn &body) {
            m_withdrawn.insert(body.match);
            m_ofPerson.removeIf([&body](QHash<std::pair<CandidateId, CandidateId>, MatchId>::iterator each) { return each.value() == body.match; });
        },
        [&](const PeopleAsked &body) {
            m_answeredSincePeople = 0;
            m_openToPeople.append(body);
        },
        [&](const QuestionClosed &body) {
            for (qsizetype i = 0; i < m_openToPeople.size(); ++i) {
                if (m_openToPeople[i].question != body.question)
                    continue;
                const PeopleAsked asked = m_openToPeople.takeAt(i);
                if (body.end != QuestionEnd::Answered)
                    m_unanswered.append(asked.candidates);
                break;
            }
        },
        [&](const CandidateBorn &body) {
            m_fruitless = 0;
            ++m_writing[indexOf(body.candidate.arm)].born;
            if (body.candidate.arm == Arm::Chain)
                m_lastOfChain = body.candidate.id;
        },
        [&](const CandidateRetired &body) { retired(body.candidate); },
        [&](const RunResumed &) {
            m_failures.clear();
            m_readings.clear();
            m_givenUp.clear();
            m_refusedSince.clear();
            m_fruitless = 0;
        },
        [](const auto &) { },
    }, event.body);
}

void Tally::started(const Call &call)
{
    m_calls = std::max(m_calls, call.id.value);
    const bool isRetry = call.attempt > 1 && !m_invited.remove(call.retryOf);
    m_retries += isRetry;
    if (call.requestKey && call.attempt == 1)
        ++m_repeats[call.requestKey];
    m_open.insert(call.id, {call, isRetry});
    if (writesCandidates(call.step)) {
        Writing &writing = m_writing[indexOf(call.arm)];
        ++writing.calls;
        ++writing.inFlight;
        return;
    }
    if (call.step != Step::Evaluation || call.candidates.isEmpty())
        return;
    m_asked[call.candidates[0]].insert({call.label, call.candidates});
    m_questionsTo[call.label] += call.attempt == 1;
    m_unanswered.removeIf([&](const QList<CandidateId> &pair) {
        return std::all_of(pair.begin(), pair.end(), [&](CandidateId id) { return call.candidates.contains(id); });
    });
}

/// The call was not sent: undo its effects, except for its number.
void Tally::dropped(CallId id)
{
    const auto [call, isRetry] = m_open.take(id);
    m_retries -= isRetry;
    if (call.requestKey && call.attempt == 1)
        --m_repeats[call.requestKey];
    if (writesCandidates(call.step)) {
        Writing &writing = m_writing[indexOf(call.arm)];
        --writing.calls;
        --writing.inFlight;
    } else if (call.step == Step::Evaluation && !call.candidates.isEmpty()) {
        m_asked[call.candidates[0]].remove({call.label, call.candidates});
        m_questionsTo[call.label] -= call.attempt == 1;
    }
}

/// A ranking has several verdicts from one reply.
void Tally::judged(const Match &match)
{
    if (!match.call)
        m_ofPerson.insert(std::minmax(match.first, match.second), match.id);
    const bool isNew = m_evaluations.contains(match.call);
    if (isNew)
        readBy(m_evaluations.take(match.call).asked);
    if (m_evaluations.contains(match.secondCall))
        readBy(m_evaluations.take(match.secondCall).asked);
    m_answered += isNew;
    m_answeredSincePeople += isNew;
}

void Tally::retired(CandidateId id)
{
    m_asked.remove(id);
    for (auto &questions : m_asked)
        questions.removeIf([id](const auto &entry) { return entry.second.contains(id); });
    m_unanswered.removeIf([id](const QList<CandidateId> &pair) { return pair.contains(id); });
}

void Tally::finished(const CallEnd &end, qint64 atMs)
{
    const Call call = m_open.take(end.call).call;
    const Asked asked = askedBy(call);
    if (writesCandidates(call.step)) {
        --m_writing[indexOf(call.arm)].inFlight;
        m_writing[indexOf(call.arm)].cost += end.cost;
    }
    int &failures = m_failures[asked];
    if (!end.error) {
        failures = 0;
        m_refusedSince.erase(asked);
        noteAnswer(call, asked);
        return;
    }
    if (isOurs(end.error->kind))
        return;
    m_lastFailure = end.error->detail;
    if (isInvitation(*end.error)) {
        m_invited.insert(call.retryOf ? call.retryOf : call.id);
        m_refusedSince.try_emplace(asked, atMs);
        return;
    }
    failures += isFatal(end.error->kind) ? hopeless : 1;
}

/// Counts a reply of a model; a judge's reply counts as readable or not when it is used or rejected.
void Tally::noteAnswer(const Call &call, const Asked &asked)
{
    if (call.step == Step::Evaluation)
        m_evaluations.insert(call.id, {call.id, asked, call.label});
    if (call.step == Step::Scoring) { // readable, unless it is rejected at once
        m_lastScoring = {call.id, asked, call.label};
        m_beforeScoring = m_readings[asked];
        readBy(asked);
    }
}

std::optional<qint64> Tally::refusedSinceMs(const Asked &asked) const
{
    const auto since = m_refusedSince.find(asked);
    return since == m_refusedSince.end() ? std::nullopt : std::optional(since->second);
}

/// A judge's reply without a verdict or score, or a reply that produced no candidate.
void Tally::rejected(CallId call)
{
    if (m_evaluations.contains(call)) {
        m_lastUnread = m_evaluations.take(call);
        ++m_answered;
        ++m_readings[m_lastUnread.asked].unreadable;
    } else if (m_lastScoring.call == call) {
        m_readings[m_lastScoring.asked] = {m_beforeScoring.readable, m_beforeScoring.unreadable + 1};
        m_lastUnread = m_lastScoring;
    } else {
        ++m_fruitless;
    }
}

void Tally::readBy(const Asked &judge)
{
    Reading &reading = m_readings[judge];
    ++reading.readable;
    reading.unreadable = 0;
}

std::optional<Tally::Unread> Tally::unread(CallId call) const
{
    if (!call || m_lastUnread.call != call)
        return {};
    return Unread{call, m_lastUnread.asked, m_lastUnread.label, m_readings.at(m_lastUnread.asked)};
}

bool Tally::asked(const QString &judge, const QList<CandidateId> &shown) const
{
    const auto questions = m_asked.constFind(shown.value(0));
    return questions != m_asked.constEnd() && questions->contains({judge, shown});
}

} // namespace engine
