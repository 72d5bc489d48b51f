// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/library.h"

#include "engine/base/log.h"
#include "engine/base/newfile.h"
#include "engine/base/offthread.h"
#include "engine/base/regularfile.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/store/archives/archive.h"
#include "engine/store/foreign/foreignrun.h"
#include "engine/store/records/eventreading.h"
#include "engine/store/records/priorjson.h"
#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/sqlite/lock.h"
#include "engine/store/storethread.h"

#include <QDir>
#include <QLockFile>
#include <QThreadPool>

namespace engine {

namespace {

template <typename T>
using Answer = std::shared_ptr<QPromise<Result<T>>>;

template <typename T>
Answer<T> makeAnswer()
{
    auto answer = std::make_shared<QPromise<Result<T>>>();
    answer->start();
    return answer;
}

template <typename T>
void give(const Answer<T> &answer, Result<T> result)
{
    answer->addResult(std::move(result));
    answer->finish();
}

/// What comes from elsewhere is marked as foreign: in the configuration of the start and in each that replaced it.
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

/// The events under the first free name, or the name of the run that has the very same events already, as a run of this
/// library or as one that was imported before.
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

Result<> writePriors(const QString &path, const QByteArray &json)
{
    return writeWhole(path, json);
}

Result<QList<Prior>> readPriors(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    constexpr qint64 mostBytes = 64 << 20;
    Result<QList<Prior>> priors = decodePriors(readAtMost(file, mostBytes));
    if (!priors)
        return fail(priors.error().kind, QStringLiteral("%1, %2").arg(path, priors.error().detail));
    return priors;
}

} // namespace

Library::Library(QString folder, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder)), m_lock(std::move(lock)), m_pool(std::make_unique<QThreadPool>()),
      m_thread(std::make_unique<StoreThread>())
{
}

Library::~Library()
{
    // Work in the pool may bring jobs to the thread, and the thread's last jobs give work to the pool.
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
    library->m_notice = library->ask<QString>([](LibraryFile &file) { return file.notice(); }).result().value_or(QString());
    return library;
}

QString Library::folder() const
{
    return m_folder;
}

template <typename T>
QFuture<Result<T>> Library::ask(std::function<Result<T>(LibraryFile &)> question)
{
    const Answer<T> answer = makeAnswer<T>();
    QFuture<Result<T>> future = answer->future();
    m_thread->queue([answer, question = std::move(question)](LibraryFile &file) { give(answer, question(file)); });
    return future;
}

template <typename T>
QFuture<Result<T>> Library::withShared(std::function<Result<T>(SharedTables &)> work)
{
    return ask<T>([work = std::move(work)](LibraryFile &file) { return work(file.shared()); });
}

template QFuture<Result<>> Library::withShared(std::function<Result<>(SharedTables &)>);
template QFuture<Result<QList<SharedTables::Forecast>>> Library::withShared(std::function<Result<QList<SharedTables::Forecast>>(SharedTables &)>);
template QFuture<Result<QList<SharedTables::Experience>>> Library::withShared(std::function<Result<QList<SharedTables::Experience>>(SharedTables &)>);

QFuture<Result<SpendingBook>> Library::spending()
{
    return ask<SpendingBook>([](LibraryFile &file) { return file.shared().spending(); });
}

QFuture<Result<std::optional<QByteArray>>> Library::findReply(QByteArray key)
{
    return ask<std::optional<QByteArray>>([key = std::move(key)](LibraryFile &file) { return file.shared().reply(key); });
}

void Library::keepReply(QByteArray key, QByteArray body, qint64 atMs)
{
    m_thread->queue([key = std::move(key), body = std::move(body), atMs](LibraryFile &file) {
        if (const Result<> kept = file.shared().keepReply(key, body, atMs); !kept)
            qCWarning(logStore).noquote() << "a reply was not kept:" << kept.error().detail;
    });
}

QFuture<Result<qint64>> Library::replies()
{
    return ask<qint64>([](LibraryFile &file) { return file.shared().replies(); });
}

QFuture<Result<>> Library::clearReplies()
{
    return ask<void>([](LibraryFile &file) { return file.shared().clearReplies(); });
}

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
    return ask<QList<RunSummary>>([](LibraryFile &file) { return file.runs(); });
}

QFuture<Result<QHash<CandidateId, QString>>> Library::texts(RunId run, QList<CandidateId> candidates)
{
    return ask<QHash<CandidateId, QString>>(
        [run = std::move(run), candidates = std::move(candidates)](LibraryFile &file) { return file.texts(run, candidates); });
}

QFuture<Result<QList<Match>>> Library::matches(RunId run, QList<CandidateId> among)
{
    return ask<QList<Match>>(
        [run = std::move(run), among = std::move(among)](LibraryFile &file) { return file.matches(run, among); });
}

QFuture<Result<Call>> Library::call(RunId run, CallId call)
{
    return ask<Call>([run = std::move(run), call](LibraryFile &file) { return file.call(run, call); });
}

QFuture<Result<CallEnd>> Library::callEnd(RunId run, CallId call)
{
    return ask<CallEnd>([run = std::move(run), call](LibraryFile &file) { return file.callEnd(run, call); });
}

QFuture<Result<>> Library::setPinned(RunId run, bool pinned)
{
    return ask<void>([run = std::move(run), pinned](LibraryFile &file) { return file.setPinned(run, pinned); });
}

QFuture<Result<>> Library::rename(RunId run, QString name)
{
    return ask<void>([run = std::move(run), name = std::move(name)](LibraryFile &file) { return file.rename(run, name); });
}

QFuture<Result<>> Library::remove(RunId run)
{
    return ask<void>([run = std::move(run)](LibraryFile &file) { return file.remove(run); });
}

QFuture<Result<>> Library::rebuild()
{
    return ask<void>([](LibraryFile &file) { return file.rebuild(); });
}

QFuture<Result<Prior>> Library::prior(LoopKey key)
{
    return ask<Prior>([key = std::move(key)](LibraryFile &file) { return file.prior(key); });
}

QFuture<Result<QList<Prior>>> Library::priors()
{
    return ask<QList<Prior>>([](LibraryFile &file) { return file.priors(false); });
}

QFuture<Result<>> Library::exportPriors(QString path)
{
    return ask<void>([path = std::move(path)](LibraryFile &file) {
        return file.priors(true).and_then([&](const QList<Prior> &priors) { return writePriors(path, encodePriors(priors)); });
    });
}

QFuture<Result<int>> Library::importPriors(QString path, bool merge)
{
    return ask<int>([path = std::move(path), merge](LibraryFile &file) -> Result<int> {
        const Result<QList<Prior>> priors = readPriors(path);
        if (!priors)
            return fail(priors.error());
        return file.takePriors(*priors, merge).map([&] { return int(priors->size()); });
    });
}

QFuture<Result<>> Library::forgetPriors(std::optional<LoopKey> key)
{
    return ask<void>([key = std::move(key)](LibraryFile &file) { return file.forgetPriors(key); });
}

QFuture<Result<bool>> Library::has(RunId run)
{
    return ask<bool>([run = std::move(run)](LibraryFile &file) { return file.has(run); });
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
