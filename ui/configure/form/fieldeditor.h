// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace engine {
struct Field;
}

namespace ui {

struct FieldState;

/// The control for the value of one field. show() updates it in place and keeps cursor, selection and focus; edits of
/// the user are emitted. Stores no value. GUI thread; owned by its row.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const FieldState &state) = 0;
    /// The control that receives the focus and the accessible name.
    [[nodiscard]] virtual QWidget *control() const = 0;
    /// Whether the editor takes the whole width below its label.
    [[nodiscard]] virtual bool isWide() const { return false; }

Q_SIGNALS:
    void edited(const QVariant &value, bool typing);
    void cleared(); ///< the user deleted the text: restore the inherited value

protected:
    /// Passes undo and redo on to the page if the control has nothing to undo or redo, and always passes on
    /// Ctrl+Backspace.
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] virtual bool canUndo() const { return false; }
    [[nodiscard]] virtual bool canRedo() const { return false; }
};

/// Creates the editor for the type of the field.
[[nodiscard]] FieldEditor *makeFieldEditor(const engine::Field &field, QWidget *parent);

} // namespace ui
