// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QFuture>

namespace engine {

/// Source of priors from earlier refinement loops; an interface to the outside. Real: Library,
/// which learns from every stored end of a loop. Callable from any thread; results come as futures.
class PriorSource
{
public:
    PriorSource() = default;
    PriorSource(const PriorSource &) = delete;
    PriorSource &operator=(const PriorSource &) = delete;
    virtual ~PriorSource() = default;

    /// An empty prior for a key without data. Store, Damaged.
    [[nodiscard]] virtual QFuture<Result<Prior>> prior(LoopKey key) = 0;
};

} // namespace engine
