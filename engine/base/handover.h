// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <utility>

namespace engine {

/// A callable on its way to another thread: `QMetaObject::invokeMethod(home, HandOver([=] { … }), Qt::QueuedConnection)`.
/// Qt's event queue already orders the threads, but ThreadSanitizer does not see the locks of a Qt built without it and
/// would report every capture as a race. The flag repeats that order in code that is instrumented.
template <typename Work>
class HandOver {
public:
    explicit HandOver(Work work) : m_work(std::move(work)) { pack(); }
    HandOver(const HandOver &other) : m_work(other.unpack().m_work) { pack(); }
    HandOver(HandOver &&other) noexcept : m_work(std::move(other.unpack().m_work)) { pack(); }
    HandOver &operator=(const HandOver &) = delete;
    HandOver &operator=(HandOver &&) = delete;
    ~HandOver() { unpack(); }

    /// Afterwards Qt may destroy the callable in the sending thread.
    decltype(auto) operator()()
    {
        const Repacking after{*this};
        return unpack().m_work();
    }

private:
    struct Repacking {
        HandOver &of;
        ~Repacking() { of.pack(); }
    };

    void pack() { m_packed.store(true, std::memory_order_release); }
    const HandOver &unpack() const { return (void)m_packed.load(std::memory_order_acquire), *this; }
    HandOver &unpack() { return (void)m_packed.load(std::memory_order_acquire), *this; }

    Work m_work;
    std::atomic<bool> m_packed;
};

} // namespace engine
