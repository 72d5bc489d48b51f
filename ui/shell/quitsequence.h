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

/// What happens between "quit" and the closed window while runs go on: it asks, pauses or stops them, and says when
/// nothing is in flight and all is on disk. GUI thread; owned by the window. A failure leaves the window open.
class QuitSequence final : public QObject
{
    Q_OBJECT

public:
    QuitSequence(RunLibrary *library, BusyBar *busy, QWidget *window);

    void setEngine(engine::Engine *engine) { m_engine = engine; }
    /// Runs go on, so quitting has to wait for them.
    [[nodiscard]] bool isNeeded() const;
    /// Asks first, or pauses at once.
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
