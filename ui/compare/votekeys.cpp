// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/votekeys.h"

#include "ui/compare/votetexts.h"

#include <QAction>
#include <QLayout>
#include <QPushButton>

namespace ui {

VoteKeys::VoteKeys(QWidget *pane) :
    QObject(pane),
    m_pane(pane)
{
    makeVerdicts();
    makeAids();
}

void VoteKeys::makeVerdicts()
{
    for (int i = 0; i < VoteTexts::most; ++i) {
        m_best.append(make(tr("%1 is best").arg(i + 1), QKeySequence(Qt::Key_1 + i), [this, i] { Q_EMIT bestChosen(i); }));
        m_worst.append(make(tr("%1 is worst").arg(i + 1), QKeySequence(Qt::SHIFT | Qt::Key(Qt::Key_1 + i)), [this, i] { Q_EMIT worstChosen(i); }));
    }
    QAction *send = make(tr("Send"), QKeySequence(Qt::Key_Return), [this] { Q_EMIT sendRequested(); });
    m_tie = make(tr("Equal"), QKeySequence(Qt::Key_0), [this] { Q_EMIT tieRequested(false); });
    m_bad = make(tr("All bad"), QKeySequence(Qt::Key_9), [this] { Q_EMIT tieRequested(true); });
    m_skip = make(tr("Skip"), QKeySequence(Qt::Key_S), [this] { Q_EMIT skipRequested(); });
    for (QAction *action : m_best + m_worst + QList<QAction *>{send, m_tie, m_bad, m_skip})
        m_singleKeys.append({action, action->shortcut()});
}

void VoteKeys::makeAids()
{
    QAction *reason = make(tr("Reason"), QKeySequence(Qt::Key_R), [this] { Q_EMIT reasonRequested(); });
    m_expand = make(tr("Expand"), QKeySequence(Qt::Key_Space), [this] { Q_EMIT expandRequested(); });
    m_differences = make(tr("Differences"), QKeySequence(Qt::Key_H), [this] { Q_EMIT differencesRequested(); });
    m_undo = make(tr("Undo"), QKeySequence(QKeySequence::Undo), [this] { Q_EMIT undoRequested(); });
    for (QAction *action : {reason, m_expand, m_differences})
        m_singleKeys.append({action, action->shortcut()});
}

QAction *VoteKeys::make(const QString &text, const QKeySequence &keys, std::function<void()> act)
{
    auto *action = new QAction(text, m_pane);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, std::move(act));
    m_pane->addAction(action);
    return action;
}

void VoteKeys::addVerdictButtons(QLayout *line)
{
    for (QAction *action : m_best + QList<QAction *>{m_tie, m_bad, m_skip})
        addButton(line, action);
}

void VoteKeys::addAidButtons(QLayout *line)
{
    for (QAction *action : {m_expand, m_differences, m_undo})
        addButton(line, action);
}

void VoteKeys::addButton(QLayout *line, QAction *action)
{
    auto *button = new QPushButton(action->toolTip(), m_pane);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setText(QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    });
    line->addWidget(button);
}

void VoteKeys::setTexts(int count)
{
    for (int i = 0; i < VoteTexts::most; ++i) {
        m_best.at(i)->setVisible(i < count);
        m_worst.at(i)->setEnabled(count > 2 && i < count);
        m_best.at(i)->setText(count > 2 ? tr("%1 is best").arg(i + 1) : i == 0 ? tr("Left is better") : tr("Right is better"));
    }
    m_bad->setText(count > 2 ? tr("All bad") : tr("Both bad"));
}

void VoteKeys::setUndoable(bool undoable) { m_undo->setEnabled(undoable); }

void VoteKeys::setSingleKeys(bool on)
{
    for (const auto &[action, keys] : std::as_const(m_singleKeys))
        action->setShortcut(on ? keys : QKeySequence(keys[0].toCombined() | int(Qt::ALT)));
}

} // namespace ui
