// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/aimdwindow.h"

#include <algorithm>

namespace engine {

namespace {

constexpr double newest = 1.0 / 32; ///< weight of the newest call in the share of refused calls
constexpr double tooMany = 1.0 / 3;

} // namespace

AimdWindow::AimdWindow(int start, int most)
    : m_limit(std::clamp(start, 1, std::max(1, most)))
    , m_most(std::max(1, most))
{
}

void AimdWindow::succeeded()
{
    m_refused *= 1 - newest;
    if (++m_successes < m_limit)
        return;
    m_successes = 0;
    m_limit = std::min(m_most, m_doubling ? 2 * m_limit : m_limit + 1);
}

void AimdWindow::overloaded(qint64 sentMs, qint64 nowMs, int inFlight)
{
    if (sentMs <= m_cutMs)
        return;
    m_doubling = false;
    m_refused += (1 - m_refused) * newest;
    if (m_refused <= tooMany)
        return;
    m_limit = std::max(1, std::min(m_limit, std::max(1, inFlight)) / 2);
    m_cutMs = nowMs;
    m_successes = 0;
    m_refused = tooMany / 2;
}

} // namespace engine
