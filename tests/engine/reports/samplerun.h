// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <functional>

namespace samplerun {

/// Writes the log of a small finished run step by step, with the sequence numbers and times a session would give.
class Log
{
public:
    explicit Log(const QByteArray &config = {})
    {
        add(engine::RunStarted{.config = {config.isEmpty() ? defaultConfig() : config}, .version = QStringLiteral("0.1.0")});
    }

    static QByteArray defaultConfig()
    {
        return QByteArrayLiteral("{\"recipe\":\"evolve\",\"task\":\"Write a pitch about toothpaste for vampires\",\"seed\":7,"
            "\"generator\":{\"provider\":\"openai\",\"model\":\"gpt-secret-name\",\"apiKeyEnv\":\"OPENAI_API_KEY\"},"
            "\"evaluation\":{\"prompt\":\"Choose the more vivid text\"},\"budget\":{\"usd\":2.57}}");
    }

    void add(engine::EventBody body)
    {
        m_ms += 1000;
        events.append({.run = {QStringLiteral("vampire-toothpaste-k3v9q2")}, .seq = quint64(events.size()) + 1, .atMs = m_ms,
            .body = std::move(body)});
    }

    engine::CandidateId born(const QString &text, const QList<engine::CandidateId> &parents = {})
    {
        const engine::CallId call{++m_call};
        add(engine::CallStarted{.call = {.id = call, .label = QStringLiteral("openai gpt-secret-name"), .reserved = {900}}});
        add(engine::CallFinished{.end = {.call = call, .text = text, .usage = {.input = 120, .output = 30, .reported = true}, .cost = {420}}});
        const engine::CandidateId id{++m_candidate};
        add(engine::CandidateBorn{.candidate = {.id = id, .call = call,
            .step = parents.isEmpty() ? engine::Step::Seeding : engine::Step::Mutation, .parents = parents,
            .generation = parents.isEmpty() ? 1 : 2, .generator = QStringLiteral("openai gpt-secret-name"), .parts = text}});
        return id;
    }

    void scored(engine::CandidateId id, double score)
    {
        add(engine::CandidateScored{.candidate = id, .score = score, .scores = {{QStringLiteral("length"), score, {}}}});
    }

    void judged(engine::CandidateId first, engine::CandidateId second, engine::Verdict verdict, const QString &rationale = {})
    {
        const engine::CallId call{++m_call};
        add(engine::CallStarted{.call = {.id = call, .step = engine::Step::Evaluation, .candidates = {first, second}}});
        add(engine::CallFinished{.end = {.call = call, .text = rationale, .cost = {80}}});
        add(engine::MatchJudged{.match = {.id = {++m_match}, .call = call, .judge = QStringLiteral("openai judge-secret-name"),
            .first = first, .second = second, .verdict = verdict, .rationale = rationale}});
    }

    void rated(engine::CandidateId id, double elo, double halfWidth, int games)
    {
        add(engine::RatingsChanged{.ratings = {{id, elo, halfWidth, games}}});
    }

    void finished(engine::CandidateId best)
    {
        add(engine::RunFinished{.reason = engine::EndReason::Candidates, .best = best});
    }

    QList<engine::RunEvent> events;

private:
    qint64 m_ms = 1'700'000'000'000;
    quint32 m_call = 0, m_candidate = 0, m_match = 0;
};

/// Three candidates; #2 leads, #3 is its child and #1 was beaten.
inline Log threeCandidates(const QString &first = QStringLiteral("Fangs deserve care."),
    const QString &second = QStringLiteral("Brush at dusk. Bite at dawn."),
    const QString &third = QStringLiteral("Brush at dusk. Smile at midnight. Bite at dawn."))
{
    Log log;
    const engine::CandidateId a = log.born(first);
    const engine::CandidateId b = log.born(second);
    log.scored(a, 0.5);
    log.scored(b, 0.75);
    log.judged(a, b, engine::Verdict::Second, QStringLiteral("B is more vivid."));
    const engine::CandidateId c = log.born(third, {b});
    log.judged(b, c, engine::Verdict::First, QStringLiteral("A is tighter."));
    log.judged(a, c, engine::Verdict::Tie);
    log.rated(a, 1443.2, 120, 2);
    log.rated(b, 1588.4, 110.5, 2);
    log.rated(c, 1501.7, 99, 2);
    log.finished(b);
    return log;
}

} // namespace samplerun
