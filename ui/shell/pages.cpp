// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "engine/config/resolution/resolve.h"
#include "ui/compare/comparepage.h"
#include "ui/configure/configurepage.h"
#include "ui/exporting/exportpage.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/run/runpage.h"

#include <QUndoStack>

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
        page = pageRow(mode).make(*this);
    return page;
}

QWidget *Pages::makeConfigure()
{
    auto *page = new ConfigurePage(m_engine);
    page->setApplicationDefaults(m_application);
    page->setConfig(m_config, m_configFile);
    if (m_configModified)
        page->undoStack()->resetClean();
    connect(page, &ConfigurePage::startRequested, this, &Pages::startRequested);
    return page;
}

QWidget *Pages::makeRun()
{
    auto *page = new RunPage(m_engine, m_run, m_view);
    page->setEmptyAction(m_newRun);
    if (!m_runLayout.isEmpty())
        page->restoreState(m_runLayout);
    connect(page, &RunPage::compareRequested, this, [this] { Q_EMIT modeRequested(Mode::Compare); });
    connect(page, &RunPage::voteRequested, this, [this] {
        Q_EMIT modeRequested(Mode::Compare);
        static_cast<ComparePage *>(this->page(Mode::Compare))->startVoting();
    });
    connect(page, &RunPage::configureRequested, this,
        [this](const engine::RunConfig &config) { Q_EMIT configureRequested(engine::thaw(config, m_application), QString()); });
    return page;
}

QWidget *Pages::makeExport()
{
    auto *page = new ExportPage(m_engine, m_run, m_view);
    connect(page, &ExportPage::runImported, this, &Pages::runImported);
    return page;
}

void Pages::rebuild()
{
    m_runLayout = runLayout();
    if (const ConfigurePage *page = configurePage()) {
        m_config = page->config();
        m_configFile = page->fileName();
        m_configModified = page->isModified();
    }
    qDeleteAll(m_pages);
    m_pages.clear();
}

PageActions Pages::actions(Mode mode) const
{
    QWidget *const page = m_pages.value(mode);
    if (!page)
        return {};
    const PageRow &row = pageRow(mode);
    return row.actions ? row.actions(page) : PageActions{page->actions(), {}, {}, {}};
}

ConfigurePage *Pages::configurePage() const { return static_cast<ConfigurePage *>(m_pages.value(Mode::Configure)); }

RunPage *Pages::runPage() const { return static_cast<RunPage *>(m_pages.value(Mode::Run)); }

void Pages::open(const engine::RunId &run)
{
    if (m_run->run() == run)
        return;
    m_view->reset();
    m_run->open(run);
}

void Pages::edit(const engine::RunConfig &config, const QString &fileName)
{
    m_config = config;
    m_configFile = fileName;
    m_configModified = false;
    if (configurePage())
        configurePage()->setConfig(config, fileName);
}

bool Pages::hasUnsavedConfiguration() const { return configurePage() && configurePage()->holdsUnsavedWork(); }

void Pages::noteStarted()
{
    if (configurePage())
        configurePage()->noteStarted();
}

void Pages::setDefaults(const engine::RunConfig &application)
{
    m_application = application;
    if (configurePage())
        configurePage()->setApplicationDefaults(application);
}

QByteArray Pages::runLayout() const { return runPage() ? runPage()->saveState() : m_runLayout; }

void Pages::focusFilter()
{
    if (runPage())
        runPage()->focusFilter();
}

} // namespace ui
