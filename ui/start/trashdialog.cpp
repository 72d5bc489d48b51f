// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/trashdialog.h"

#include "engine/types/state/runsummary.h"
#include "ui/start/runlibrary.h"
#include "ui/start/runlistmodel.h"
#include "ui/style/tokens.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {

TrashDialog::TrashDialog(RunLibrary *library, QWidget *parent) :
    QDialog(parent),
    m_library(library),
    m_model(new QStandardItemModel(0, 3, this)),
    m_table(new TableView(this)),
    m_empty(new Label(tr("The trash is empty."), Type::Body, Ink::Muted, this))
{
    setWindowTitle(tr("Trash"));
    auto *column = new QVBoxLayout(this);
    auto *intro = new Label(tr("Removed runs stay here for 30 days; then they are deleted."), Type::Body, Ink::Muted, this);
    intro->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Runs in the trash"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Delete now…"), QDialogButtonBox::ActionRole);
    for (QWidget *widget : {static_cast<QWidget *>(intro), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_table), static_cast<QWidget *>(buttons)})
        column->addWidget(widget);
    column->setStretchFactor(m_table, 1);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const engine::RunSummary *run = current())
            m_library->restore(run->run);
    });
    connect(m_remove, &QPushButton::clicked, this, &TrashDialog::askRemove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrashDialog::updateButtons);
    connect(m_library, &RunLibrary::trashChanged, this, &TrashDialog::fill);
    fill();
    resize(space(5) * 26, space(5) * 16);
}

void TrashDialog::fill()
{
    const int row = m_table->currentIndex().row();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Run"), tr("Removed"), tr("Best text")});
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const engine::RunSummary &run : m_library->trashed()) {
        QList<QStandardItem *> cells{new QStandardItem(run.name), new QStandardItem(formatWhen(run.trashedMs, now)), new QStandardItem(run.bestPreview)};
        for (QStandardItem *cell : cells)
            cell->setEditable(false);
        m_model->appendRow(cells);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, space(5) * 10);
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none);
    m_table->setVisible(!none);
    if (!none)
        m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    updateButtons();
}

const engine::RunSummary *TrashDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_library->trashed().size() ? &m_library->trashed().at(row) : nullptr;
}

void TrashDialog::updateButtons()
{
    m_restore->setEnabled(current());
    m_remove->setEnabled(current());
}

void TrashDialog::askRemove()
{
    const engine::RunSummary *run = current();
    if (!run)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete run"), tr("Delete “%1” for good? This cannot be undone.").arg(run->name), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, m_library, [this, id = run->run] { m_library->removeForGood(id); });
    box->open();
}

} // namespace ui
