// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include <type_traits>
#include <utility>

namespace ui {

/// Calls `f` with the result on `context`'s thread. Does not call it if the context is deleted first or the future was
/// cancelled. (QFuture::then(context, f) aborts in that case with Qt 6.4.)
template <typename T, typename F>
void onResult(QObject *context, QFuture<T> future, F f)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, f = std::move(f)]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if constexpr (std::is_void_v<T>) {
            if (!done.isCanceled())
                f();
        } else {
            if (done.resultCount() > 0)
                f(done.result());
        }
    });
    watcher->setFuture(std::move(future));
}

} // namespace ui
