// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/inprogress.h"

#include <algorithm>

namespace engine {

bool InProgress::isBusyWith(CandidateId id) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [id](const PendingQuestion &each) { return each.shown.contains(id); });
}

void InProgress::setAttended(quint32 loop, bool attended)
{
    if (attended)
        m_attended.insert(loop);
    else
        m_attended.remove(loop);
}

} // namespace engine
