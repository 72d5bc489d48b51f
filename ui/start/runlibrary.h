// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "ui/start/runlistmodel.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace engine {
class Engine;
}

namespace ui {

/// Access to the library's runs: reads the list again at most once a second while runs go on; pins, renames and removes
/// runs. A removed run stays in the trash for thirty days. GUI thread; owned by the window.
class RunLibrary final : public QObject
{
    Q_OBJECT

public:
    explicit RunLibrary(QObject *parent = nullptr);
    ~RunLibrary() override;

    /// Call when the library is open. Before that the list is empty and not loaded.
    void setEngine(engine::Engine *engine);
    [[nodiscard]] bool isReady() const { return m_engine != nullptr; }
    [[nodiscard]] RunListModel *model() const { return m_model; }

    void refresh();
    void setPinned(const engine::RunId &run, bool pinned);
    void rename(const engine::RunId &run, const QString &name);
    /// Moves the run to the trash. Returns false, unchanged, for a running or unknown run.
    bool remove(const engine::RunId &run);
    /// Restores the run that was removed last.
    void undoRemove();
    void restore(const engine::RunId &run);
    /// Deletes a run in the trash permanently.
    void removeForGood(const engine::RunId &run);
    /// Runs in the trash, newest first, as of the last refresh.
    [[nodiscard]] const QList<engine::RunSummary> &trashed() const { return m_trashed; }

Q_SIGNALS:
    void failed(const engine::Error &error);
    void removed(const QString &name);
    void restored();
    void trashChanged();

private:
    void take(const engine::Result<QList<engine::RunSummary>> &runs);
    void takeTrashed(const engine::Result<QList<engine::RunSummary>> &runs);
    template <typename T>
    void afterwards(QFuture<engine::Result<T>> future);

    engine::Engine *m_engine = nullptr;
    RunListModel *m_model;
    QList<engine::RunSummary> m_trashed;
    engine::RunId m_removed; ///< removed last, for undoRemove()
    QTimer m_throttle;
    bool m_reading = false;
    bool m_again = false;
    bool m_trashIsOld = true;
};

} // namespace ui
