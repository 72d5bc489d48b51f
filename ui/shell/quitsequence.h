// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QObject>

class QWidget;

namespace engine {
class Engine;
}

namespace ui {

class BusyBar;
class RunLibrary;

/// Steps between "quit" and the closed window while runs go on: asks, pauses or stops the runs, and emits finished()
/// when no call is in flight and all data is written. On failure the window stays open. GUI thread; owned by the
/// window.
class QuitSequence final : public QObject
{
    Q_OBJECT

public:
    QuitSequence(RunLibrary *library, BusyBar *busy, QWidget *window);

    void setEngine(engine::Engine *engine) { m_engine = engine; }
    /// True while runs go on.
    [[nodiscard]] bool isNeeded() const;
    /// Asks first if `ask`; otherwise pauses at once.
    void begin(bool ask);

Q_SIGNALS:
    void finished();
    void failed(const engine::Error &error);

private:
    void ask();
    void pause();
    void stop();

    RunLibrary *m_library;
    BusyBar *m_busy;
    QWidget *m_window;
    engine::Engine *m_engine = nullptr;
};

} // namespace ui
