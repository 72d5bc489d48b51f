// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/fieldlabel.h"

#include "ui/style/tokens.h"

#include <QEvent>

namespace ui {

FieldLabel::FieldLabel(QWidget *parent) :
    QLabel(parent)
{
    setWordWrap(true);
    applyFont();
}

void FieldLabel::setBold(bool bold)
{
    m_bold = bold;
    applyFont();
}

void FieldLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

// Sets the font only if it differs, because setFont() sends the event that calls this function.
void FieldLabel::applyFont()
{
    QFont wanted = ui::font(Type::Body);
    wanted.setWeight(m_bold ? QFont::Bold : QFont::Normal);
    if (wanted.pointSizeF() != font().pointSizeF() || wanted.weight() != font().weight() || wanted.family() != font().family())
        setFont(wanted);
}

} // namespace ui
