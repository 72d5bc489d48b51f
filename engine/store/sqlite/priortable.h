// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/sealedtable.h"
#include "engine/types/state/prior.h"

#include <optional>

namespace engine {

class Database;

/// The tables `prior` and `prior_course`: what finished refinement loops taught. On the store thread; writes belong into
/// the caller's transaction, so that two writers add up. Errors: Store, Damaged.
class PriorTable
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// An empty prior when nothing was learned of the key; nothing is written by asking.
    [[nodiscard]] Result<Prior> find(const LoopKey &key);
    /// By key; without their courses when `courses` is false.
    [[nodiscard]] Result<QList<Prior>> all(bool courses);
    [[nodiscard]] Result<> learn(const LoopResult &loop, qint64 atMs);
    /// In the place of what was there.
    [[nodiscard]] Result<> replace(const Prior &prior);
    [[nodiscard]] Result<> remove(const LoopKey &key);
    [[nodiscard]] Result<> clear();
    /// All or nothing, in a transaction of its own; `merge`: added to what is there instead of in its place.
    [[nodiscard]] Result<> take(const QList<Prior> &priors, bool merge);
    /// Of the key, or all, in a transaction of its own.
    [[nodiscard]] Result<> forget(const std::optional<LoopKey> &key);

    /// Damaged with each table that is not whole.
    [[nodiscard]] QStringList damage();
    /// Writes the sound rows of another library into this one, within the caller's transaction.
    [[nodiscard]] Result<> takeOver(PriorTable &from);
    /// After a transaction was rolled back.
    void dropCaches();

private:
    [[nodiscard]] Result<> readCourses(Prior &prior);
    [[nodiscard]] Result<> write(const Prior &prior);
    [[nodiscard]] Result<> addCourse(const LoopKey &key, const QList<double> &course);

    Database *m_database = nullptr;
    SealedTable m_priors, m_courses;
};

} // namespace engine
