// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcoro/qcorotask.h>

#include <coroutine>
#include <optional>
#include <utility>

namespace engine {

/// The one coroutine type of the engine. Rules in short: parameters by value, no reference across a co_await, no
/// brace-initialiser list inside a body (GCC 12), every wait takes a StopToken.
template <typename T = void>
using Task = QCoro::Task<T>;

/// A value that comes later: arrival() suspends the one coroutine that waits until give(), which resumes it. The value may
/// come before. Neither copied nor moved, so that a map may point at it. One thread.
template <typename T>
class Awaited
{
public:
    Awaited() = default;
    Awaited(const Awaited &) = delete;
    Awaited &operator=(const Awaited &) = delete;

    /// Once. May destroy this: the coroutine goes on.
    void give(T value)
    {
        m_value = std::move(value);
        if (m_handle)
            std::exchange(m_handle, {}).resume();
    }

    /// `co_await answer.arrival()`: the value, which is taken out.
    [[nodiscard]] auto arrival()
    {
        struct Awaiter { // trivial on purpose: GCC 12 destroys other awaiters twice
            Awaited *of;
            bool await_ready() const { return of->m_value.has_value(); }
            void await_suspend(std::coroutine_handle<> handle) { of->m_handle = handle; }
            T await_resume() { return std::move(*of->m_value); }
        };
        return Awaiter{this};
    }

private:
    std::coroutine_handle<> m_handle;
    std::optional<T> m_value;
};

} // namespace engine
