// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/priorsource.h"

#include <optional>

namespace engine {

class StoreThread;

/// The priors of refinement loops in the library. Owned by Library; callable from any thread. Errors: Store, Damaged.
class LibraryPriors final : public PriorSource
{
public:
    explicit LibraryPriors(StoreThread *thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<Result<Prior>> prior(LoopKey key) override;
    /// Sorted by key, without courses.
    [[nodiscard]] QFuture<Result<QList<Prior>>> all();
    /// Writes all priors as JSON; replaces the file only when it is complete.
    [[nodiscard]] QFuture<Result<>> exportTo(QString path);
    /// Returns the number of imported keys. `merge`: adds to existing priors instead of replacing them. A damaged file is refused.
    [[nodiscard]] QFuture<Result<int>> importFrom(QString path, bool merge);
    /// Removes the prior of the key, or all.
    [[nodiscard]] QFuture<Result<>> forget(std::optional<LoopKey> key);

private:
    StoreThread *m_thread;
};

} // namespace engine
