// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/storethread.h"

#include "engine/store/sqlite/libraryfile.h"
#include "engine/types/events/runevent.h"

namespace engine {

namespace {

constexpr size_t maxQueued = 4096;
constexpr qsizetype maxEventsTogether = 20'000;

} // namespace

StoreThread::~StoreThread()
{
    close();
}

Result<> StoreThread::open(const QString &path)
{
    m_path = path;
    m_opened = std::make_shared<QPromise<Result<>>>();
    m_opened->start();
    QFuture<Result<>> opened = m_opened->future();
    setObjectName(QStringLiteral("store"));
    start();
    opened.waitForFinished();
    return opened.result();
}

void StoreThread::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    wait();
    (void)m_ended.load(std::memory_order_acquire);
}

void StoreThread::run()
{
    {
        LibraryFile file;
        Result<> opened = file.open(m_path);
        const bool ok = opened.has_value();
        m_opened->addResult(std::move(opened));
        m_opened->finish();
        if (ok)
            work(file);
    }
    m_ended.store(true, std::memory_order_release);
}

void StoreThread::work(LibraryFile &file)
{
    for (;;) {
        std::deque<Entry> entries = take();
        if (entries.empty())
            return;
        if (const Job *job = std::get_if<Job>(&entries.front()))
            (*job)(file);
        else
            commit(file, std::move(entries));
    }
}

std::deque<StoreThread::Entry> StoreThread::take()
{
    std::deque<Entry> taken;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closing || !m_entries.empty(); });
    qsizetype events = 0;
    while (!m_entries.empty()) {
        const Append *append = std::get_if<Append>(&m_entries.front());
        if (!taken.empty() && (!append || events > maxEventsTogether))
            break;
        events += append ? append->events.size() : 0;
        taken.push_back(std::move(m_entries.front()));
        m_entries.pop_front();
        if (std::holds_alternative<Job>(taken.back()))
            break;
    }
    lock.unlock();
    m_changed.notify_all();
    return taken;
}

void StoreThread::commit(LibraryFile &file, std::deque<Entry> appends)
{
    QList<QList<RunEvent>> batches;
    batches.reserve(qsizetype(appends.size()));
    for (Entry &entry : appends)
        batches.append(std::move(std::get<Append>(entry).events));
    const QList<Result<>> answers = file.append(batches);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QPromise<Result<>> &answer = *std::get<Append>(appends[size_t(i)]).answer;
        answer.addResult(answers[i]);
        answer.finish();
    }
}

void StoreThread::push(Entry entry)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_entries.size() < maxQueued || m_closing; });
        m_entries.push_back(std::move(entry));
    }
    m_changed.notify_all();
}

void StoreThread::queue(Job job)
{
    push(std::move(job));
}

QFuture<Result<>> StoreThread::append(QList<RunEvent> events)
{
    auto answer = std::make_shared<QPromise<Result<>>>();
    answer->start();
    QFuture<Result<>> future = answer->future();
    push(Append{std::move(events), std::move(answer)});
    return future;
}

} // namespace engine
