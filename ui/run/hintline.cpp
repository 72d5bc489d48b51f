// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/hintline.h"

#include "ui/models/openrun.h"
#include "ui/style/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

HintLine::HintLine(OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_row(new QHBoxLayout(this))
    , m_hint(new QLineEdit(this))
    , m_send(new QAction(icon(QStringLiteral("send")), tr("Send hint"), this))
{
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setAccessibleName(tr("Hint for the next prompts"));
    m_hint->setPlaceholderText(tr("A hint that goes into the next prompts, for example: shorter, and no puns"));
    m_hint->setClearButtonEnabled(true);
    m_hint->addAction(icon(QStringLiteral("hint")), QLineEdit::LeadingPosition);
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
    if (!m_hint->hasFocus() && !m_hint->isModified())
        m_hint->setText(m_run->state().hint());
}

void HintLine::send()
{
    m_hint->setModified(false);
    Q_EMIT hintGiven(m_hint->text().trimmed());
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
