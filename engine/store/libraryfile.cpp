// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/libraryfile.h"

#include "engine/rating/experience.h"

namespace engine {

namespace {

/// Folds kept at a time; one that was let go is made again from the log when its run is written to.
constexpr qsizetype maxFolds = 32;

Error missing(const RunId &run)
{
    return {ErrorKind::Missing, QStringLiteral("there is no run \"%1\" in this library").arg(run.value), {}};
}

Error missing(const RunId &run, const char16_t *what, quint32 id)
{
    return {ErrorKind::Missing, QStringLiteral("run %1 has no %2 %3").arg(run.value, QString::fromUtf16(what)).arg(id), {}};
}

} // namespace

Result<> LibraryFile::open(const QString &path)
{
    if (Result<> opened = m_database.open(path); !opened)
        return opened;
    // Preparing every statement also tells whether all tables are what they should be.
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
    return {};
}

Result<qint64> LibraryFile::known(const RunId &run)
{
    Result<qint64> row = m_runs.find(run);
    if (row && *row == 0)
        return fail(missing(run));
    return row;
}

Result<LibraryFile::Fold> LibraryFile::refold(const RunId &run, qint64 row)
{
    auto fold = std::make_shared<RunFold>(row);
    LogEnd end;
    Result<> sound;
    const Result<> read = m_log.read(row, 0, -1, 2048, [&](const QList<EventRow> &rows) {
        for (auto it = rows.begin(); sound && it != rows.end(); ++it) {
            const Result<RunEvent> event = decodeRow(run, *it);
            sound = event ? end.pass(*event) : Result<>(fail(event.error()));
            if (sound)
                fold->apply(*event);
        }
    });
    if (!read)
        return fail(read.error());
    if (!sound)
        return fail(ErrorKind::Damaged, sound.error().detail);
    return fold;
}

/// Of a run that may still be unknown: then with row 0.
Result<LibraryFile::Fold> LibraryFile::fold(const RunId &run)
{
    if (const auto kept = m_folds.constFind(run); kept != m_folds.constEnd())
        return *kept;
    const Result<qint64> row = m_runs.find(run);
    if (!row)
        return fail(row.error());
    Result<Fold> made = *row ? refold(run, *row) : Result<Fold>(std::make_shared<RunFold>(0));
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
    // What fails together may fit one by one: a disk that is full for the last still takes the first.
    QList<Result<>> alone;
    for (const QList<RunEvent> &batch : batches) {
        answers = batches.size() > 1 ? appendTogether({batch}) : std::move(answers);
        alone.append(answers ? answers->constFirst() : Result<>(fail(answers.error())));
    }
    return alone;
}

/// An error: nothing was written, and the folds that ran ahead were thrown away.
Result<QList<Result<>>> LibraryFile::appendTogether(const QList<QList<RunEvent>> &batches)
{
    QSet<RunId> touched;
    const auto write = [&]() -> Result<QList<Result<>>> {
        Transaction transaction(m_database);
        if (!transaction.begun())
            return fail(transaction.begun().error());
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
        for (const RunId &run : touched)
            m_folds.remove(run);
        m_projections.forget();
        (void)m_shared.recall(); // a file that cannot be read any more says so when it is next used
    }
    return answers;
}

/// Whether the batch goes on where its runs' logs end, before anything of it is written.
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
    RunId run;
    for (const RunEvent &event : batch) {
        if (!current || event.run != run) {
            run = event.run;
            touched.insert(run);
            const Result<Fold> entered = enter(run);
            if (!entered)
                return fail(entered.error());
            current = *entered;
        }
        Result<> done = m_log.insert(current->row(), encodeRow(event));
        if (done)
            done = m_projections.apply(current->row(), event);
        if (done && !m_importing)
            done = m_shared.note(event);
        if (const auto *loop = std::get_if<LoopFinished>(&event.body); done && loop && !m_importing)
            done = m_priors.learn(loop->result, event.atMs);
        if (!done)
            return done;
        current->apply(event);
    }
    return {};
}

/// The run's fold, with a row in the table of runs.
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
    m_written.remove(run); // nobody goes on writing it
    return title.isEmpty() ? Result<>() : rename(run, title);
}

Result<QList<EventRow>> LibraryFile::rows(const RunId &run)
{
    const Result<qint64> row = known(run);
    if (!row)
        return fail(row.error());
    return m_log.all(*row);
}

/// A run that nobody has written to since the library was opened is not running, whatever its log says: its process
/// was killed.
Result<QList<RunSummary>> LibraryFile::runs()
{
    Result<QList<RunSummary>> list = m_runs.list();
    if (!list)
        return list;
    for (RunSummary &summary : *list) {
        if (summary.status != RunStatus::Finished && !m_written.contains(summary.run))
            summary.status = RunStatus::Paused;
    }
    return list;
}

template <typename Body>
Result<Body> LibraryFile::bodyAt(const RunId &run, qint64 row, quint64 seq)
{
    const Result<EventRow> found = m_log.one(row, seq);
    if (!found)
        return fail(found.error());
    Result<RunEvent> event = decodeRow(run, *found);
    if (!event)
        return fail(event.error());
    if (Body *body = std::get_if<Body>(&event->body))
        return std::move(*body);
    return fail(ErrorKind::Damaged, QStringLiteral("run %1, event %2 is of another kind than the index says; rebuild the library")
        .arg(run.value).arg(seq));
}

Result<QHash<CandidateId, QString>> LibraryFile::texts(const RunId &run, const QList<CandidateId> &candidates)
{
    const Result<qint64> row = known(run);
    if (!row)
        return fail(row.error());
    QHash<CandidateId, QString> texts;
    for (const CandidateId candidate : candidates) {
        const Result<quint64> seq = m_projections.birthOf(*row, candidate);
        if (!seq)
            return fail(seq.error());
        if (*seq == 0)
            return fail(missing(run, u"candidate", candidate.value));
        Result<CandidateBorn> born = bodyAt<CandidateBorn>(run, *row, *seq);
        if (!born)
            return fail(born.error());
        texts.insert(candidate, std::move(born->candidate.text));
    }
    return texts;
}

Result<QList<Match>> LibraryFile::matches(const RunId &run, const QList<CandidateId> &among)
{
    const Result<qint64> row = known(run);
    if (!row)
        return fail(row.error());
    const Result<QList<quint64>> seqs = m_projections.matches(*row, among);
    if (!seqs)
        return fail(seqs.error());
    QList<Match> matches;
    for (const quint64 seq : *seqs) {
        Result<MatchJudged> judged = bodyAt<MatchJudged>(run, *row, seq);
        if (!judged)
            return fail(judged.error());
        matches.append(std::move(judged->match));
    }
    return matches;
}

Result<Call> LibraryFile::call(const RunId &run, CallId call)
{
    const Result<qint64> row = known(run);
    if (!row)
        return fail(row.error());
    const Result<quint64> seq = m_projections.startOf(*row, call);
    if (!seq || *seq == 0)
        return fail(seq ? missing(run, u"call", call.value) : seq.error());
    return bodyAt<CallStarted>(run, *row, *seq).map([](CallStarted body) { return body.call; });
}

Result<CallEnd> LibraryFile::callEnd(const RunId &run, CallId call)
{
    const Result<qint64> row = known(run);
    if (!row)
        return fail(row.error());
    const Result<quint64> seq = m_projections.endOf(*row, call);
    if (!seq || *seq == 0)
        return fail(seq ? missing(run, u"finished call", call.value) : seq.error());
    return bodyAt<CallFinished>(run, *row, *seq).map([](CallFinished body) { return body.end; });
}

Result<> LibraryFile::setPinned(const RunId &run, bool pinned)
{
    return known(run).and_then([&](qint64 row) { return m_runs.setPinned(row, pinned); });
}

Result<> LibraryFile::rename(const RunId &run, const QString &title)
{
    return known(run).and_then([&](qint64 row) { return m_runs.setTitle(row, title.simplified()); });
}

Result<QString> LibraryFile::title(const RunId &run)
{
    return known(run).and_then([&](qint64 row) { return m_runs.title(row); });
}

Result<bool> LibraryFile::has(const RunId &run)
{
    return m_runs.find(run).map([](qint64 row) { return row != 0; });
}

Result<> LibraryFile::remove(const RunId &run)
{
    const Result<qint64> row = known(run);
    if (!row)
        return fail(row.error());
    {
        Transaction transaction(m_database);
        Result<> done = transaction.begun();
        for (const char *from : {"event WHERE run", "candidate WHERE run", "call WHERE run", "match WHERE run",
                 "score WHERE run", "summary WHERE run", "run WHERE id"}) {
            if (done)
                done = m_database.execute(QStringLiteral("DELETE FROM %1 = %2").arg(QLatin1StringView(from)).arg(*row));
        }
        if (done)
            done = transaction.commit();
        if (!done)
            return done;
    }
    m_folds.remove(run);
    m_written.remove(run);
    return m_database.giveBackSpace();
}

Result<> LibraryFile::takePriors(const QList<Prior> &priors, bool merge)
{
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    for (auto taken = priors.begin(); done && taken != priors.end(); ++taken) {
        Result<Prior> there = m_priors.find(taken->key);
        if (!there)
            return fail(there.error());
        if (merge)
            mergePrior(*there, *taken);
        done = m_priors.replace(merge ? *there : *taken);
    }
    return done ? transaction.commit() : done;
}

Result<> LibraryFile::forgetPriors(const std::optional<LoopKey> &key)
{
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    if (done && key)
        done = m_priors.remove(*key);
    for (const char *table : {"prior", "prior_course"}) {
        if (done && !key)
            done = m_database.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
    }
    return done ? transaction.commit() : done;
}

Result<> LibraryFile::rebuild()
{
    const auto runs = m_runs.all();
    if (!runs)
        return fail(runs.error());
    m_folds.clear();
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    for (const char *table : {"candidate", "call", "match", "score", "summary"}) {
        if (done)
            done = m_database.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1StringView(table)));
    }
    for (auto it = runs->begin(); done && it != runs->end(); ++it)
        done = rebuildRun(it->first, it->second);
    return done ? transaction.commit() : done;
}

Result<> LibraryFile::rebuildRun(qint64 row, const RunId &run)
{
    Result<> done;
    RunFold fold(row);
    LogEnd end;
    const Result<> read = m_log.read(row, 0, -1, 2048, [&](const QList<EventRow> &rows) {
        for (auto it = rows.begin(); done && it != rows.end(); ++it) {
            const Result<RunEvent> event = decodeRow(run, *it);
            done = event ? end.pass(*event) : Result<>(fail(event.error()));
            if (done)
                done = m_projections.apply(row, *event);
            if (done)
                fold.apply(*event);
        }
    });
    if (!read)
        done = read;
    if (done)
        done = m_projections.settle();
    else
        m_projections.forget();
    return done ? m_runs.writeSummary(row, end.seq, fold.summary()) : done;
}

} // namespace engine
