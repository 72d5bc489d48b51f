// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/configure/form/fieldeditor.h"

#include <QLineEdit>

class QHBoxLayout;

namespace ui {

/// One line of text. The inherited value stands in it muted and italic until something is typed.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    LineEditor(const engine::Field &field, QWidget *parent);

    void show(const FieldState &state) override;
    [[nodiscard]] QWidget *control() const override { return m_line; }
    /// What the completer offers, such as an endpoint's models.
    void setSuggestions(const QStringList &texts);
    /// Puts a button behind the line and, where there is one, a note below it.
    void addTool(QWidget *button, QWidget *note = nullptr);

protected:
    /// The value for a typed text; whatever cannot be read stays a text, so that the checks can name it.
    [[nodiscard]] virtual QVariant read(const QString &text) const { return text; }
    [[nodiscard]] virtual QString written(const QVariant &value) const { return value.toString(); }
    /// As a person reads an inherited value; it is never read back.
    [[nodiscard]] virtual QString shown(const QVariant &value) const { return written(value); }
    [[nodiscard]] bool canUndo() const override { return m_line->isUndoAvailable(); }
    [[nodiscard]] bool canRedo() const override { return m_line->isRedoAvailable(); }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }

private:
    QLineEdit *m_line;
    QHBoxLayout *m_row;
};

/// A number with its unit; Up and Down count, Page Up and Page Down count by ten.
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
