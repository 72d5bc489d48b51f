// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <variant>

namespace engine {

class LibraryFile;
struct RunEvent;

/// The only thread that accesses the library's file. Jobs run in order; adjacent appends share one
/// transaction. The queue is bounded: adding a job to a full queue blocks the caller. Owned by Library.
class StoreThread final : public QThread
{
public:
    using Job = std::function<void(LibraryFile &)>;

    ~StoreThread() override;

    /// Starts the thread; returns when the file is open or has failed to open.
    [[nodiscard]] Result<> open(const QString &path);
    /// Runs all queued jobs, closes the file and ends. Afterwards no job may be added.
    void close();

    void queue(Job job);
    [[nodiscard]] QFuture<Result<>> append(QList<RunEvent> events);

protected:
    void run() override;

private:
    struct Append {
        QList<RunEvent> events;
        std::shared_ptr<QPromise<Result<>>> answer;
    };
    using Entry = std::variant<Job, Append>;

    void push(Entry entry);
    [[nodiscard]] std::deque<Entry> take(); ///< one job, or all adjacent appends; empty: the end
    void work(LibraryFile &file);
    static void commit(LibraryFile &file, std::deque<Entry> appends);

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Entry> m_entries;
    bool m_closing = false;
    std::shared_ptr<QPromise<Result<>>> m_opened;
    std::atomic<bool> m_ended{false}; ///< shows ThreadSanitizer the order made by QThread::wait()
};

} // namespace engine
