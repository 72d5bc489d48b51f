// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/handover.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <type_traits>
#include <utility>

namespace engine {

/// Runs `work` in the pool, without a result; `work` may be movable only.
template <typename Work>
void startIn(QThreadPool &pool, Work work)
{
    class Runnable final : public QRunnable {
    public:
        explicit Runnable(Work work) : m_work(std::move(work)) {}
        void run() override { m_work(); }

    private:
        HandOver<Work> m_work;
    };
    pool.start(new Runnable(std::move(work))); // the pool deletes it
}

/// Runs `work` in the common pool; the future holds its result or its exception.
/// Replaces QtConcurrent::run, whose inlined parts ThreadSanitizer reports as races.
template <typename Work>
[[nodiscard]] auto offThread(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    QPromise<std::invoke_result_t<Work>> promise;
    promise.start();
    auto future = promise.future();
    startIn(*QThreadPool::globalInstance(), [promise = std::move(promise), work = std::move(work)]() mutable {
        try {
            promise.addResult(work());
        } catch (...) {
            promise.setException(std::current_exception());
        }
        promise.finish();
    });
    return future;
}

} // namespace engine
