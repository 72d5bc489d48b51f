// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QObject>

class QWidget;

namespace engine {
class Engine;
struct RunEvent;
}

namespace ui {

class DesktopNotice;
class RunListModel;

/// Desktop notices when a run ends, asks for a vote, or has used 80 % of a cap; one notice per event. Sends none while
/// the window is active or if switched off. GUI thread; owned by the window.
class RunNotices final : public QObject
{
    Q_OBJECT

public:
    RunNotices(const RunListModel *runs, QWidget *window);

    void setEngine(engine::Engine *engine);
    void setEnabled(bool enabled) { m_enabled = enabled; }

Q_SIGNALS:
    /// The notice that was sent.
    void told(const engine::RunId &run, const QString &title, const QString &text);
    void showRequested(const engine::RunId &run);

private:
    void look(const engine::RunId &run, const QList<engine::RunEvent> &events);
    void tell(const engine::RunId &run, const QString &title, const QString &text);
    [[nodiscard]] QString nameOf(const engine::RunId &run) const;

    const RunListModel *m_runs;
    QWidget *m_window;
    DesktopNotice *m_desktop;
    bool m_enabled = true;
};

} // namespace ui
