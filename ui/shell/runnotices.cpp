// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runnotices.h"

#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "engine/types/events/runevent.h"
#include "ui/endtext.h"
#include "ui/shell/desktopnotice.h"
#include "ui/start/runlistmodel.h"
#include "ui/widgets/format.h"

#include <QApplication>
#include <QDateTime>
#include <QWidget>

namespace ui {

namespace {

constexpr int warnedPercent = 80;

} // namespace

RunNotices::RunNotices(const RunListModel *runs, QWidget *window) :
    QObject(window),
    m_runs(runs),
    m_window(window),
    m_desktop(new DesktopNotice(this))
{
    connect(m_desktop, &DesktopNotice::showRequested, this, [this](const QString &run) { Q_EMIT showRequested({run}); });
}

void RunNotices::setEngine(engine::Engine *engine)
{
    connect(engine->runs(), &engine::Runs::eventsCommitted, this, &RunNotices::look, Qt::QueuedConnection);
}

void RunNotices::look(const engine::RunId &run, const QList<engine::RunEvent> &events)
{
    for (const engine::RunEvent &event : events) {
        if (const auto *ended = std::get_if<engine::RunFinished>(&event.body)) {
            if (ended->reason != engine::EndReason::Stopped) // the person stopped the run and needs no notice
                tell(run, tr("%1 finished", "name of a run").arg(nameOf(run)), endReasonSentence(ended->reason));
        } else if (const auto *asked = std::get_if<engine::PeopleAsked>(&event.body)) {
            const qint64 left = std::max<qint64>(0, asked->untilMs - QDateTime::currentMSecsSinceEpoch());
            tell(run, tr("%1 waits for your vote", "name of a run").arg(nameOf(run)), tr("Choose the better of two texts. Without a vote it goes on in %1.", "duration").arg(formatDuration(left)));
        } else if (const auto *warned = std::get_if<engine::BudgetWarned>(&event.body); warned && warned->percent >= warnedPercent) {
            tell(run, tr("%1: %2 of a limit used", "name of a run, percent").arg(nameOf(run), formatPercent(warned->percent / 100.0)),
                tr("The run ends when the limit is reached. Its results are kept."));
        }
    }
}

void RunNotices::tell(const engine::RunId &run, const QString &title, const QString &text)
{
    if (!m_enabled || m_window->isActiveWindow())
        return;
    QApplication::alert(m_window);
    m_desktop->send(run.value, title, text);
    Q_EMIT told(run, title, text);
}

QString RunNotices::nameOf(const engine::RunId &run) const
{
    const engine::RunSummary *summary = m_runs->find(run);
    return summary ? summary->name : run.value;
}

} // namespace ui
