// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "ui/configure/document/configdocument.h"

#include <QWidget>

namespace ui {

/// The control for one field's value. Shows what it is told in place – cursor, selection and focus stay – and tells what
/// the person changed; it keeps nothing itself. GUI thread; owned by its row.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const FieldState &state) = 0;
    /// The control that has the focus and the name.
    [[nodiscard]] virtual QWidget *control() const = 0;
    /// Spans the whole width below its label.
    [[nodiscard]] virtual bool isWide() const { return false; }

Q_SIGNALS:
    void edited(const QVariant &value, bool typing);
    void cleared(); ///< emptied by typing: back to the inherited value

protected:
    /// Sends undo and redo on to the page when the control has none of its own left.
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] virtual bool canUndo() const { return false; }
    [[nodiscard]] virtual bool canRedo() const { return false; }
};

/// The editor that fits the field's type.
[[nodiscard]] FieldEditor *makeFieldEditor(const engine::Field &field, QWidget *parent);

} // namespace ui
