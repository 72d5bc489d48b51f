// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keeptype.h"

#include <QEvent>
#include <QWidget>

namespace ui {

namespace {

/// Sets the font of a widget again after each change of the application font, because Qt does not.
class TypeKeeper final : public QObject
{
public:
    TypeKeeper(QWidget *widget, Type type) :
        QObject(widget),
        m_widget(widget),
        m_type(type)
    {
        widget->installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        QFont wanted = font(m_type);
        wanted.setItalic(m_widget->font().italic());
        wanted.setStrikeOut(m_widget->font().strikeOut());
        if (wanted.pointSizeF() != m_widget->font().pointSizeF() || wanted.family() != m_widget->font().family() || wanted.weight() != m_widget->font().weight())
            m_widget->setFont(wanted); // sends FontChange, so apply() runs again
    }

    QWidget *m_widget;
    Type m_type;
};

} // namespace

void keepType(QWidget *widget, Type type) { new TypeKeeper(widget, type); }

} // namespace ui
