// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/sealing.h"

#include "engine/store/sqlite/checksum.h"
#include "engine/store/sqlite/database.h"
#include "engine/store/sqlite/projections.h"
#include "engine/types/plan/caps.h"

namespace engine {

namespace {

constexpr int rowsAtATime = 2048;

// The tables as of schema 4; the contents of a row's checksum must not change with later schemas.
struct Sealed {
    const char *table;
    const char *keys;    ///< columns that identify a row
    const char *columns; ///< in the checksum, in this order
    qint64 mark;         ///< 0: each of its rows belongs to a run, which has a mark
};

constexpr Sealed sealedTables[] = {
    {"run", "id", "id, name, title, pinned", 0},
    {"summary", "run", "run, last_seq, name, recipe, status, started_ms, last_ms, candidates, candidates_wanted, spent_micro_usd, "
                       "spent_is_lower_bound, best_preview, best_elo, best_score, end_reason, judged", 0},
    {"spending", "day", "day, micro_usd", Marks::Spending},
    {"open_call", "run, call", "run, call, at_ms, micro_usd", Marks::OpenCalls},
    {"reply", "id", "key, at_ms, body", Marks::Replies},
    {"prior", "task_type, model, operator", "task_type, model, operator, body", Marks::Priors},
    {"prior_course", "task_type, model, operator, nr", "task_type, model, operator, nr, best", Marks::Courses},
    {"forecast", "run", "run, at_ms, body, outcome", Marks::Forecasts},
    {"experience", "run, step, label", "run, step, label, at_ms, body", Marks::Experience},
};

struct Sums {
    QList<QVariantList> rows; ///< checksum and keys
    qint64 digest = 0;        ///< for the mark
};

Result<Sums> sumsOf(Database &database, const Sealed &sealed, int keys)
{
    Statement rows;
    Result<> done = rows.prepare(database.handle(), QStringLiteral("SELECT %1, %2 FROM %3")
        .arg(QLatin1StringView(sealed.keys), QLatin1StringView(sealed.columns), QLatin1StringView(sealed.table)));
    if (done)
        done = rows.run();
    if (!done)
        return fail(done.error());
    const auto width = int(QByteArrayView(sealed.columns).count(',')) + 1;
    Sums sums;
    for (;;) {
        const Result<bool> more = rows.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return sums;
        QVariantList row, key;
        for (int column = 0; column < width; ++column)
            row.append(rows.value(keys + column));
        for (int column = 0; column < keys; ++column)
            key.append(rows.value(column));
        const qint64 sum = rowSum(row);
        sums.rows.append(QVariantList{sum} + key);
        sums.digest += sealed.mark == Marks::Replies ? rowSum({row.constFirst(), sum}) : sum; // see ReplyTable
    }
}

Result<> sealTable(Database &database, Marks &marks, const Sealed &sealed)
{
    const QString keys = QLatin1StringView(sealed.keys);
    const Result<Sums> sums = sumsOf(database, sealed, int(keys.count(u',')) + 1);
    if (!sums)
        return fail(sums.error());
    Statement seal;
    Result<> done = seal.prepare(database.handle(), QStringLiteral("UPDATE %1 SET sum = ? WHERE %2 = ?")
        .arg(QLatin1StringView(sealed.table), QString(keys).replace(QStringLiteral(","), QStringLiteral(" = ? AND "))));
    for (auto row = sums->rows.begin(); done && row != sums->rows.end(); ++row)
        done = seal.runWith(*row);
    if (sealed.mark)
        marks.set(sealed.mark, {QLatin1StringView(sealed.table), sums->rows.size(), sums->digest, 0});
    return done;
}

/// Chains the run's events and returns the number of the last one.
Result<qint64> sealEvents(Statement &some, Statement &seal, qint64 run, const RunKey &key)
{
    qint64 last = 0, chain = 0;
    for (;;) {
        if (const Result<> ran = some.run(run, last, rowsAtATime); !ran)
            return fail(ran.error());
        QList<EventRow> rows;
        for (;;) {
            const Result<bool> more = some.next();
            if (!more)
                return fail(more.error());
            if (!*more)
                break;
            rows.append({quint64(some.integer(0)), some.integer(1), some.text(2), some.bytes(3)});
        }
        for (const EventRow &row : rows) {
            chain = chained(key, chain, row);
            last = qint64(row.seq);
            if (const Result<> done = seal.run(chain, run, last); !done)
                return fail(done.error());
        }
        if (rows.size() < rowsAtATime)
            return last;
    }
}

Result<QList<std::pair<qint64, QString>>> runsOf(Database &database)
{
    Statement all;
    Result<> done = all.prepare(database.handle(), QStringLiteral("SELECT id, name FROM run NOT INDEXED ORDER BY id"));
    if (done)
        done = all.run();
    QList<std::pair<qint64, QString>> runs;
    while (done) {
        const Result<bool> more = all.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return runs;
        runs.append({all.integer(0), all.text(1)});
    }
    return fail(done.error());
}

Result<> sealRuns(Database &database, Marks &marks)
{
    const auto runs = runsOf(database);
    if (!runs)
        return fail(runs.error());
    Statement some, seal;
    Projections projections;
    Result<> done = some.prepare(database.handle(),
        QStringLiteral("SELECT seq, at_ms, kind, body FROM event WHERE run = ? AND seq > ? ORDER BY seq LIMIT ?"));
    if (done)
        done = seal.prepare(database.handle(), QStringLiteral("UPDATE event SET chain = ? WHERE run = ? AND seq = ?"));
    if (done)
        done = projections.prepare(database);
    for (auto run = runs->begin(); done && run != runs->end(); ++run) {
        const Result<qint64> last = sealEvents(some, seal, run->first, keyOf({run->second}));
        const Result<qint64> digest = last ? projections.digest(run->first) : last;
        if (!digest)
            return fail(digest.error());
        marks.set(run->first, {run->second, *last, *digest, 0});
    }
    return done;
}

} // namespace

Result<> sealLibrary(Database &database)
{
    Marks marks;
    Result<> done = marks.prepare(database.handle());
    for (auto sealed = std::begin(sealedTables); done && sealed != std::end(sealedTables); ++sealed)
        done = sealTable(database, marks, *sealed);
    if (done)
        done = sealRuns(database, marks);
    marks.set(Marks::Commits, {QStringLiteral("commits")});
    return done ? marks.settle() : done;
}

} // namespace engine
