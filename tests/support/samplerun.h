// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

// A synthetic run with realistic proportions, for tests and benches of the store.
namespace support {

/// Its events, with seq from 1: a start, then per candidate its call, its birth, its score, three judged matches with
/// their calls and the changed ratings. About 13 events per candidate.
inline QList<engine::RunEvent> sampleRun(const QString &name, int candidates, const QString &textOf = QStringLiteral("text"))
{
    using namespace engine;
    QList<RunEvent> events;
    quint32 calls = 0, matches = 0;
    const auto add = [&](EventBody body) {
        const quint64 seq = quint64(events.size()) + 1;
        events.append({{name}, seq, 1'700'000'000'000 + qint64(seq) * 10, std::move(body)});
    };
    const auto call = [&](Step step, const QList<CandidateId> &about, const QString &reply) {
        const CallId id{++calls};
        add(CallStarted{{.id = id, .step = step, .label = QStringLiteral("offline"), .candidates = about,
            .fingerprint = 0x1234567890abcdefULL + calls, .reserved = {900}}});
        add(CallFinished{{.call = id, .error = {}, .text = reply, .usage = {120, 0, 80, 0, true}, .cost = {450}, .latencyMs = 12}});
        return id;
    };
    add(RunStarted{{QStringLiteral(R"({"task":"Write about %1\nat length","recipe":"evolve","stop":{"candidates":%2}})")
        .arg(name).arg(candidates).toUtf8()}, QStringLiteral("0.1.0")});
    for (quint32 n = 1; n <= quint32(candidates); ++n) {
        const QString text = QStringLiteral("%1 %2").arg(textOf).arg(n);
        const QList<CandidateId> parents = n > 6 ? QList<CandidateId>{{n - 6}, {n - 3}} : QList<CandidateId>();
        const CallId writer = call(n > 6 ? Step::Crossover : Step::Seeding, parents, text);
        add(CandidateBorn{{.id = {n}, .call = writer, .step = n > 6 ? Step::Crossover : Step::Seeding, .parents = parents,
            .generation = n > 6 ? int(n / 6) + 1 : 1, .generator = QStringLiteral("offline"), .parts = text}});
        add(CandidateScored{{n}, double(n % 10) / 10, {{QStringLiteral("length"), double(n % 10) / 10, QStringLiteral("Write more.")}}});
        for (quint32 other = n > 3 ? n - 3 : 1; other < n; ++other) {
            const CallId judge = call(Step::Evaluation, {{other}, {n}}, QStringLiteral("{\"winner\":\"second\"}"));
            add(MatchJudged{{.id = {++matches}, .call = judge, .judge = QStringLiteral("offline"), .first = {other},
                .second = {n}, .verdict = n % 3 ? Verdict::Second : Verdict::First, .rationale = QStringLiteral("It is livelier.")}});
        }
        add(RatingsChanged{{{{n}, 1500.0 + n % 97, 60, 3}, {{n > 1 ? n - 1 : 1}, 1480.5, 55.5, 4}}});
        if (n > 24)
            add(CandidateRetired{{n - 24}});
    }
    add(RunFinished{EndReason::Candidates, {1}, {}});
    return events;
}

} // namespace support
