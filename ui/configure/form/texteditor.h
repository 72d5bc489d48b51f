// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "ui/configure/form/fieldeditor.h"

class QLabel;
class QPlainTextEdit;

namespace ui {

class PromptHighlighter;

/// Editor of several lines: a long text, a list with one item per line, or NAME=value pairs. Grows with its text up to
/// 12 lines. For a prompt it highlights {variables} and shows the approximate number of tokens.
class TextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const engine::Field &field, QWidget *parent);

    void show(const FieldState &state) override;
    [[nodiscard]] QWidget *control() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    /// Makes the text a prompt that may contain these variables.
    void setVariables(const QStringList &variables);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool canUndo() const override;
    [[nodiscard]] bool canRedo() const override;

private:
    [[nodiscard]] QVariant read(const QString &text) const;
    [[nodiscard]] QString written(const QVariant &value) const;
    void tellEdit();
    void fitHeight();
    void showTokens();

    engine::Field m_field;
    QPlainTextEdit *m_text;
    QLabel *m_note;
    PromptHighlighter *m_highlighter = nullptr;
    QStringList m_variables;
    QString m_inherited;
    QString m_lastText; ///< text at the last update or edit
};

} // namespace ui
