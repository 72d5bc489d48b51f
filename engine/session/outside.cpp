// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/outside.h"

#include "engine/session/sessioncore.h"

namespace engine {

Turns &OutsideTurns::turns() const
{
    return m_core.turns();
}

std::weak_ptr<int> OutsideTurns::alive() const
{
    return m_core.alive();
}

} // namespace engine
