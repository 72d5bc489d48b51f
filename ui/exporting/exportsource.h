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
}

namespace ui {

/// The open run as reports need it: read from the library piece by piece as the run goes on, folded and rendered in the
/// pool. GUI thread; owned by the page. Answers of a run that was left meanwhile are dropped.
class ExportSource final : public QObject
{
    Q_OBJECT

public:
    explicit ExportSource(engine::Engine *engine, QObject *parent = nullptr);

    /// None lets everything go.
    void setRun(const engine::RunId &run, const QString &name);
    /// Reads what has been added since; ready() or failed() follows unless it is under way.
    void refresh();
    [[nodiscard]] bool isReady() const { return bool(m_input); }
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// Null before the first ready().
    [[nodiscard]] std::shared_ptr<const engine::ReportInput> input() const { return m_input; }

    /// Without an engine events come from here.
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
