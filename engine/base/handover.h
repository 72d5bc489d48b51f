// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <utility>

namespace engine {

/// A callable on its way to another thread: `QMetaObject::invokeMethod(home, HandOver([=] { … }), Qt::QueuedConnection)`.
/// Qt's queues order the hand-over already. The flag repeats that order where ThreadSanitizer sees it: it knows nothing
/// of the locks inside a Qt that was built without it, and would report every capture as a race.
template <typename Work>
class HandOver {
public:
    explicit HandOver(Work work) : m_work(std::move(work)) { pack(); }
    HandOver(const HandOver &other) : m_work(other.unpack().m_work) { pack(); }
    HandOver(HandOver &&other) noexcept : m_work(std::move(other.unpack().m_work)) { pack(); }
    HandOver &operator=(const HandOver &) = delete;
    HandOver &operator=(HandOver &&) = delete;
    ~HandOver() { unpack(); }

    /// Qt may let the giving thread throw it away afterwards.
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
