// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuslabel.h"

#include "ui/widgets/announce.h"

#include <QEvent>
#include <QPainter>

namespace ui {

StatusLabel::StatusLabel(QWidget *parent) :
    QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusLabel::setStatus(Tone tone, const QString &word, const QString &iconName)
{
    if (tone == m_tone && word == m_word && iconName == m_icon)
        return;
    const bool said = word == m_word;
    m_tone = tone;
    m_word = word;
    m_icon = iconName;
    setAccessibleName(word);
    setToolTip(word);
    updateGeometry();
    update();
    if (!said)
        announce(this);
}

// One extra pixel, because text widths are rounded down.
QSize StatusLabel::sizeHint() const { return m_word.isEmpty() ? QSize(0, 0) : badgeSize(m_word) + QSize(1, 0); }

QSize StatusLabel::minimumSizeHint() const { return m_word.isEmpty() ? QSize(0, 0) : badgeSize(QStringLiteral("mm…")); }

void StatusLabel::paintEvent(QPaintEvent *)
{
    if (m_word.isEmpty())
        return;
    QPainter painter(this);
    paintBadge(&painter, rect(), m_tone, m_word, m_icon);
}

void StatusLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace ui
