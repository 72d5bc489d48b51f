// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/consent/consentdesk.h"
#include "engine/types/plan/runconfig.h"

#include <QObject>

#include <functional>

class QWidget;

namespace engine {
class Engine;
}

namespace ui {

class BusyBar;
class RunLibrary;
class WindowSettings;

/// Starts and resumes runs. Asks first if no model is chosen, or if a configuration needs consent. GUI thread; owned by
/// the window; does nothing without an engine.
class RunStarter final : public QObject
{
    Q_OBJECT

public:
    RunStarter(const WindowSettings *settings, RunLibrary *library, BusyBar *busy, QWidget *window);

    void setEngine(engine::Engine *engine) { m_engine = engine; }
    /// Sets a function that returns settings to add to a configuration before its run starts. They count as the user's
    /// own. The function may open a dialog.
    void setBeforeStart(std::function<engine::RunConfig(const engine::RunConfig &)> beforeStart) { m_beforeStart = std::move(beforeStart); }
    void start(const engine::RunConfig &config);
    void resume(const engine::RunId &run);

Q_SIGNALS:
    void started(const engine::RunId &run);
    void resumed(const engine::RunId &run);
    /// The person chose to connect a model instead of using the demo.
    void connectRequested();
    void failed(const engine::Error &error);

private:
    void startChosen(const engine::RunConfig &config);
    void startAgreed(const engine::RunConfig &config, const engine::Consent &consent);

    const WindowSettings *m_settings;
    RunLibrary *m_library;
    BusyBar *m_busy;
    QWidget *m_window;
    engine::Engine *m_engine = nullptr;
    std::function<engine::RunConfig(const engine::RunConfig &)> m_beforeStart;
};

} // namespace ui
