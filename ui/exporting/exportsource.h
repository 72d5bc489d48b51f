// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/reports/report.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace engine {
class Engine;
struct RunEvent;
}

namespace ui {

/// Report data of the open run. Reads new events from the library, and folds them in the thread pool. GUI thread; owned
/// by the page. Results for a run that is no longer set are dropped.
class ExportSource final : public QObject
{
    Q_OBJECT

public:
    explicit ExportSource(engine::Engine *engine, QObject *parent = nullptr);
    ~ExportSource() override;

    /// A null id clears all data.
    void setRun(const engine::RunId &run, const QString &name);
    /// Reads the events added since the last call, then emits ready() or failed(). Does nothing while a read is in
    /// progress.
    void refresh();
    [[nodiscard]] bool isReady() const { return bool(m_input); }
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// Null before the first ready().
    [[nodiscard]] std::shared_ptr<const engine::ReportInput> input() const { return m_input; }

    /// Adds events directly; used when there is no engine.
    void take(const QList<engine::RunEvent> &events);

Q_SIGNALS:
    void ready();
    void failed(const engine::Error &error);

private:
    void fold();

    engine::Engine *m_engine;
    engine::RunId m_run;
    QString m_name;
    quint64 m_session = 0;
    bool m_reading = false;
    QList<engine::RunEvent> m_events;
    std::shared_ptr<const engine::ReportInput> m_input;
};

} // namespace ui
