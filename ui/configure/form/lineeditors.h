// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "ui/configure/form/fieldeditor.h"

#include <QLineEdit>

class QHBoxLayout;

namespace ui {

/// Editor of one line of text. Shows the inherited value muted and italic while the line is empty.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const engine::Field &field, QWidget *parent);

    void show(const FieldState &state) override;
    [[nodiscard]] QWidget *control() const override { return m_line; }
    /// Sets the suggestions of the completer, for example the models of an endpoint.
    void setSuggestions(const QStringList &texts);
    /// Adds a button after the line and optionally a note below it.
    void addTool(QWidget *button, QWidget *note = nullptr);

protected:
    /// The value of a typed text. A text that cannot be converted is returned as text, so that the checks report it.
    [[nodiscard]] virtual QVariant read(const QString &text) const { return text; }
    [[nodiscard]] virtual QString written(const QVariant &value) const { return value.toString(); }
    /// Text of an inherited value; it is never parsed.
    [[nodiscard]] virtual QString shown(const QVariant &value) const { return written(value); }
    [[nodiscard]] bool canUndo() const override { return m_line->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_line->isRedoAvailable(); }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }

private:
    QLineEdit *m_line;
    QHBoxLayout *m_row;
};

/// Editor of a number with its unit. Up and Down change it by one step, Page Up and Page Down by ten.
class NumberEditor final : public LineEditor
{
    Q_OBJECT

public:
    NumberEditor(const engine::Field &field, QWidget *parent);

    void show(const FieldState &state) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QVariant read(const QString &text) const override;
    [[nodiscard]] QString written(const QVariant &value) const override;
    [[nodiscard]] QString shown(const QVariant &value) const override;

private:
    void step(int times);

    engine::Field m_field;
    QVariant m_shown;
};

} // namespace ui
