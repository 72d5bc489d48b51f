// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pagenotice.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace ui {

PageNotice::PageNotice(QWidget *parent) :
    QWidget(parent),
    m_icon(new Label(Type::Body, Ink::Text, this)),
    m_text(new Label(Type::Body, Ink::Text, this)),
    m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(4), space(2), space(2), space(2));
    row->setSpacing(space(2));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close the message"));
    m_close->setAccessibleName(tr("Close the message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void PageNotice::say(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_icon->setPixmap(icon(iconOf(tone)).pixmap(16, 16));
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
    announce(m_text);
    update();
}

QString PageNotice::sentence() const { return m_text->text(); }

void PageNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Ink::Surface));
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 3 : 0, 0, 3, height()), color(inkOf(m_tone)));
    painter.setPen(color(Ink::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace ui
