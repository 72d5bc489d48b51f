// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/runstore.h"

#include <QHash>

#include <functional>
#include <memory>

class QLockFile;
class QThreadPool;

namespace engine {

class KeptReplies;
class LibraryPriors;
class SharedTables;
class StoreThread;

/// The person's library: one SQLite file with every run. Owns the store thread and the only connection
/// to the file. Callable from any thread; jobs are queued in order, and appends that wait together are
/// committed together. Errors: Damaged, Newer and Store from open(); Store, Missing and Damaged later.
/// A damaged run does not affect the others. A newer file, or one that is no library, is not changed.
class Library final : public RunStore
{
public:
    /// Opens or creates `folder`/library.db, folder 0700 and file 0600. Blocks; call
    /// it off the GUI thread. Store "locked" when another process writes to it.
    [[nodiscard]] static Result<std::shared_ptr<Library>> open(const QString &folder);
    ~Library() override;

    [[nodiscard]] QFuture<Result<>> append(QList<RunEvent> events) override;
    [[nodiscard]] QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after, int limit) override;
    [[nodiscard]] QFuture<Result<QList<RunSummary>>> runs() override;
    [[nodiscard]] QFuture<Result<bool>> has(RunId run) override;
    [[nodiscard]] QFuture<Result<QHash<CandidateId, Parts>>> contents(RunId run, QList<CandidateId> candidates) override;
    [[nodiscard]] QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among) override;
    [[nodiscard]] QFuture<Result<Call>> call(RunId run, CallId call) override;
    [[nodiscard]] QFuture<Result<CallEnd>> callEnd(RunId run, CallId call) override;
    [[nodiscard]] QFuture<Result<>> setPinned(RunId run, bool pinned) override;
    [[nodiscard]] QFuture<Result<>> rename(RunId run, QString name) override;
    [[nodiscard]] QFuture<Result<>> remove(RunId run) override;
    [[nodiscard]] QFuture<Result<>> exportArchive(RunId run, QString path) override;
    [[nodiscard]] QFuture<Result<RunId>> importArchive(QString path) override;
    /// Deletes the projections and makes them again from the events.
    [[nodiscard]] QFuture<Result<>> rebuild();

    /// For other data of the library; `work` runs on the store thread.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> withShared(std::function<Result<T>(SharedTables &)> work);
    /// Priors of refinement loops; lives as long as this object.
    [[nodiscard]] LibraryPriors &priors() const;
    /// Cached replies; lives as long as this object.
    [[nodiscard]] KeptReplies &replies() const;

    /// Damage or loss of the library as a whole, found when it was opened:
    /// one English sentence with the remedy. Empty: none. Constant.
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    Library(QString folder, std::unique_ptr<QLockFile> lock);

    QString m_folder;
    QString m_notice;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QThreadPool> m_pool; ///< decodes long logs, writes and reads archives
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<LibraryPriors> m_priors;
    std::unique_ptr<KeptReplies> m_replies;
};

} // namespace engine
