// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/runevent.h"
#include "ui/start/runlistmodel.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace engine {
class Engine;
}

namespace ui {

/// The library's runs as the window knows them: read again, at most every second, while runs go on; pin, rename and
/// remove. A removed run is only hidden until the time for undoing has passed. GUI thread; owned by the window.
class RunLibrary final : public QObject
{
    Q_OBJECT

public:
    explicit RunLibrary(QObject *parent = nullptr);
    ~RunLibrary() override;

    /// From when the library is open; before, the list is empty and not loaded.
    void setEngine(engine::Engine *engine);
    [[nodiscard]] bool isReady() const { return m_engine != nullptr; }
    [[nodiscard]] RunListModel *model() const { return m_model; }

    void refresh();
    void setPinned(const engine::RunId &run, bool pinned);
    void rename(const engine::RunId &run, const QString &name);
    /// Hides it; gone for good after `undoMs` or at the next remove. A run that goes on is refused (false).
    bool remove(const engine::RunId &run);
    void undoRemove();
    /// Carries out a pending removal now.
    void finishRemove();
    [[nodiscard]] const engine::RunId &removing() const { return m_removing; }
    void setUndoTime(int milliseconds) { m_undo.setInterval(milliseconds); }

Q_SIGNALS:
    void failed(const engine::Error &error);
    void removalPending(const QString &name);
    void removalSettled();

private:
    void take(const engine::Result<QList<engine::RunSummary>> &runs);
    void show();
    template <typename T>
    void afterwards(QFuture<engine::Result<T>> future);

    engine::Engine *m_engine = nullptr;
    RunListModel *m_model;
    QList<engine::RunSummary> m_all;
    engine::RunId m_removing;
    QTimer m_undo;
    QTimer m_throttle;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ui
