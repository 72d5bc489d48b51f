// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/priorsource.h"

#include <optional>

namespace engine {

class StoreThread;

/// What refinement loops taught, as the library keeps it. Owned by Library; any thread may call. Errors: Store, Damaged.
class LibraryPriors final : public PriorSource
{
public:
    explicit LibraryPriors(StoreThread *thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<Result<Prior>> prior(LoopKey key) override;
    /// By key, without their courses.
    [[nodiscard]] QFuture<Result<QList<Prior>>> all();
    /// Everything learned, as JSON; the file is written beside its place and renamed.
    [[nodiscard]] QFuture<Result<>> exportTo(QString path);
    /// How many keys came in. `merge`: added to what is there instead of in its place. A damaged file is refused whole.
    [[nodiscard]] QFuture<Result<int>> importFrom(QString path, bool merge);
    /// Of the key, or all.
    [[nodiscard]] QFuture<Result<>> forget(std::optional<LoopKey> key);

private:
    StoreThread *m_thread;
};

} // namespace engine
