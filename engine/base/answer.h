// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/handover.h"
#include "engine/base/result.h"
#include "engine/base/task.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace engine {

template <typename T>
Task<> fulfil(std::shared_ptr<QPromise<Result<T>>> promise, std::function<Task<Result<T>>()> work)
{
    Result<T> result = co_await work();
    promise->addResult(std::move(result));
    promise->finish();
}

/// Runs the work on the thread of `home`, in its event loop; callable from any thread. `home` must outlive the work.
template <typename T>
[[nodiscard]] QFuture<Result<T>> answerOn(QObject *home, std::function<Task<Result<T>>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(home, HandOver([promise, work = std::move(work)] { fulfil<T>(promise, work); }), Qt::QueuedConnection);
    return future;
}

/// A task that is complete from the start, with this value.
template <typename T>
[[nodiscard]] Task<Result<T>> given(Result<T> result)
{
    co_return result;
}

} // namespace engine
