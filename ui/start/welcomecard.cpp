// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/welcomecard.h"

#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

WelcomeCard::WelcomeCard(QWidget *parent) :
    QFrame(parent),
    m_title(new SectionHeader),
    m_text(new Label(Type::Body, Ink::Muted)),
    m_connect(new QPushButton),
    m_later(new QPushButton)
{
    setFrameShape(StyledPanel);
    m_text->setWordWrap(true);
    m_later->setFlat(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_connect);
    buttons->addWidget(m_later);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_connect, &QPushButton::clicked, this, &WelcomeCard::connectRequested);
    connect(m_later, &QPushButton::clicked, this, &WelcomeCard::dismissed);
    retranslate();
}

void WelcomeCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomeCard::retranslate()
{
    m_title->setText(tr("Connect a model"));
    m_text->setText(tr("Choose a local server or a cloud provider once; every run can use it. "
                       "Nothing is contacted before you start a run."));
    m_connect->setText(tr("Connect a &model…"));
    m_later->setText(tr("&Not now"));
}

} // namespace ui
