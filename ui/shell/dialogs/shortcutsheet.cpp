// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/shortcutsheet.h"

#include "ui/shell/dialogs/commandpalette.h"
#include "ui/style/tokens.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {

namespace {

void addRow(QStandardItemModel &model, const QString &what, const QKeySequence &keys, const QString &where)
{
    model.appendRow({new QStandardItem(what), new QStandardItem(keys.toString(QKeySequence::NativeText)), new QStandardItem(where)});
}

/// Adds the shortcuts of the page's own widgets; the menus do not contain them.
void addPageRows(QStandardItemModel &model, const QWidget *page, const QString &where)
{
    QSet<const QAction *> seen;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        for (const QAction *action : widget->actions()) {
            if (seen.contains(action) || action->shortcut().isEmpty() || action->text().isEmpty())
                continue;
            seen.insert(action);
            addRow(model, QString(action->text()).remove(u'&').remove(QStringLiteral("…")), action->shortcut(), where);
        }
    }
}

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar *menus, const QWidget *page, QWidget *parent) :
    QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("Where")});
    for (const CommandPalette::Entry &entry : CommandPalette::entriesOf(menus)) {
        if (!entry.shortcut.isEmpty())
            addRow(*model, entry.title, entry.shortcut, entry.detail);
    }
    if (page)
        addPageRows(*model, page, tr("On this page"));
    auto *filter = new QSortFilterProxyModel(this);
    filter->setSourceModel(model);
    filter->setFilterKeyColumn(-1);
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *search = new SearchField;
    search->setPurpose(tr("Search actions and keys"));
    auto *table = new TableView;
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setModel(filter);
    table->setSortingEnabled(true);
    table->sortByColumn(2, Qt::AscendingOrder);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(search, &SearchField::searchChanged, filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    resize(space(5) * 24, space(5) * 20);
}

} // namespace ui
