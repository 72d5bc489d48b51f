// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/choiceeditors.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/inputs.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace ui {

namespace {

/// Mutes inherited values, in the palette of the current theme.
void applyInk(QWidget *control)
{
    QPalette palette;
    if (control->property("inherited").toBool()) {
        palette.setColor(QPalette::ButtonText, color(Ink::Muted));
        palette.setColor(QPalette::WindowText, color(Ink::Muted));
        palette.setColor(QPalette::Text, color(Ink::Muted));
    }
    control->setPalette(palette);
}

void setStyleOf(QWidget *control, const FieldState &state)
{
    QFont font = control->font();
    font.setStrikeOut(state.switchedOff);
    font.setItalic(!state.overridden && !state.switchedOff);
    control->setFont(font);
    control->setEnabled(!state.switchedOff);
    control->setProperty("inherited", !state.overridden);
    applyInk(control);
}

} // namespace

CheckEditor::CheckEditor(const engine::Field &field, QWidget *parent) :
    FieldEditor(parent),
    m_check(new QCheckBox(this))
{
    Q_UNUSED(field)
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_check);
    row->addStretch(1);
    setFocusProxy(m_check);
    m_check->installEventFilter(this);
    connect(m_check, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT edited(on, false); });
}

void CheckEditor::show(const FieldState &state)
{
    const bool on = (state.switchedOff ? state.off : state.value).toBool();
    m_check->setChecked(on);
    m_check->setText(on ? tr("On") : tr("Off"));
    setStyleOf(m_check, state);
}

void CheckEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk(m_check);
}

QWidget *CheckEditor::control() const { return m_check; }

ChoiceEditor::ChoiceEditor(const engine::Field &field, QWidget *parent) :
    FieldEditor(parent),
    m_field(field),
    m_box(new ComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch(1);
    m_box->setMinimumWidth(4 * space(5)); // in a narrow form, the text is cut
    setFocusProxy(m_box);
    m_box->installEventFilter(this);
    m_box->setPlaceholderText(tr("Not set"));
    for (const QString &choice : field.choices)
        m_box->addItem(choiceTitle(field.path, choice), choice);
    connect(m_box, &QComboBox::activated, this, [this](int index) { Q_EMIT edited(m_box->itemData(index), false); });
}

void ChoiceEditor::show(const FieldState &state)
{
    const QString value = (state.switchedOff ? state.off : state.value).toString();
    const int known = int(m_field.choices.size());
    while (m_box->count() > known)
        m_box->removeItem(known);
    if (!value.isEmpty() && !m_field.choices.contains(value))
        m_box->addItem(value, value);
    m_box->setCurrentIndex(m_box->findData(value));
    setStyleOf(m_box, state);
}

void ChoiceEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk(m_box);
}

QWidget *ChoiceEditor::control() const { return m_box; }

} // namespace ui
