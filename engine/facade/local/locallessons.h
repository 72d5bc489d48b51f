// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/lessons.h"
#include "engine/facade/local/sharedparts.h"

namespace engine {

/// Lessons of the library. See SharedParts.
class LocalLessons final : public Lessons
{
public:
    explicit LocalLessons(SharedParts shared) : m_shared(std::move(shared)) {}

    QFuture<Result<QList<Prior>>> priors() override;
    QFuture<Result<Prior>> prior(LoopKey key) override;
    QFuture<Result<>> exportPriors(QString path) override;
    QFuture<Result<int>> importPriors(QString path, bool merge) override;
    QFuture<Result<>> forgetPriors(std::optional<LoopKey> key) override;
    QFuture<Result<RefinementAdvice>> suggestConfig(LoopKey key) override;

private:
    Task<Result<RefinementAdvice>> suggestNow(LoopKey key);

    SharedParts m_shared;
};

} // namespace engine
