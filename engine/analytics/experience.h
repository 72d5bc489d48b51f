// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/pastcalls.h"

namespace engine {

struct RunEvent;

/// Time and tokens of the calls of one step to one generator in one run.
struct UseOfCalls {
    Step step = Step::Seeding;
    QString label;
    PastUse use;
};

/// One entry per step and generator with answered calls whose tokens were reported; cached replies do not count. Pure.
[[nodiscard]] QList<UseOfCalls> usesOf(const QList<RunEvent> &log);

} // namespace engine
