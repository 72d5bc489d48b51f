// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/runlist.h"

#include "ui/start/rundelegate.h"
#include "ui/start/runlibrary.h"
#include "ui/start/trashdialog.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>

namespace ui {

RunList::RunList(RunLibrary *library, QWidget *parent) :
    QWidget(parent),
    m_library(library),
    m_filter(new QSortFilterProxyModel(this)),
    m_header(new SectionHeader),
    m_search(new SearchField),
    m_stack(new QStackedWidget),
    m_list(new QListView),
    m_empty(new EmptyState),
    m_noHit(new EmptyState),
    m_loading(new EmptyState),
    m_undoBar(new QWidget),
    m_undoText(new ElidedLabel),
    m_undo(new QPushButton),
    m_trash(new QPushButton(icon(QStringLiteral("delete")), {})),
    m_open(new QAction(icon(QStringLiteral("open")), {}, this)),
    m_resume(new QAction(icon(QStringLiteral("resume")), {}, this)),
    m_pin(new QAction(icon(QStringLiteral("pin")), {}, this)),
    m_rename(new QAction(icon(QStringLiteral("edit")), {}, this)),
    m_remove(new QAction(icon(QStringLiteral("delete")), {}, this))
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_header);
    top->addStretch(1);
    top->addWidget(m_trash);
    top->addWidget(m_search);
    m_search->setMinimumWidth(space(5) * 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undoBar);
    setupList();
    setupActions();
    setupUndoBar();
    retranslate();
    updateState();
}

void RunList::setupList()
{
    m_filter->setSourceModel(m_library->model());
    m_filter->setFilterRole(RunListModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new RunDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->installEventFilter(this);
    m_empty->setIcon(QStringLiteral("seeding"));
    m_noHit->setIcon(QStringLiteral("search"));
    m_loading->setIcon(QStringLiteral("archive"));
    for (QWidget *page : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_noHit),
             static_cast<QWidget *>(m_loading)})
        m_stack->addWidget(page);
    connect(m_empty, &EmptyState::actionTriggered, this, &RunList::sampleRequested);
    connect(m_noHit, &EmptyState::actionTriggered, m_search, &QLineEdit::clear);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text.trimmed());
        updateState();
    });
    connect(m_search, &SearchField::leftDownwards, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &RunList::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RunList::updateActions);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &RunList::updateState);
    connect(m_library->model(), &RunListModel::loaded, this, &RunList::updateState);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &RunList::updateActions);
}

void RunList::setupActions()
{
    m_open->setShortcut(Qt::Key_Return);
    m_resume->setShortcut(Qt::Key_R);
    m_pin->setShortcut(Qt::Key_P);
    m_rename->setShortcut(Qt::Key_F2);
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_open, m_resume, m_pin, m_rename, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut); // single-key shortcuts work in the list only
        m_list->addAction(action);
    }
    connect(m_open, &QAction::triggered, this, &RunList::openCurrent);
    connect(m_resume, &QAction::triggered, this, [this] { Q_EMIT resumeRequested(current()); });
    connect(m_pin, &QAction::triggered, this, [this] {
        if (const engine::RunSummary *run = m_library->model()->find(current()))
            m_library->setPinned(run->run, !run->pinned);
    });
    connect(m_rename, &QAction::triggered, this, &RunList::renameCurrent);
    connect(m_remove, &QAction::triggered, this, &RunList::removeCurrent);
}

void RunList::setupUndoBar()
{
    auto *row = new QHBoxLayout(m_undoBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_undoText, 1);
    row->addWidget(m_undo);
    m_undoBar->hide();
    connect(m_undo, &QPushButton::clicked, m_library, &RunLibrary::undoRemove);
    connect(m_library, &RunLibrary::removed, this, &RunList::showRemoved);
    connect(m_library, &RunLibrary::restored, m_undoBar, &QWidget::hide);
    connect(m_library, &RunLibrary::trashChanged, this, &RunList::showTrash);
    m_trash->setObjectName(QStringLiteral("trash"));
    m_trash->hide();
    connect(m_trash, &QPushButton::clicked, this, [this] {
        auto *dialog = new TrashDialog(m_library, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void RunList::showTrash()
{
    const int runs = int(m_library->trashed().size());
    m_trash->setText(tr("Trash (%1)…").arg(runs));
    m_trash->setVisible(runs > 0);
}

void RunList::showRemoved(const QString &name)
{
    m_removed = name;
    m_undoText->setText(tr("“%1” is in the trash for 30 days.").arg(name));
    m_undoBar->show();
    announce(m_undoText);
}

engine::RunId RunList::current() const { return {m_list->currentIndex().data(RunListModel::IdRole).toString()}; }

void RunList::focusSearch() { m_search->setFocus(Qt::ShortcutFocusReason); }

void RunList::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

void RunList::openCurrent()
{
    if (current())
        Q_EMIT openRequested(current());
}

void RunList::renameCurrent()
{
    const engine::RunId run = current();
    const engine::RunSummary *summary = m_library->model()->find(run);
    if (!summary)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename run"));
    dialog->setLabelText(tr("&Name:"));
    dialog->setTextValue(summary->name);
    connect(dialog, &QInputDialog::textValueSelected, m_library, [this, run](const QString &name) { m_library->rename(run, name); });
    dialog->open();
}

void RunList::removeCurrent()
{
    const engine::RunId run = current();
    const engine::RunSummary *summary = m_library->model()->find(run);
    if (!summary)
        return;
    if (!m_askBeforeRemoving) {
        m_library->remove(run);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove run"), tr("Move “%1” to the trash? It can be restored for 30 days.").arg(summary->name),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, m_library, [this, run] { m_library->remove(run); });
    box->open();
}

void RunList::updateState()
{
    const bool none = m_library->model()->rowCount() == 0;
    if (!m_library->model()->isLoaded())
        m_stack->setCurrentWidget(m_loading);
    else if (none)
        m_stack->setCurrentWidget(m_empty);
    else if (m_filter->rowCount() == 0)
        m_stack->setCurrentWidget(m_noHit);
    else
        m_stack->setCurrentWidget(m_list);
    m_search->setEnabled(!none);
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    updateActions();
}

void RunList::updateActions()
{
    const engine::RunSummary *run = m_library->model()->find(current());
    for (QAction *action : {m_open, m_pin, m_rename})
        action->setEnabled(run);
    m_resume->setEnabled(run && run->status == engine::RunStatus::Paused);
    m_remove->setEnabled(run && !isActive(run->status));
    m_pin->setText(run && run->pinned ? tr("&Unpin") : tr("&Pin"));
}

bool RunList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RunList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunList::retranslate()
{
    m_header->setText(tr("Recent runs"));
    m_search->setPurpose(tr("Search runs"));
    m_list->setAccessibleName(tr("Recent runs"));
    m_empty->setTitle(tr("No runs yet"));
    m_empty->setText(tr("Your runs appear here."));
    m_empty->setActionText(tr("Try without a model"));
    m_noHit->setTitle(tr("No run matches"));
    m_noHit->setText(tr("No name, best text or state contains these words."));
    m_noHit->setActionText(tr("Clear search"));
    m_loading->setTitle(tr("Opening the library…"));
    m_undo->setText(tr("&Undo removal"));
    m_undoText->setText(tr("“%1” is in the trash for 30 days.").arg(m_removed));
    showTrash();
    m_open->setText(tr("&Open"));
    m_resume->setText(tr("&Resume"));
    m_rename->setText(tr("Re&name…"));
    m_remove->setText(tr("Re&move"));
    updateActions();
}

} // namespace ui
