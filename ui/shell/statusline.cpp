// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/errortext.h"
#include "ui/models/openrun.h"
#include "ui/start/runlibrary.h"
#include "ui/widgets/statuslabel.h"

#include <QCoreApplication>
#include <QLabel>

namespace ui {

StatusLine::StatusLine(const RunLibrary *library, QWidget *parent) :
    QStatusBar(parent),
    m_library(library),
    m_libraryStatus(new StatusLabel),
    m_runStatus(new StatusLabel),
    m_hint(new QLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(space(2), 0, space(2), 0);
    addWidget(m_libraryStatus);
    addWidget(m_hint, 1);
    addPermanentWidget(m_runStatus);
    const RunListModel *runs = library->model();
    connect(runs, &RunListModel::loaded, this, &StatusLine::showLibrary);
    connect(runs, &QAbstractItemModel::rowsInserted, this, &StatusLine::showLibrary);
    connect(runs, &QAbstractItemModel::rowsRemoved, this, &StatusLine::showLibrary);
    connect(runs, &QAbstractItemModel::dataChanged, this, &StatusLine::showLibrary);
}

void StatusLine::setRun(const OpenRun *run)
{
    m_run = run;
    connect(run, &OpenRun::changed, this, &StatusLine::showRun);
    connect(run, &OpenRun::opened, this, &StatusLine::showRun);
    connect(run, &OpenRun::closed, this, &StatusLine::showRun);
    refresh();
}

void StatusLine::setHint(const QString &hint) { m_hint->setText(hint); }

void StatusLine::showLibraryNotOpen() { m_libraryStatus->setStatus(Tone::Bad, tr("Library not open")); }

void StatusLine::refresh()
{
    showLibrary();
    showRun();
}

void StatusLine::showLibrary()
{
    const RunListModel *runs = m_library->model();
    if (!runs->isLoaded())
        m_libraryStatus->setStatus(Tone::Neutral, tr("Opening the library…"), QStringLiteral("archive"));
    else if (runs->running() > 0)
        m_libraryStatus->setStatus(Tone::Active, tr("%n run(s) running", nullptr, runs->running()));
    else
        m_libraryStatus->setStatus(Tone::Neutral, tr("%n run(s) in the library", nullptr, runs->rowCount()), QStringLiteral("archive"));
}

void StatusLine::showRun()
{
    if (!m_run || !m_run->isOpen())
        return m_runStatus->setStatus(Tone::Neutral, {});
    if (m_run->isInterrupted())
        return m_runStatus->setStatus(Tone::Warn, QCoreApplication::translate("ui::RunHeader", "Interrupted", "state of a run that ended with the program"));
    const engine::RunStatus status = m_run->state().status();
    const bool throttled = status == engine::RunStatus::Throttled;
    m_runStatus->setStatus(throttled ? Tone::Warn : isActive(status) ? Tone::Active : Tone::Neutral, runStatusWord(status));
}

} // namespace ui
