// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/projections.h"

#include "engine/store/sqlite/checksum.h"
#include "engine/store/sqlite/database.h"
#include "engine/types/events/runevent.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

// First value in the checksum of a projection's row.
enum Projected : qint64 { BirthRow = 1, StartRow, EndRow, MatchRow };

qint64 projectedSum(qint64 what, std::initializer_list<qint64> row)
{
    const qint64 *at = row.begin();
    return row.size() == 2 ? rowSum({what, at[0], at[1]}) : rowSum({what, at[0], at[1], at[2]});
}

} // namespace

Result<> Projections::prepare(Database &database)
{
    const std::pair<Statement *, QString> statements[] = {
        {&m_addCandidate, QStringLiteral("INSERT INTO candidate (run, id, seq) VALUES (?, ?, ?)")},
        {&m_addCall, QStringLiteral("INSERT OR REPLACE INTO call (run, id, started_seq, finished_seq) VALUES (?, ?, ?, ?)")},
        {&m_addOpenCall, QStringLiteral("INSERT OR REPLACE INTO call (run, id, started_seq) VALUES (?, ?, ?)")},
        {&m_endCall, QStringLiteral("UPDATE call SET finished_seq = ? WHERE run = ? AND id = ?")},
        {&m_addMatch, QStringLiteral("INSERT INTO match (run, first, seq, second) VALUES (?, ?, ?, ?)")},
        {&m_addScore, QStringLiteral("INSERT OR REPLACE INTO score (run, candidate, metric, value) VALUES (?, ?, ?, ?)")},
        {&m_allCandidates, QStringLiteral("SELECT id, seq FROM candidate WHERE run = ?")},
        {&m_allCalls, QStringLiteral("SELECT id, started_seq, finished_seq FROM call WHERE run = ?")},
        {&m_allMatches, QStringLiteral("SELECT first, seq, second FROM match WHERE run = ?")},
        {&m_birth, QStringLiteral("SELECT seq FROM candidate WHERE run = ? AND id = ?")},
        {&m_start, QStringLiteral("SELECT started_seq FROM call WHERE run = ? AND id = ?")},
        {&m_end, QStringLiteral("SELECT finished_seq FROM call WHERE run = ? AND id = ?")},
        {&m_matches, QStringLiteral("SELECT seq FROM match WHERE run = ? ORDER BY seq")},
        {&m_matchesOf, QStringLiteral("SELECT seq, second FROM match WHERE run = ? AND first = ?")},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    m_database = &database;
    return {};
}

Result<> Projections::apply(qint64 run, const RunEvent &event)
{
    const auto seq = qint64(event.seq);
    if (const auto *started = std::get_if<CallStarted>(&event.body)) {
        m_started.insert({run, started->call.id}, seq);
        mark(run, StartRow, {started->call.id.value, seq});
        return {};
    }
    if (const auto *finished = std::get_if<CallFinished>(&event.body)) {
        const CallId call = finished->end.call;
        const qint64 start = m_started.take({run, call});
        mark(run, EndRow, {call.value, seq});
        return start > 0 ? m_addCall.run(run, call.value, start, seq) : m_endCall.run(seq, run, call.value);
    }
    if (const auto *born = std::get_if<CandidateBorn>(&event.body)) {
        mark(run, BirthRow, {born->candidate.id.value, seq});
        return m_addCandidate.run(run, born->candidate.id.value, seq);
    }
    if (const auto *judged = std::get_if<MatchJudged>(&event.body)) {
        mark(run, MatchRow, {judged->match.first.value, seq, judged->match.second.value});
        return m_addMatch.run(run, judged->match.first.value, seq, judged->match.second.value);
    }
    if (const auto *body = std::get_if<CandidateScored>(&event.body))
        return scored(run, *body);
    return {};
}

Result<> Projections::settle()
{
    for (const auto &[call, seq] : std::exchange(m_started, {}).asKeyValueRange()) {
        if (Result<> done = m_addOpenCall.run(call.first, call.second.value, seq); !done)
            return done;
    }
    return {};
}

void Projections::mark(qint64 run, qint64 table, std::initializer_list<qint64> row)
{
    m_database->marks().add(run, 0, projectedSum(table, row));
}

Result<qint64> Projections::digest(qint64 run)
{
    if (!m_database)
        return fail(ErrorKind::Damaged, QStringLiteral("the tables of the index are missing"));
    qint64 sum = 0;
    const auto each = [&](Statement &statement, auto &&add) -> Result<> {
        if (Result<> ran = statement.run(run); !ran)
            return ran;
        for (;;) {
            const Result<bool> more = statement.next();
            if (!more)
                return fail(more.error());
            if (!*more)
                return {};
            add(statement);
        }
    };
    Result<> done = each(m_allCandidates, [&](const Statement &row) { sum += projectedSum(BirthRow, {row.integer(0), row.integer(1)}); });
    if (done) {
        done = each(m_allCalls, [&](const Statement &row) {
            sum += projectedSum(StartRow, {row.integer(0), row.integer(1)});
            sum += row.isNull(2) ? 0 : projectedSum(EndRow, {row.integer(0), row.integer(2)});
        });
    }
    if (done)
        done = each(m_allMatches, [&](const Statement &row) { sum += projectedSum(MatchRow, {row.integer(0), row.integer(1), row.integer(2)}); });
    if (!done)
        return fail(done.error());
    return sum;
}

Result<> Projections::scored(qint64 run, const CandidateScored &body)
{
    for (const Score &score : body.scores) {
        // A null QString would be bound as NULL.
        const QString metric = score.metric.isNull() ? QStringLiteral("") : score.metric;
        if (Result<> done = m_addScore.run(run, body.candidate.value, metric, score.value); !done)
            return done;
    }
    return {};
}

Result<quint64> Projections::lookUp(Statement &statement, qint64 run, quint32 id)
{
    if (const Result<> ran = statement.run(run, id); !ran)
        return fail(ran.error());
    const Result<bool> found = statement.next();
    if (!found)
        return fail(found.error());
    const quint64 seq = *found ? quint64(statement.integer(0)) : 0;
    statement.finish();
    return seq;
}

Result<quint64> Projections::birthOf(qint64 run, CandidateId candidate)
{
    return lookUp(m_birth, run, candidate.value);
}

Result<quint64> Projections::startOf(qint64 run, CallId call)
{
    return lookUp(m_start, run, call.value);
}

Result<quint64> Projections::endOf(qint64 run, CallId call)
{
    return lookUp(m_end, run, call.value);
}

Result<QList<quint64>> Projections::matches(qint64 run, const QList<CandidateId> &among)
{
    const QSet<CandidateId> wanted(among.begin(), among.end());
    QList<quint64> seqs;
    const auto collect = [&](Statement &statement) -> Result<> {
        for (;;) {
            const Result<bool> more = statement.next();
            if (!more)
                return fail(more.error());
            if (!*more)
                return {};
            if (wanted.isEmpty() || wanted.contains(CandidateId{quint32(statement.integer(1))}))
                seqs.append(quint64(statement.integer(0)));
        }
    };
    Result<> done = wanted.isEmpty() ? m_matches.run(run).and_then([&] { return collect(m_matches); }) : Result<>();
    for (auto it = wanted.begin(); done && it != wanted.end(); ++it)
        done = m_matchesOf.run(run, it->value).and_then([&] { return collect(m_matchesOf); });
    if (!done)
        return fail(done.error());
    std::sort(seqs.begin(), seqs.end());
    return seqs;
}

} // namespace engine
