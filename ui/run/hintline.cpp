// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/hintline.h"

#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace ui {

HintLine::HintLine(OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_row(new QHBoxLayout(this))
    , m_hint(new QLineEdit(this))
    , m_active(new ElidedLabel(Type::Body, Ink::Info, this))
    , m_withdraw(new QToolButton(this))
    , m_send(new QAction(icon(QStringLiteral("send")), tr("Send hint"), this))
{
    m_active->setObjectName(QStringLiteral("activeHint"));
    m_active->setProperty("userText", true);
    m_withdraw->setObjectName(QStringLiteral("withdrawHint"));
    m_withdraw->setText(tr("Take hint back"));
    m_withdraw->setFocusPolicy(Qt::StrongFocus);
    connect(m_withdraw, &QToolButton::clicked, this, [this] {
        m_hint->clear();
        Q_EMIT hintGiven({});
        m_hint->setFocus(Qt::OtherFocusReason);
    });
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setAccessibleName(tr("Hint for the next prompts"));
    m_hint->setPlaceholderText(tr("A hint that goes into the next prompts, for example: shorter, and no puns"));
    m_hint->setClearButtonEnabled(true);
    m_hint->addAction(icon(QStringLiteral("hint")), QLineEdit::LeadingPosition);
    m_row->addWidget(m_active, 1);
    m_row->addWidget(m_withdraw);
    m_row->addWidget(m_hint, 1);
    addButton(m_send);
    connect(m_hint, &QLineEdit::returnPressed, this, &HintLine::send);
    connect(m_send, &QAction::triggered, this, &HintLine::send);
    applyTokens();
}

void HintLine::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->addWidget(button);
}

void HintLine::refresh(bool can)
{
    m_hint->setEnabled(can);
    m_send->setEnabled(can);
    if (!m_run->isOpen())
        m_hint->clear();
    const engine::RunState &state = m_run->state();
    const bool active = m_run->isOpen() && !m_run->isLoading() && !state.hint().text.isEmpty();
    m_active->setVisible(active);
    m_withdraw->setVisible(active && can);
    if (!active)
        return;
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.hint().sinceMs).time(), QLocale::ShortFormat);
    m_active->setText(tr("Hint since %1, in %n prompt(s): “%2”", nullptr, state.hint().prompts).arg(since, harmless(state.hint().text).simplified()));
}

void HintLine::send()
{
    const QString hint = m_hint->text().trimmed();
    if (hint.isEmpty())
        return;
    m_hint->clear();
    Q_EMIT hintGiven(hint);
}

void HintLine::applyTokens()
{
    m_row->setContentsMargins(space(4), 0, space(4), 0);
}

void HintLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyTokens();
}

} // namespace ui
