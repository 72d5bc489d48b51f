// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/style/iconengine.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(QWidget *parent) :
    QWidget(parent),
    m_picture(new Label(Type::Body, Ink::Muted)),
    m_title(new Label(Type::Section, Ink::Text)),
    m_text(new Label(Type::Body, Ink::Muted)),
    m_button(new QPushButton)
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_button->hide();
    setPrimary(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { m_action ? m_action->trigger() : Q_EMIT actionTriggered(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(5), space(5), space(5), space(5));
    column->setSpacing(space(2));
    column->addStretch(2);
    for (QWidget *part : {static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)})
        column->addWidget(part);
    column->addSpacing(space(2));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setIcon(const QString &name)
{
    m_icon = name;
    showIcon();
}

void EmptyState::setTitle(const QString &title) { m_title->setText(title); }

void EmptyState::setText(const QString &sentence) { m_text->setText(sentence); }

void EmptyState::setAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    setActionText(action ? action->iconText() : QString());
    if (!action)
        return;
    const auto follow = [this] {
        m_button->setText(m_action->iconText());
        m_button->setEnabled(m_action->isEnabled());
    };
    connect(action, &QAction::changed, this, follow);
    connect(action, &QObject::destroyed, this, [this] {
        m_action = nullptr;
        m_button->hide();
    });
    follow();
}

void EmptyState::setActionText(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

void EmptyState::showIcon()
{
    m_picture->setVisible(!m_icon.isEmpty());
    if (!m_icon.isEmpty())
        m_picture->setPixmap(iconPixmap(m_icon, space(5) * 2, color(Ink::Muted), devicePixelRatioF()));
}

} // namespace ui
