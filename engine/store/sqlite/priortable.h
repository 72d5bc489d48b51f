// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/sealedtable.h"
#include "engine/types/state/prior.h"

#include <optional>

namespace engine {

class Database;

/// The tables `prior` and `prior_course`: priors from finished refinement loops. Store thread;
/// writes must be in the caller's transaction, so that two writers add up. Errors: Store, Damaged.
class PriorTable
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// An empty prior for a key without data; reading writes nothing.
    [[nodiscard]] Result<Prior> find(const LoopKey &key);
    /// Sorted by key; without courses when `courses` is false.
    [[nodiscard]] Result<QList<Prior>> all(bool courses);
    [[nodiscard]] Result<> learn(const LoopResult &loop, qint64 atMs);
    /// Replaces the prior of its key.
    [[nodiscard]] Result<> replace(const Prior &prior);
    [[nodiscard]] Result<> remove(const LoopKey &key);
    [[nodiscard]] Result<> clear();
    /// All or nothing, in its own transaction; `merge`: adds to existing priors instead of replacing them.
    [[nodiscard]] Result<> take(const QList<Prior> &priors, bool merge);
    /// Removes the prior of the key, or all, in its own transaction.
    [[nodiscard]] Result<> forget(const std::optional<LoopKey> &key);

    /// Damaged with each damaged table.
    [[nodiscard]] QStringList damage();
    /// Copies the undamaged rows of another library, within the caller's transaction.
    [[nodiscard]] Result<> takeOver(PriorTable &from);
    /// Call after a rollback.
    void dropCaches();

private:
    [[nodiscard]] Result<> readCourses(Prior &prior);
    [[nodiscard]] Result<> write(const Prior &prior);
    [[nodiscard]] Result<> addCourse(const LoopKey &key, const QList<double> &course);

    Database *m_database = nullptr;
    SealedTable m_priors, m_courses;
};

} // namespace engine
