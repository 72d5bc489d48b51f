// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>
#include <mutex>

namespace engine {

/// Runs `task` in the pool. The mutex orders the hand-over for ThreadSanitizer, which cannot see into Qt's own locks.
template <typename Task>
void startIn(QThreadPool &pool, Task task)
{
    struct HandOver {
        std::mutex mutex;
        std::unique_ptr<Task> task;
    };
    auto handOver = std::make_shared<HandOver>();
    {
        const std::scoped_lock lock(handOver->mutex);
        handOver->task = std::make_unique<Task>(std::move(task));
    }
    pool.start([handOver] {
        std::unique_ptr<Task> taken;
        {
            const std::scoped_lock lock(handOver->mutex);
            taken = std::move(handOver->task);
        }
        (*taken)();
    });
}

} // namespace engine
