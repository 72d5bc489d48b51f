// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/fieldeditor.h"

#include "ui/configure/form/choiceeditors.h"
#include "ui/configure/form/lineeditors.h"
#include "ui/configure/form/texteditor.h"

#include <QKeyEvent>

namespace ui {

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        const bool redo = key->matches(QKeySequence::Redo);
        const bool reset = key->key() == Qt::Key_Backspace && key->modifiers() == Qt::ControlModifier;
        if ((undo && !canUndo()) || (redo && !canRedo()) || reset) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

FieldEditor *makeFieldEditor(const engine::Field &field, QWidget *parent)
{
    switch (field.type) {
    case engine::FieldType::Text: return new LineEditor(field, parent);
    case engine::FieldType::Integer:
    case engine::FieldType::Number:
    case engine::FieldType::Money: return new NumberEditor(field, parent);
    case engine::FieldType::Boolean: return new CheckEditor(field, parent);
    case engine::FieldType::Choice: return new ChoiceEditor(field, parent);
    case engine::FieldType::LongText:
    case engine::FieldType::TextList:
    case engine::FieldType::TextMap:
    case engine::FieldType::Json: return new TextEditor(field, parent);
    }
    Q_UNREACHABLE();
}

} // namespace ui
