// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/gauge.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/meter.h"

#include <QVBoxLayout>

namespace ui {

Gauge::Gauge(const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_caption(new ElidedLabel(Type::Small, Ink::Muted, this))
    , m_value(new ElidedLabel(Type::Title, Ink::Text, this))
    , m_noteLabel(new ElidedLabel(Type::Small, Ink::Muted, this))
    , m_meter(new Meter(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
    layout->addWidget(m_noteLabel);
    layout->addWidget(m_meter);
    layout->addStretch();
    m_meter->hide();
    m_meter->setFocusPolicy(Qt::NoFocus);
    setCaption(caption);
}

void Gauge::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_meter->setAccessibleName(caption);
    speak();
}

void Gauge::setValue(const QString &value)
{
    if (value == m_value->text())
        return;
    m_value->setText(value);
    speak();
}

void Gauge::setNote(const QString &note)
{
    m_meter->hide();
    m_noteLabel->show();
    if (note == m_note)
        return;
    m_note = note;
    m_noteLabel->setText(note);
    speak();
}

void Gauge::setMeasure(double value, double allowed, const QString &words)
{
    m_noteLabel->hide();
    m_meter->show();
    m_meter->setMeasure(value, allowed, words);
    if (words == m_note)
        return;
    m_note = words;
    speak();
}

QString Gauge::value() const { return m_value->text(); }
QString Gauge::note() const { return m_note; }

void Gauge::speak()
{
    setAccessibleName(tr("%1: %2", "instrument: its value").arg(m_caption->text(), m_value->text()));
    setAccessibleDescription(m_note);
}

} // namespace ui
