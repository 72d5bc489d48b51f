// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/library.h"

#include "engine/base/log.h"
#include "engine/base/offthread.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/store/archives/archive.h"
#include "engine/store/foreign/foreignrun.h"
#include "engine/store/keptreplies.h"
#include "engine/store/librarypriors.h"
#include "engine/store/records/eventreading.h"
#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/sqlite/runcontents.h"
#include "engine/store/sqlite/lock.h"
#include "engine/store/storequestion.h"

#include <QDir>
#include <QLockFile>
#include <QThreadPool>

namespace engine {

namespace {

/// Sets the foreign mark in the configuration of the start and in all that replaced it.
void markForeign(QList<RunEvent> &events)
{
    for (RunEvent &event : events) {
        if (auto *started = std::get_if<RunStarted>(&event.body))
            started->config = withForeignMark(started->config);
        auto *resumed = std::get_if<RunResumed>(&event.body);
        if (resumed && resumed->config != RunConfig())
            resumed->config = withForeignMark(resumed->config);
    }
}

QList<EventRow> rowsOf(const QList<RunEvent> &events)
{
    QList<EventRow> rows;
    rows.reserve(events.size());
    for (const RunEvent &event : events)
        rows.append(encodeRow(event));
    return rows;
}

/// Adds the events under the first free name. If a run of this library,
/// or an earlier import, has the same events, returns its name.
Result<RunId> adopt(LibraryFile &file, Archive archive)
{
    const RunId wanted = archive.run;
    const QList<EventRow> own = rowsOf(archive.events);
    markForeign(archive.events);
    const QList<EventRow> rows = rowsOf(archive.events);
    for (int number = 2;; ++number) {
        const Result<bool> taken = file.has(archive.run);
        if (!taken)
            return fail(taken.error());
        if (!*taken)
            break;
        const Result<QList<EventRow>> there = file.rows(archive.run);
        if (!there && there.error().kind != ErrorKind::Damaged)
            return fail(there.error());
        if (there && (*there == rows || *there == own))
            return archive.run;
        archive.run.value = QStringLiteral("%1-%2").arg(wanted.value).arg(number);
    }
    if (archive.run != wanted) {
        for (RunEvent &event : archive.events)
            event.run = archive.run;
    }
    return file.addRun(archive.events, archive.title).map([&] { return archive.run; });
}

} // namespace

Library::Library(QString folder, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder)), m_lock(std::move(lock)), m_pool(std::make_unique<QThreadPool>()),
      m_thread(std::make_unique<StoreThread>()), m_priors(std::make_unique<LibraryPriors>(m_thread.get())),
      m_replies(std::make_unique<KeptReplies>(m_thread.get()))
{
}

Library::~Library()
{
    // Pool work may add jobs to the store thread, whose last jobs may add work to the pool.
    m_pool->waitForDone();
    m_thread->close();
    m_pool->waitForDone();
}

Result<std::shared_ptr<Library>> Library::open(const QString &folder)
{
    const QDir dir(QDir(folder).absolutePath());
    auto lock = lockLibrary(dir.path());
    if (!lock)
        return fail(lock.error());
    const std::shared_ptr<Library> library(new Library(dir.path(), std::move(*lock)));
    if (const Result<> opened = library->m_thread->open(dir.filePath(QStringLiteral("library.db"))); !opened)
        return fail(opened.error());
    library->m_notice = askStore<QString>(*library->m_thread, [](LibraryFile &file) { return file.notice(); }).result().value_or(QString());
    return library;
}

LibraryPriors &Library::priors() const
{
    return *m_priors;
}

KeptReplies &Library::replies() const
{
    return *m_replies;
}

template <typename T>
QFuture<Result<T>> Library::withShared(std::function<Result<T>(SharedTables &)> work)
{
    return askStore<T>(*m_thread, [work = std::move(work)](LibraryFile &file) { return work(file.shared()); });
}

template QFuture<Result<>> Library::withShared(std::function<Result<>(SharedTables &)>);
template QFuture<Result<SpendingBook>> Library::withShared(std::function<Result<SpendingBook>(SharedTables &)>);
template QFuture<Result<QList<SharedTables::Forecast>>> Library::withShared(std::function<Result<QList<SharedTables::Forecast>>(SharedTables &)>);
template QFuture<Result<QList<SharedTables::Experience>>> Library::withShared(std::function<Result<QList<SharedTables::Experience>>(SharedTables &)>);

QFuture<Result<>> Library::append(QList<RunEvent> events)
{
    return m_thread->append(std::move(events));
}

QFuture<Result<QList<RunEvent>>> Library::events(RunId run, quint64 after, int limit)
{
    auto reading = std::make_shared<EventReading>(run, *m_pool);
    QFuture<Result<QList<RunEvent>>> future = reading->future();
    m_thread->queue([reading, run = std::move(run), after, limit](LibraryFile &file) {
        reading->end(file.rows(run, after, limit, [&](QList<EventRow> rows) { reading->add(std::move(rows)); }));
    });
    return future;
}

QFuture<Result<QList<RunSummary>>> Library::runs()
{
    return askStore<QList<RunSummary>>(*m_thread, [](LibraryFile &file) { return file.runs(); });
}

QFuture<Result<QHash<CandidateId, Parts>>> Library::contents(RunId run, QList<CandidateId> candidates)
{
    return askStore<QHash<CandidateId, Parts>>(*m_thread, 
        [run = std::move(run), candidates = std::move(candidates)](LibraryFile &file) { return RunContents(file).contents(run, candidates); });
}

QFuture<Result<QList<Match>>> Library::matches(RunId run, QList<CandidateId> among)
{
    return askStore<QList<Match>>(*m_thread, 
        [run = std::move(run), among = std::move(among)](LibraryFile &file) { return RunContents(file).matches(run, among); });
}

QFuture<Result<Call>> Library::call(RunId run, CallId call)
{
    return askStore<Call>(*m_thread, [run = std::move(run), call](LibraryFile &file) { return RunContents(file).call(run, call); });
}

QFuture<Result<CallEnd>> Library::callEnd(RunId run, CallId call)
{
    return askStore<CallEnd>(*m_thread, [run = std::move(run), call](LibraryFile &file) { return RunContents(file).callEnd(run, call); });
}

QFuture<Result<>> Library::setPinned(RunId run, bool pinned)
{
    return askStore<void>(*m_thread, [run = std::move(run), pinned](LibraryFile &file) { return file.setPinned(run, pinned); });
}

QFuture<Result<>> Library::rename(RunId run, QString name)
{
    return askStore<void>(*m_thread, [run = std::move(run), name = std::move(name)](LibraryFile &file) { return file.rename(run, name); });
}

QFuture<Result<>> Library::remove(RunId run)
{
    return askStore<void>(*m_thread, [run = std::move(run)](LibraryFile &file) { return file.remove(run); });
}

QFuture<Result<>> Library::rebuild()
{
    return askStore<void>(*m_thread, [](LibraryFile &file) { return file.rebuild(); });
}

QFuture<Result<bool>> Library::has(RunId run)
{
    return askStore<bool>(*m_thread, [run = std::move(run)](LibraryFile &file) { return file.has(run); });
}

QFuture<Result<>> Library::exportArchive(RunId run, QString path)
{
    const Answer<void> answer = makeAnswer<void>();
    QFuture<Result<>> future = answer->future();
    m_thread->queue([answer, pool = m_pool.get(), run = std::move(run), path = std::move(path)](LibraryFile &file) {
        Result<QList<EventRow>> rows = file.rows(run);
        const Result<QString> title = rows ? file.title(run) : Result<QString>(fail(rows.error()));
        if (!title)
            return give(answer, Result<>(fail(title.error())));
        startIn(*pool, [answer, run, path, title = *title, rows = std::move(*rows)] {
            Result<QList<RunEvent>> events = decodeRows(run, rows);
            give(answer, events ? writeArchive(path, {run, title, std::move(*events)}) : Result<>(fail(events.error())));
        });
    });
    return future;
}

QFuture<Result<RunId>> Library::importArchive(QString path)
{
    const Answer<RunId> answer = makeAnswer<RunId>();
    QFuture<Result<RunId>> future = answer->future();
    startIn(*m_pool, [answer, thread = m_thread.get(), path = std::move(path)] {
        Result<Archive> archive = isForeignRun(path) ? readForeignRun(path) : readArchive(path);
        if (!archive)
            return give(answer, Result<RunId>(fail(archive.error())));
        thread->queue([answer, archive = std::move(*archive)](LibraryFile &file) { give(answer, adopt(file, archive)); });
    });
    return future;
}

} // namespace engine
