// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"

#include <QWidget>

namespace ui {

Pages::Pages(engine::Engine *engine, QObject *parent) :
    QObject(parent),
    m_engine(engine),
    m_run(new OpenRun(engine, this)),
    m_view(new ViewState(this))
{
}

QWidget *Pages::page(Mode mode)
{
    QWidget *&page = m_pages[mode];
    if (!page)
        page = make(mode);
    return page;
}

QWidget *Pages::make(Mode)
{
    return new QWidget;
}

void Pages::open(const engine::RunId &run)
{
    if (m_run->run() == run)
        return;
    m_view->reset();
    m_run->open(run);
}

void Pages::edit(const engine::RunConfig &, const QString &, const engine::RunConfig &application) { m_application = application; }

void Pages::setDefaults(const engine::RunConfig &application) { m_application = application; }

} // namespace ui
