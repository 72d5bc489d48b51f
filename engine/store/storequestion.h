// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/storethread.h"

namespace engine {

template <typename T>
using Answer = std::shared_ptr<QPromise<Result<T>>>;

template <typename T>
[[nodiscard]] Answer<T> makeAnswer()
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

/// Runs a function on the library's file, on the store thread.
template <typename T>
[[nodiscard]] QFuture<Result<T>> askStore(StoreThread &thread, std::function<Result<T>(LibraryFile &)> question)
{
    const Answer<T> answer = makeAnswer<T>();
    QFuture<Result<T>> future = answer->future();
    thread.queue([answer, question = std::move(question)](LibraryFile &file) { give(answer, question(file)); });
    return future;
}

} // namespace engine
