// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/commandpalette.h"

#include "ui/style/tokens.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1StringView("(&")).remove(u'&').remove(QStringLiteral("…")).trimmed();
}

void collect(const QMenu *menu, const QString &path, QList<CommandPalette::Entry> &entries)
{
    for (QAction *action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu())
            collect(action->menu(), path + QStringLiteral(" › ") + plain(action->text()), entries);
        else if (action->isEnabled())
            entries.append({plain(action->text()), path, action->icon().name(), action->shortcut(),
                [action = QPointer<QAction>(action)] { if (action) action->trigger(); }});
    }
}

} // namespace

CommandPalette::CommandPalette(QList<Entry> entries, QWidget *parent) :
    QDialog(parent),
    m_entries(std::move(entries)),
    m_field(new SearchField),
    m_list(new QTreeWidget)
{
    setWindowTitle(tr("Command palette"));
    setModal(true);
    m_field->setPurpose(tr("Type a command or the name of a run"));
    m_list->setAccessibleName(tr("Matching commands"));
    m_list->setFocusPolicy(Qt::ClickFocus); // the search field controls the list
    m_list->setIconSize(QSize(space(4), space(4)));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_field->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::runCurrent);
    resize(space(5) * 24, space(5) * 17);
    search({});
}

QList<CommandPalette::Entry> CommandPalette::entriesOf(const QMenuBar *menus)
{
    QList<Entry> entries;
    for (const QAction *top : menus->actions()) {
        if (top->menu())
            collect(top->menu(), plain(top->text()), entries);
    }
    return entries;
}

int CommandPalette::fit(const QString &letters, const QString &title)
{
    if (letters.isEmpty())
        return 1;
    const qsizetype at = title.indexOf(letters, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 1000;
    if (at > 0)
        return title[at - 1].isLetterOrNumber() ? 400 : 800;
    qsizetype from = 0;
    for (const QChar letter : letters) {
        from = title.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0)
            return 0;
    }
    return int(std::max<qsizetype>(1, 200 - from));
}

void CommandPalette::search(const QString &text)
{
    QList<std::pair<int, int>> hits; // match quality, index of the entry
    for (int index = 0; index < m_entries.size(); ++index) {
        const int good = std::max(fit(text.trimmed(), m_entries[index].title), fit(text.trimmed(), m_entries[index].detail) / 4);
        if (good > 0)
            hits.append({good, index});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    for (const auto &[good, index] : hits) {
        const Entry &entry = m_entries[index];
        auto *item = new QTreeWidgetItem(m_list, {entry.title, entry.detail, entry.shortcut.toString(QKeySequence::NativeText)});
        item->setIcon(0, icon(entry.icon.isEmpty() ? QStringLiteral("forward") : entry.icon));
        item->setForeground(1, color(Ink::Muted));
        item->setForeground(2, color(Ink::Muted));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, index);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::move(int rows)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row + rows, 0, m_list->topLevelItemCount() - 1)));
}

void CommandPalette::runCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> run = m_entries[item->data(0, Qt::UserRole).toInt()].run;
    accept();
    // Run the command after the dialog is closed, so that the window has its previous focus.
    QTimer::singleShot(0, parentWidget(), run);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1
            : key->key() == Qt::Key_PageDown ? 8 : key->key() == Qt::Key_PageUp ? -8 : 0;
        if (step != 0 && m_list->topLevelItemCount() > 0) {
            move(step);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
