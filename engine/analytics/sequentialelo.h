// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/rating/elo.h"

namespace engine {

struct RunEvent;

/// Plain sequential Elo of a run (1200, K = 32), for comparison only; no decision depends on it. Withdrawn verdicts
/// stay in, since a sequential update cannot be undone. Any thread, one at a time; constant work per event.
class SequentialElo
{
public:
    void apply(const RunEvent &event);
    [[nodiscard]] double rating(CandidateId id) const { return m_table.rating(int(id.value) - 1); }

private:
    [[nodiscard]] bool isBorn(CandidateId id) const { return id && id.value <= m_born; }

    EloTable m_table;
    quint32 m_born = 0;
};

} // namespace engine
