// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QFuture>

#include <optional>

namespace engine {

/// Priors from refinement loops. Thread: see Engine.
class Lessons
{
public:
    virtual ~Lessons() = default;

    /// Sorted by key, without their courses.
    virtual QFuture<Result<QList<Prior>>> priors() = 0;
    virtual QFuture<Result<Prior>> prior(LoopKey key) = 0;
    virtual QFuture<Result<>> exportPriors(QString path) = 0;
    virtual QFuture<Result<int>> importPriors(QString path, bool merge) = 0;
    virtual QFuture<Result<>> forgetPriors(std::optional<LoopKey> key) = 0;
    /// Advice from earlier loops with that kind of task and that model.
    virtual QFuture<Result<RefinementAdvice>> suggestConfig(LoopKey key) = 0;
};

} // namespace engine
