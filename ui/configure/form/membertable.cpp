// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/membertable.h"

#include "engine/config/fields/edit.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/generatorlist.h"
#include "ui/style/tokens.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

namespace ui {

MemberTable::MemberTable(ConfigDocument *document, const QString &listPath, const QString &word, QAbstractItemModel *model, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_list(listPath),
    m_word(word),
    m_table(new TableView(this))
{
    m_table->setModel(model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    column->addWidget(m_table);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space(1));
    column->addLayout(m_buttons);
    setupActions(word);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        updateActions();
        Q_EMIT currentChanged(now.row());
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &MemberTable::fitHeight);
    fitHeight();
    setCurrent(0);
}

QAction *MemberTable::action(const QString &iconName, const QString &text, const QKeySequence &key, void (MemberTable::*run)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(action);
    connect(action, &QAction::triggered, this, run);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(m_buttons->count() == 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(text);
    m_buttons->addWidget(button);
    if (m_buttons->count() == 1)
        m_addButton = button;
    return action;
}

void MemberTable::setupActions(const QString &word)
{
    m_add = action(QStringLiteral("add"), tr("Add %1").arg(word), {}, &MemberTable::add);
    m_duplicate = action(QStringLiteral("duplicate"), tr("Duplicate %1").arg(word), QKeySequence(Qt::CTRL | Qt::Key_D), &MemberTable::duplicate);
    m_remove = action(QStringLiteral("delete"), tr("Remove %1").arg(word), QKeySequence(Qt::Key_Delete), &MemberTable::removeCurrent);
    m_up = action(QStringLiteral("up"), tr("Move %1 up").arg(word), QKeySequence(Qt::ALT | Qt::Key_Up), &MemberTable::moveUp);
    m_down = action(QStringLiteral("down"), tr("Move %1 down").arg(word), QKeySequence(Qt::ALT | Qt::Key_Down), &MemberTable::moveDown);
    m_buttons->addStretch(1);
    updateActions();
}

void MemberTable::setKinds(const QList<std::pair<QString, QString>> &kinds)
{
    auto *menu = new QMenu(this);
    for (const auto &[kind, title] : kinds) {
        QAction *choice = menu->addAction(title);
        choice->setObjectName(QStringLiteral("add.") + kind);
        connect(choice, &QAction::triggered, this, [this, kind = kind] { addKind(kind); });
    }
    m_add->setMenu(menu);
    m_addButton->setPopupMode(QToolButton::InstantPopup);
}

int MemberTable::current() const { return m_table->currentIndex().row(); }

void MemberTable::setCurrent(int row)
{
    const int rows = m_table->model()->rowCount();
    if (rows > 0)
        m_table->selectRow(std::clamp(row, 0, rows - 1));
    updateActions();
}

void MemberTable::addKind(const QString &kind)
{
    engine::RunConfig after = m_document->config();
    if (const QString step = stepOfGenerator(m_list + u'['); !step.isEmpty())
        after = withOwnGenerators(after, m_document->resolution(), step);
    const int row = engine::listSize(after, m_list);
    after = engine::withInserted(after, m_list, row);
    if (!kind.isEmpty())
        after = engine::withValue(after, QStringLiteral("%1[%2].kind").arg(m_list).arg(row), kind);
    m_document->apply(after, m_add->text());
    setCurrent(row);
}

void MemberTable::duplicate()
{
    engine::RunConfig after = m_document->config();
    if (const QString step = stepOfGenerator(m_list + u'['); !step.isEmpty())
        after = withOwnGenerators(after, m_document->resolution(), step);
    const int row = current();
    m_document->apply(engine::withInserted(after, m_list, row + 1, row), m_duplicate->text());
    setCurrent(row + 1);
}

void MemberTable::removeCurrent()
{
    const int row = current();
    m_document->apply(engine::withRemoved(m_document->config(), m_list, row), m_remove->text());
    setCurrent(row);
}

void MemberTable::move(int by)
{
    const int row = current();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->model()->rowCount())
        return;
    m_document->apply(engine::withMoved(m_document->config(), m_list, row, to), by < 0 ? m_up->text() : m_down->text());
    setCurrent(to);
}

void MemberTable::updateActions()
{
    const int row = current();
    const int own = m_document->view().listSize(m_list);
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0 && row < own);
    m_up->setEnabled(row > 0 && row < own);
    m_down->setEnabled(row >= 0 && row + 1 < own);
}

void MemberTable::fitHeight()
{
    const int rows = std::clamp(m_table->model()->rowCount(), 1, 6);
    const int header = m_table->horizontalHeader()->sizeHint().height();
    m_table->setFixedHeight(header + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
    updateActions();
}

void MemberTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &MemberTable::fitHeight, Qt::QueuedConnection);
}

} // namespace ui
