// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QFuture>

#include <optional>

namespace engine {

/// What refinement loops taught. Thread: see Engine.
class Lessons
{
public:
    virtual ~Lessons() = default;

    /// By key, without their courses.
    virtual QFuture<Result<QList<Prior>>> priors() = 0;
    virtual QFuture<Result<Prior>> prior(LoopKey key) = 0;
    virtual QFuture<Result<>> exportPriors(QString path) = 0;
    virtual QFuture<Result<int>> importPriors(QString path, bool merge) = 0;
    virtual QFuture<Result<>> forgetPriors(std::optional<LoopKey> key) = 0;
    /// What earlier loops of that kind of task with that model suggest.
    virtual QFuture<Result<RefinementAdvice>> suggestConfig(LoopKey key) = 0;
};

} // namespace engine
