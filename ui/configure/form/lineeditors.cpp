// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/lineeditors.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/widgets/label.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStringListModel>

#include <cmath>

namespace ui {

namespace {

QLocale plainLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

void showOn(QLineEdit *line, const FieldState &state, const QString &own, const QString &inherited)
{
    QFont font = line->font();
    font.setStrikeOut(state.switchedOff);
    font.setItalic(!state.overridden && !state.switchedOff);
    line->setFont(font);
    line->setReadOnly(state.switchedOff);
    line->setPlaceholderText(inherited);
    line->setAccessibleDescription(inherited);
    if (line->text() != own)
        line->setText(own);
}

} // namespace

LineEditor::LineEditor(const engine::Field &field, QWidget *parent) :
    FieldEditor(parent),
    m_line(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    m_row = new QHBoxLayout;
    m_row->setSpacing(space(2));
    m_row->addWidget(m_line, 1);
    column->addLayout(m_row);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    if (field.path == u"endpoint" || field.path == u"apiKeyEnv" || field.path == u"model" || field.path == u"recording")
        m_line->setLayoutDirection(Qt::LeftToRight);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT cleared();
        else
            Q_EMIT edited(read(text), true);
    });
}

void LineEditor::show(const FieldState &state)
{
    const QString own = state.switchedOff ? written(state.off) : state.overridden ? written(state.value) : QString();
    const QString inherited = state.inherited.isValid() ? shown(state.inherited) : tr("not set");
    const bool same = state.overridden && !m_line->text().isEmpty() && read(m_line->text()) == state.value;
    showOn(m_line, state, same ? m_line->text() : own, inherited);
}

void LineEditor::addTool(QWidget *button, QWidget *note)
{
    m_row->addWidget(button);
    if (note)
        layout()->addWidget(note);
}

void LineEditor::setSuggestions(const QStringList &texts)
{
    auto *completer = new QCompleter(texts, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_line->completer();
    m_line->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) { Q_EMIT edited(text, false); });
}

NumberEditor::NumberEditor(const engine::Field &field, QWidget *parent) :
    LineEditor(field, parent),
    m_field(field)
{
    row()->setStretch(0, 0);
    line()->setFixedWidth(line()->fontMetrics().horizontalAdvance(u'0') * 12 + space(4));
    line()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line()->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    auto *unit = new Label(unitText(field.unit), Type::Small, Ink::Muted, this);
    unit->setWordWrap(true);
    row()->addWidget(unit, 1);
}

void NumberEditor::show(const FieldState &state)
{
    m_shown = state.value;
    LineEditor::show(state);
}

QVariant NumberEditor::read(const QString &text) const
{
    const QString trimmed = text.trimmed();
    bool ok = false;
    qint64 whole = plainLocale().toLongLong(trimmed, &ok);
    if (!ok)
        whole = QLocale::c().toLongLong(trimmed, &ok);
    if (ok)
        return m_field.type == engine::FieldType::Integer ? QVariant(whole) : QVariant(double(whole));
    double number = plainLocale().toDouble(trimmed, &ok);
    if (!ok)
        number = QLocale::c().toDouble(trimmed, &ok);
    return ok && std::isfinite(number) ? QVariant(number) : QVariant(text);
}

QString NumberEditor::written(const QVariant &value) const
{
    switch (value.typeId()) {
    case QMetaType::Double: return plainLocale().toString(value.toDouble(), 'g', 12);
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return plainLocale().toString(value.toLongLong());
    default: return value.toString();
    }
}

/// Shows fractional numbers with six significant digits.
QString NumberEditor::shown(const QVariant &value) const
{
    return value.typeId() == QMetaType::Double ? plainLocale().toString(value.toDouble(), 'g', 6) : written(value);
}

bool NumberEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !line()->isReadOnly()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int times = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : key == Qt::Key_PageUp ? 10 : key == Qt::Key_PageDown ? -10 : 0;
        if (times != 0) {
            step(times);
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

void NumberEditor::step(int times)
{
    const double low = m_field.minimum.value_or(-1e15);
    const double high = m_field.maximum.value_or(1e15);
    const bool whole = m_field.type == engine::FieldType::Integer;
    const double width = high - low;
    const double size = whole ? 1 : m_field.type == engine::FieldType::Money ? 0.1 : width <= 1 ? 0.05 : width <= 10 ? 0.1 : 1;
    const double start = m_shown.canConvert<double>() ? m_shown.toDouble() : m_field.minimum.value_or(0);
    const double next = std::clamp(std::round((start + times * size) / size) * size, low, high);
    const double rounded = std::round(next * 1e6) / 1e6;
    Q_EMIT edited(whole ? QVariant(qint64(rounded)) : QVariant(rounded), true);
}

} // namespace ui
