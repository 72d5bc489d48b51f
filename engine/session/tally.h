// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/call.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/peoplequestion.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace engine {

struct Match;
struct RunEvent;

/// Counts for decisions of the recipe: a fold of the events, so that a resumed run decides in the same way.
class Tally
{
public:
    void apply(const RunEvent &event);

    /// Number of calls started so far: the index of the next random decision.
    [[nodiscard]] quint32 calls() const { return m_calls; }
    /// Consecutive replies that produced no candidate.
    [[nodiscard]] int fruitless() const { return m_fruitless; }
    /// Replies of model judges to questions, readable or not.
    [[nodiscard]] int answered() const { return m_answered; }
    /// Number of times the request was made, ignoring the seed; for requests with cached replies.
    [[nodiscard]] int repeats(quint64 requestKey) const { return m_repeats.value(requestKey); }
    /// Calls repeated without a time given by the server.
    [[nodiscard]] int retries() const { return m_retries; }
    /// Whether the judge was asked about these candidates in this order, if all of them are living.
    [[nodiscard]] bool asked(const QString &judge, const QList<CandidateId> &shown) const;
    /// Number of questions to the judge.
    [[nodiscard]] int questionsTo(const QString &judge) const { return m_questionsTo.value(judge); }
    /// Replies of judges since the last question to people.
    [[nodiscard]] int answeredSincePeople() const { return m_answeredSincePeople; }
    /// Pairs that people left open and no judge was asked since, oldest first; living candidates only.
    [[nodiscard]] const QList<QList<CandidateId>> &unansweredByPeople() const { return m_unanswered; }
    [[nodiscard]] bool isWithdrawn(MatchId match) const { return m_withdrawn.contains(match); }
    /// The person's current verdict on the two, in either order; none without one.
    [[nodiscard]] MatchId verdictOfPerson(CandidateId first, CandidateId second) const { return m_ofPerson.value(std::minmax(first, second)); }
    /// Of the evolution or a control arm: candidates, calls to write one, and their cost.
    struct Writing {
        int born = 0;
        int calls = 0;
        int inFlight = 0;
        Money cost;
    };
    [[nodiscard]] const Writing &writing(std::optional<Arm> arm) const { return m_writing[indexOf(arm)]; }
    /// The last text of the chain, living or not; none before the first.
    [[nodiscard]] CandidateId lastOfChain() const { return m_lastOfChain; }
    /// A generator in its step; for an evaluator's question, in that question.
    struct Asked {
        Step step = Step::Seeding;
        int generator = 0;
        int evaluator = 0; ///< as Call::evaluator; 0 in all steps except Scoring

        auto operator<=>(const Asked &) const = default;
    };
    /// Consecutive failed attempts of a generator in this session; a very large number after a permanent error (key, model).
    [[nodiscard]] int failures(const Asked &asked) const { const auto place = m_failures.find(asked); return place == m_failures.end() ? 0 : place->second; }
    /// Since when all calls of the generator were refused with a time to retry; nullopt after a reply.
    [[nodiscard]] std::optional<qint64> refusedSinceMs(const Asked &asked) const;
    [[nodiscard]] const QString &lastFailure() const { return m_lastFailure; }
    /// Whether it was given up in this session because of replies without a readable verdict or score.
    [[nodiscard]] bool isGivenUp(const Asked &asked) const { return m_givenUp.contains(asked); }
    [[nodiscard]] bool anyGivenUp() const { return !m_givenUp.empty(); }
    /// A judge's readable replies in this session, and its consecutive unreadable ones since.
    struct Reading {
        int readable = 0;
        int unreadable = 0;
    };
    /// A judge whose reply was just rejected.
    struct Unread {
        CallId call;
        Asked asked;
        QString label;
        Reading reading;
    };
    /// The judge of that rejected reply; nullopt when the reply was to be a candidate.
    [[nodiscard]] std::optional<Unread> unread(CallId call) const;

private:
    struct Open {
        Call call;
        bool isRetry = false; ///< counted as a retry
    };
    struct Answer {
        CallId call;
        Asked asked;
        QString label;
    };
    [[nodiscard]] static Asked askedBy(const Call &call) { return {call.step, call.generator, call.evaluator}; }
    static size_t indexOf(std::optional<Arm> arm) { return arm ? 1 + size_t(*arm) : 0; }
    void started(const Call &call);
    void judged(const Match &match);
    void retired(CandidateId id);
    void finished(const CallEnd &end, qint64 atMs);
    void dropped(CallId id);
    void noteAnswer(const Call &call, const Asked &asked);
    void rejected(CallId call);
    void readBy(const Asked &judge);

    quint32 m_calls = 0;
    int m_fruitless = 0;
    int m_answered = 0;
    int m_retries = 0;
    QString m_lastFailure;
    QHash<quint64, int> m_repeats;
    QHash<CallId, Open> m_open;
    QSet<CallId> m_invited; ///< first attempts of calls that the server asked to repeat
    std::map<Asked, int> m_failures;
    std::map<Asked, qint64> m_refusedSince;
    std::map<Asked, Reading> m_readings;
    std::set<Asked> m_givenUp;
    Answer m_lastScoring; ///< the last reply to an evaluator's question, with the judge's counts before it
    Reading m_beforeScoring;
    Answer m_lastUnread;
    QHash<CandidateId, QSet<std::pair<QString, QList<CandidateId>>>> m_asked; ///< first shown → (judge, shown)
    QHash<QString, int> m_questionsTo;
    QSet<MatchId> m_withdrawn;
    QHash<std::pair<CandidateId, CandidateId>, MatchId> m_ofPerson; ///< key: smaller id first
    QList<PeopleAsked> m_openToPeople;
    QList<QList<CandidateId>> m_unanswered;
    int m_answeredSincePeople = 0;
    std::array<Writing, 3> m_writing;
    CandidateId m_lastOfChain;
    QHash<CallId, Answer> m_evaluations; ///< finished evaluation calls whose reply is not used yet
};

} // namespace engine
