// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryfile.h"

#include "engine/base/log.h"
#include "engine/rating/experience.h"
#include "engine/store/records/runfold.h"
#include "engine/types/events/runevent.h"

namespace engine {

namespace {

/// Number of folds in memory; a removed one is made again from the log when its run is written.
constexpr qsizetype maxFolds = 32;

Error missing(const RunId &run)
{
    return {ErrorKind::Missing, QStringLiteral("there is no run \"%1\" in this library").arg(run.value), {}};
}

} // namespace

Result<> LibraryFile::open(const QString &path)
{
    if (Result<> opened = m_database.open(path); !opened)
        return opened;
    // Preparing every statement also checks that all tables have the expected columns.
    Result<> ready = m_log.prepare(m_database);
    if (ready)
        ready = m_projections.prepare(m_database);
    if (ready)
        ready = m_runs.prepare(m_database);
    if (ready)
        ready = m_shared.prepare(m_database);
    if (ready)
        ready = m_priors.prepare(m_database);
    if (!ready)
        return fail(ErrorKind::Damaged, ready.error().detail + QStringLiteral("; its tables are not those of a library"));
    m_generation = m_database.generation();
    return {};
}

Result<> LibraryFile::openDamaged(const QString &path)
{
    Result<> ready = m_database.openDamaged(path);
    if (ready)
        (void)m_projections.prepare(m_database); // projections can be made again
    if (ready)
        ready = m_log.prepare(m_database);
    if (ready)
        ready = m_runs.prepare(m_database);
    if (ready)
        ready = m_shared.prepare(m_database);
    return ready ? m_priors.prepare(m_database) : ready;
}

QString LibraryFile::notice() const
{
    const QString damage = m_database.marks().damage().isEmpty() ? m_runs.damage() : m_database.marks().damage();
    if (damage.isEmpty())
        return m_database.loss();
    return m_database.damaged(damage, QStringLiteral("saves what is sound")).detail;
}

Result<RunLog> LibraryFile::known(const RunId &run)
{
    const RunRow *row = m_runs.find(run);
    return row ? logOf(*row) : Result<RunLog>(fail(missing(run)));
}

/// The end of the run is in its mark and also in its line of the list.
Result<RunLog> LibraryFile::logOf(const RunRow &row)
{
    if (const Mark *mark = m_database.marks().find(row.id))
        return RunLog(row.run, row.id, quint64(mark->count));
    const auto lines = m_runs.lines();
    if (!lines)
        return fail(lines.error());
    if (const auto line = lines->constFind(row.id); line != lines->constEnd())
        return RunLog(row.run, row.id, line->lastSeq);
    return fail(m_database.damaged(QStringLiteral("where run %1 ends cannot be read").arg(row.run.value), QStringLiteral("keeps its events")));
}

/// Outside of a transaction: stores a damaged event in the mark, so that the list shows it.
Result<> LibraryFile::noted(const RunLog &log, Result<> read)
{
    if (read || read.error().kind != ErrorKind::Damaged)
        return read;
    if (const quint64 broken = m_log.takeBroken())
        m_database.marks().setBroken(log.row, qint64(broken));
    keepMarks();
    return read;
}

/// Writes damage found while reading, if possible; otherwise it will be found again.
void LibraryFile::keepMarks()
{
    if (!m_database.marks().isChanged())
        return;
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    if (done)
        done = transaction.commit();
    if (!done)
        qCDebug(logStore).noquote() << done.error().detail;
}

/// Call after a rollback, and when another connection has written.
void LibraryFile::forgetAll()
{
    m_folds.clear();
    m_log.forget();
    m_trusted.clear();
    m_projections.forget();
    m_priors.dropCaches();
    // A file that is no longer readable gives an error at its next use.
    (void)m_runs.load();
    (void)m_shared.recall();
    m_generation = m_database.generation();
}

Result<LibraryFile::Fold> LibraryFile::refold(const RunLog &log)
{
    auto fold = std::make_shared<RunFold>(log.row);
    LogEnd end;
    Result<> sound;
    const Result<> read = m_log.read(log, 0, -1, 2048, [&](const QList<EventRow> &rows) {
        for (auto it = rows.begin(); sound && it != rows.end(); ++it) {
            const Result<RunEvent> event = decodeRow(log.run, *it);
            sound = event ? end.pass(*event) : Result<>(fail(event.error()));
            if (sound)
                fold->apply(*event);
        }
    });
    if (const quint64 broken = m_log.takeBroken())
        m_database.marks().setBroken(log.row, qint64(broken));
    if (!read)
        return fail(read.error());
    if (!sound)
        return fail(ErrorKind::Damaged, sound.error().detail);
    // The whole run is undamaged, so a damaged mark can be made again.
    const Result<qint64> digest = m_database.marks().find(log.row) ? Result<qint64>(0) : m_projections.digest(log.row);
    if (digest && !m_database.marks().find(log.row))
        m_database.marks().set(log.row, {log.run.value, qint64(log.end), *digest, 0});
    return fold;
}

/// For a run that may be new: then with row 0.
Result<LibraryFile::Fold> LibraryFile::fold(const RunId &run)
{
    if (const auto kept = m_folds.constFind(run); kept != m_folds.constEnd())
        return *kept;
    const RunRow *row = m_runs.find(run);
    Result<Fold> made = row ? logOf(*row).and_then([this](const RunLog &log) { return refold(log); })
                            : Result<Fold>(std::make_shared<RunFold>(0));
    if (!made)
        return made;
    if (m_folds.size() >= maxFolds)
        m_folds.erase(m_folds.begin());
    m_folds.insert(run, *made);
    return made;
}

QList<Result<>> LibraryFile::append(const QList<QList<RunEvent>> &batches)
{
    Result<QList<Result<>>> answers = appendTogether(batches);
    if (answers)
        return *answers;
    // Batches that fail together may succeed one by one: an almost full disk may accept the first ones.
    QList<Result<>> alone;
    for (const QList<RunEvent> &batch : batches) {
        answers = batches.size() > 1 ? appendTogether({batch}) : std::move(answers);
        alone.append(answers ? answers->constFirst() : Result<>(fail(answers.error())));
    }
    return alone;
}

/// On an error nothing was written, and the folds ahead of the file were discarded.
Result<QList<Result<>>> LibraryFile::appendTogether(const QList<QList<RunEvent>> &batches)
{
    QSet<RunId> touched;
    const auto write = [&]() -> Result<QList<Result<>>> {
        Transaction transaction(m_database);
        if (!transaction.begun())
            return fail(transaction.begun().error());
        if (m_generation != m_database.generation())
            forgetAll();
        QList<Result<>> answers;
        for (const QList<RunEvent> &batch : batches) {
            answers.append(check(batch));
            if (!answers.constLast())
                continue;
            if (const Result<> done = insert(batch, touched); !done)
                return fail(done.error());
        }
        Result<> done = m_projections.settle();
        if (done)
            done = m_shared.settle();
        if (done)
            done = writeSummaries(touched);
        if (done)
            done = transaction.commit();
        if (!done)
            return fail(done.error());
        return answers;
    };
    Result<QList<Result<>>> answers = write();
    if (answers) {
        m_written.unite(touched);
    } else {
        forgetAll();
    }
    return answers;
}

/// Checks, before anything is written, that the batch continues the logs of its runs.
Result<> LibraryFile::check(const QList<RunEvent> &batch)
{
    QHash<RunId, LogEnd> ends;
    for (const RunEvent &event : batch) {
        auto end = ends.find(event.run);
        if (end == ends.end()) {
            const Result<Fold> kept = fold(event.run);
            if (!kept)
                return fail(kept.error());
            end = ends.insert(event.run, (*kept)->end());
        }
        if (Result<> passed = end->pass(event); !passed)
            return passed;
    }
    return {};
}

Result<> LibraryFile::insert(const QList<RunEvent> &batch, QSet<RunId> &touched)
{
    Fold current;
    std::optional<RunLog> log;
    for (const RunEvent &event : batch) {
        if (!current || event.run != log->run) {
            touched.insert(event.run);
            const Result<Fold> entered = enter(event.run);
            if (!entered)
                return fail(entered.error());
            current = *entered;
            log.emplace(event.run, current->row(), event.seq);
        }
        Result<> done = m_log.insert(*log, encodeRow(event));
        if (done)
            done = m_projections.apply(log->row, event);
        if (done && !m_importing)
            done = m_shared.note(event);
        if (done && !m_importing)
            done = learn(event);
        if (!done)
            return done;
        current->apply(event);
        m_database.marks().setCount(log->row, qint64(event.seq));
    }
    return {};
}

/// Damaged priors are reported when they are read; until then runs are written without learning.
Result<> LibraryFile::learn(const RunEvent &event)
{
    const auto *loop = std::get_if<LoopFinished>(&event.body);
    const Result<> learned = loop ? m_priors.learn(loop->result, event.atMs) : Result<>();
    if (learned || learned.error().kind != ErrorKind::Damaged)
        return learned;
    qCWarning(logStore).noquote() << learned.error().detail;
    return {};
}

/// The run's fold; adds a missing row to the table of runs.
Result<LibraryFile::Fold> LibraryFile::enter(const RunId &run)
{
    Result<Fold> kept = fold(run);
    if (!kept || (*kept)->row() != 0)
        return kept;
    const Result<qint64> row = m_runs.add(run);
    if (!row)
        return fail(row.error());
    (*kept)->setRow(*row);
    return kept;
}

Result<> LibraryFile::writeSummaries(const QSet<RunId> &runs)
{
    for (const RunId &run : runs) {
        const Result<Fold> kept = fold(run);
        if (!kept)
            return fail(kept.error());
        if (Result<> done = m_runs.writeSummary((*kept)->row(), (*kept)->end().seq, (*kept)->summary()); !done)
            return done;
    }
    return {};
}

Result<> LibraryFile::addRun(const QList<RunEvent> &events, const QString &title)
{
    const RunId run = events.constFirst().run;
    const Result<bool> taken = has(run);
    if (!taken)
        return fail(taken.error());
    if (*taken)
        return fail(ErrorKind::Store, QStringLiteral("there is already a run \"%1\"").arg(run.value));
    m_importing = true;
    const Result<> written = append({events}).constFirst();
    m_importing = false;
    if (!written)
        return written;
    m_written.remove(run); // it is no longer written
    return title.isEmpty() ? Result<>() : rename(run, title);
}

Result<QList<EventRow>> LibraryFile::rows(const RunId &run)
{
    QList<EventRow> all;
    const Result<> read = rows(run, 0, 0, [&](const QList<EventRow> &some) { all += some; });
    if (!read)
        return fail(read.error());
    return all;
}

Result<> LibraryFile::setPinned(const RunId &run, bool pinned)
{
    return changeRun(run, [&] { return m_runs.setPinned(run, pinned); });
}

Result<> LibraryFile::rename(const RunId &run, const QString &title)
{
    return changeRun(run, [&] { return m_runs.setTitle(run, title.simplified()); });
}

Result<> LibraryFile::changeRun(const RunId &run, const std::function<Result<>()> &change)
{
    if (!m_runs.find(run))
        return fail(missing(run));
    Result<> done;
    {
        Transaction transaction(m_database);
        done = transaction.begun();
        if (done)
            done = change();
        if (done)
            done = transaction.commit();
    }
    if (!done)
        forgetAll();
    return done;
}

Result<QString> LibraryFile::title(const RunId &run)
{
    const RunRow *row = m_runs.find(run);
    return row ? Result<QString>(row->title) : fail(missing(run));
}

Result<bool> LibraryFile::has(const RunId &run)
{
    return m_runs.find(run) != nullptr;
}

Result<> LibraryFile::remove(const RunId &run)
{
    const RunRow *found = m_runs.find(run);
    const qint64 row = found ? found->id : 0;
    const Result<> removed = changeRun(run, [&] {
        Result<> done;
        for (const char *table : {"event", "candidate", "call", "match", "score", "summary"}) {
            if (done)
                done = m_database.execute(QStringLiteral("DELETE FROM %1 WHERE run = %2").arg(QLatin1StringView(table)).arg(row));
        }
        return done ? m_runs.remove(run) : done;
    });
    if (!removed)
        return removed;
    m_folds.remove(run);
    m_written.remove(run);
    m_trusted.remove(row);
    m_log.forget();
    return m_database.giveBackSpace();
}

} // namespace engine
