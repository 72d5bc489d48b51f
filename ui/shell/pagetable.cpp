// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagetable.h"

#include "ui/compare/comparepage.h"
#include "ui/configure/configureactions.h"
#include "ui/configure/configurepage.h"
#include "ui/exporting/exportpage.h"
#include "ui/run/runpage.h"
#include "ui/shell/pages.h"

#include <algorithm>

namespace ui {

namespace {

PageActions configureActions(QWidget *page)
{
    const ConfigureActions &own = static_cast<ConfigurePage *>(page)->actions();
    return {{own.undo, own.redo, own.nextProblem, own.previousProblem}, {own.start}, {}, {own.open, own.save, own.saveAs, own.copyCommand}};
}

PageActions runActions(QWidget *page)
{
    const auto *const run = static_cast<RunPage *>(page);
    return {{}, run->runActions(), run->candidateActions(), {}};
}

PageActions exportActions(QWidget *page)
{
    return {{}, {}, {}, {static_cast<ExportPage *>(page)->importAction()}};
}

} // namespace

const QList<PageRow> &pageTable()
{
    static const QList<PageRow> table{
        {Mode::Start, "start", QT_TRANSLATE_NOOP3("ui::WindowMenus", "&Start", "mode"),
         QT_TRANSLATE_NOOP("ui::WindowMenus", "Recent runs, samples and templates"), nullptr},
        {Mode::Configure, "configure", QT_TRANSLATE_NOOP3("ui::WindowMenus", "&Configure", "mode"),
         QT_TRANSLATE_NOOP("ui::WindowMenus", "Task, models and limits of a run"),
         [](Pages &pages) { return pages.makeConfigure(); }, configureActions},
        {Mode::Run, "run", QT_TRANSLATE_NOOP3("ui::WindowMenus", "&Run", "mode"),
         QT_TRANSLATE_NOOP("ui::WindowMenus", "The open run: progress, candidates, charts"),
         [](Pages &pages) { return pages.makeRun(); }, runActions, true},
        {Mode::Compare, "compare", QT_TRANSLATE_NOOP3("ui::WindowMenus", "Co&mpare", "mode"),
         QT_TRANSLATE_NOOP("ui::WindowMenus", "Compare candidates side by side"),
         [](Pages &pages) -> QWidget * { return new ComparePage(pages.engine(), pages.run(), pages.view()); }, nullptr, true},
        {Mode::Export, "export", QT_TRANSLATE_NOOP3("ui::WindowMenus", "&Export", "mode"),
         QT_TRANSLATE_NOOP("ui::WindowMenus", "Save results as files"),
         [](Pages &pages) { return pages.makeExport(); }, exportActions, true},
    };
    return table;
}

const PageRow &pageRow(Mode mode)
{
    const QList<PageRow> &table = pageTable();
    const auto found = std::find_if(table.begin(), table.end(), [mode](const PageRow &row) { return row.mode == mode; });
    Q_ASSERT(found != table.end());
    return *found;
}

} // namespace ui
