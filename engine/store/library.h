// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/budget/allruns.h"
#include "engine/providers/replay/replycache.h"
#include "engine/store/eventstore.h"
#include "engine/store/records/priorsource.h"
#include "engine/types/state/runsummary.h"

#include <QHash>

#include <functional>
#include <memory>

class QLockFile;
class QThreadPool;

namespace engine {

class LibraryFile;
class SharedTables;
class StoreThread;

/// The person's library: one SQLite file with every run. Owns the store thread and the only connection to the file;
/// any thread may call, jobs queue up in order and appends that wait together are committed together.
/// Errors: Damaged, Newer and Store from open(), Store, Missing and Damaged later; a run that is damaged does not take the
/// others with it. A file that is newer or no library at all is left untouched.
class Library final : public EventStore, public ReplyCache, public PriorSource
{
public:
    /// Opens or makes `folder`/library.db, folder 0700 and file 0600. Blocks; call it off the GUI thread.
    /// Store "locked" when another process writes to it.
    [[nodiscard]] static Result<std::shared_ptr<Library>> open(const QString &folder);
    ~Library() override;

    [[nodiscard]] QFuture<Result<>> append(QList<RunEvent> events) override;
    [[nodiscard]] QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after, int limit) override;

    [[nodiscard]] QFuture<Result<QList<RunSummary>>> runs();
    [[nodiscard]] QFuture<Result<QHash<CandidateId, QString>>> texts(RunId run, QList<CandidateId> candidates);
    [[nodiscard]] QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among);
    [[nodiscard]] QFuture<Result<Call>> call(RunId run, CallId call);
    [[nodiscard]] QFuture<Result<CallEnd>> callEnd(RunId run, CallId call);
    [[nodiscard]] QFuture<Result<>> setPinned(RunId run, bool pinned);
    [[nodiscard]] QFuture<Result<>> rename(RunId run, QString name);
    [[nodiscard]] QFuture<Result<>> remove(RunId run);
    /// Throws the projections away and makes them again from the events.
    [[nodiscard]] QFuture<Result<>> rebuild();
    [[nodiscard]] QFuture<Result<>> exportArchive(RunId run, QString path);
    [[nodiscard]] QFuture<Result<RunId>> importArchive(QString path);
    /// Whether the name is taken.
    [[nodiscard]] QFuture<Result<bool>> has(RunId run);

    /// What all runs of this library have cost by the day, runs removed since included and imported ones not.
    [[nodiscard]] QFuture<Result<SpendingBook>> spending();
    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> findReply(QByteArray key) override;
    void keepReply(QByteArray key, QByteArray body, qint64 atMs) override;
    [[nodiscard]] QFuture<Result<qint64>> replies();
    [[nodiscard]] QFuture<Result<>> clearReplies();
    /// For what else is kept beside the runs; `work` is done on the store thread.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> withShared(std::function<Result<T>(SharedTables &)> work);
    [[nodiscard]] QFuture<Result<Prior>> prior(LoopKey key) override;
    /// By key, without their courses.
    [[nodiscard]] QFuture<Result<QList<Prior>>> priors();
    /// Everything learned, as JSON; the file is written beside its place and renamed.
    [[nodiscard]] QFuture<Result<>> exportPriors(QString path);
    /// How many keys came in. `merge`: added to what is there instead of in its place. A damaged file is refused whole.
    [[nodiscard]] QFuture<Result<int>> importPriors(QString path, bool merge);
    /// Of the key, or all.
    [[nodiscard]] QFuture<Result<>> forgetPriors(std::optional<LoopKey> key);

    [[nodiscard]] QString folder() const;
    /// English, one sentence, with the way out: what was found lost or damaged of the whole library when it was opened.
    /// Empty: nothing. The same all the time.
    [[nodiscard]] QString notice() const { return m_notice; }

private:
    Library(QString folder, std::unique_ptr<QLockFile> lock);

    template <typename T>
    [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(LibraryFile &)> question);

    QString m_folder;
    QString m_notice;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QThreadPool> m_pool; ///< decodes long logs, writes and reads archives
    std::unique_ptr<StoreThread> m_thread;
};

} // namespace engine
