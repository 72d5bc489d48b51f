// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"

#include <QString>

#include <array>
#include <functional>

namespace engine {

class SessionCore;

/// Kind of slot that a step occupies; each kind has a limit, and calls have a common one.
enum class Pool { Generate, Judge, Test };

/// The steps in progress, each in a slot of its pool. Engine thread.
class StepSlots
{
public:
    explicit StepSlots(const SessionCore &core) : m_core(core) {}

    /// Runs a step in a slot of the pool.
    void launch(Pool pool, std::function<Task<>()> step);
    [[nodiscard]] bool isIdle() const { return m_steps == 0; }
    [[nodiscard]] int busy(Pool pool) const { return m_busy[size_t(pool)]; }
    [[nodiscard]] bool hasSlot(Pool pool) const;
    /// Number of seeds and children in progress.
    [[nodiscard]] int expected() const { return busy(Pool::Generate); }
    /// Message of an exception from a step, which ends the run; empty: none.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    Task<> attend(Pool pool, std::function<Task<>()> step);

    const SessionCore &m_core;
    int m_steps = 0;
    std::array<int, 3> m_busy{};
    QString m_fault;
};

} // namespace engine
