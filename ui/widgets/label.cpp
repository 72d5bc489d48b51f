// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QEvent>

namespace ui {

Label::Label(Type type, Ink ink, QWidget *parent) :
    Label({}, type, ink, parent)
{
}

Label::Label(const QString &text, Type type, Ink ink, QWidget *parent) :
    QLabel(text, parent),
    m_type(type),
    m_ink(ink)
{
    applyTokens();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    applyTokens();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTokens();
}

// Both setters send events that call this function again, so set only changed values.
void Label::applyTokens()
{
    const QFont wanted = ui::font(m_type);
    if (wanted.pointSizeF() != font().pointSizeF() || wanted.weight() != font().weight() || wanted.family() != font().family())
        setFont(wanted);
    const QColor ink = color(m_ink);
    if (palette().color(QPalette::WindowText) != ink) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, ink);
        setPalette(colors);
    }
}

SectionHeader::SectionHeader(const QString &text, QWidget *parent) :
    Label(text, Type::Section, Ink::Text, parent)
{
}

} // namespace ui
