// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QFuture>

namespace engine {

/// Who knows what earlier refinement loops taught: an outside interface. Real: Library, which learns by itself from the
/// loops whose end is stored. Callable from any thread; answers come as futures.
class PriorSource
{
public:
    PriorSource() = default;
    PriorSource(const PriorSource &) = delete;
    PriorSource &operator=(const PriorSource &) = delete;
    virtual ~PriorSource() = default;

    /// An empty prior for a key nothing is known of. Store, Damaged.
    [[nodiscard]] virtual QFuture<Result<Prior>> prior(LoopKey key) = 0;
};

} // namespace engine
