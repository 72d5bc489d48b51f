// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/stepslots.h"

#include "engine/base/log.h"
#include "engine/session/sessioncore.h"

namespace engine {

bool StepSlots::hasSlot(Pool pool) const
{
    if (pool == Pool::Test) // tests of programs do not count as calls
        return busy(pool) < m_core.plan().concurrency.test;
    const int limit = pool == Pool::Generate ? m_core.plan().concurrency.generate : m_core.plan().concurrency.judge;
    return busy(pool) < limit && m_steps - busy(Pool::Test) < m_core.plan().concurrency.total;
}

void StepSlots::launch(Pool pool, std::function<Task<>()> step)
{
    ++m_steps;
    ++m_busy[size_t(pool)];
    attend(pool, std::move(step));
}

Task<> StepSlots::attend(Pool pool, std::function<Task<>()> step)
{
    try {
        co_await step();
    } catch (const std::exception &exception) {
        m_fault = QStringLiteral("an internal error ended a step: %1").arg(QString::fromUtf8(exception.what()));
        qCCritical(logRun).noquote() << m_core.run().value << m_fault;
    }
    --m_steps;
    --m_busy[size_t(pool)];
}

} // namespace engine
