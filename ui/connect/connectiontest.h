// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/endpointcheck.h"

#include <QFutureWatcher>
#include <QObject>

namespace engine {
class Engine;
}

namespace ui {

/// Runs one connection test at a time and reports its stages. Destruction or a new start cancels the running test. GUI
/// thread.
class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(engine::Engine *engine, QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const engine::EndpointProbe &probe);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    [[nodiscard]] bool passed() const { return m_passed; }
    [[nodiscard]] const engine::GeneratorPlan &tested() const { return m_tested; }
    /// The models that the server listed; empty before that stage.
    [[nodiscard]] const QStringList &models() const { return m_models; }

Q_SIGNALS:
    void started();
    void stepDone(const engine::EndpointStep &step);
    /// `passed`: no stage failed, and the test was not cancelled.
    void finished(bool passed);

private:
    void take(int index);
    void end();

    engine::Engine *m_engine;
    QFutureWatcher<engine::EndpointStep> m_watcher;
    engine::GeneratorPlan m_tested;
    QStringList m_models;
    bool m_failed = false;
    bool m_passed = false;
    bool m_cancelled = false;
};

} // namespace ui
