// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/runconfig.h"

#include <QFuture>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace engine {
class Engine;
}

namespace ui {

class OpenRun;

/// Actions on the open run: vote, pause or resume, stop, continue, use again. Each action is enabled and visible
/// depending on the state of the run. GUI thread; owned by the page. If `engine` is nullptr, actions that need it are
/// disabled.
class RunActions final : public QObject
{
    Q_OBJECT

public:
    RunActions(engine::Engine *engine, OpenRun *run, QWidget *page);

    [[nodiscard]] QList<QAction *> list() const;
    void refresh();

Q_SIGNALS:
    void failed(const engine::Error &error);
    void configureRequested(const engine::RunConfig &config);
    void voteRequested();

private:
    QAction *add(const char *name, const QString &icon, const QString &text, void (RunActions::*slot)());
    void showPauseOrResume(bool running);
    void pauseOrResume();
    void resume(const engine::RunConfig &overrides);
    void stop();
    void continueRun();
    void useAgain();
    void openVote() { Q_EMIT voteRequested(); }
    void answer(QFuture<engine::Result<>> future);

    engine::Engine *m_engine;
    OpenRun *m_run;
    QWidget *m_page;
    QAction *m_vote, *m_pause, *m_stop, *m_continue, *m_again;
};

} // namespace ui
