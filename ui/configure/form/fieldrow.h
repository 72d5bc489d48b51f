// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"

#include <QObject>

class QAction;
class QGridLayout;
class QToolButton;

namespace ui {

class ConfigDocument;
class FieldEditor;
class FieldLabel;
class Label;
class SourceChip;

/// One field of a form: label, editor, chip with the source, reset button, switch, and its problems below. Its widgets
/// are in the grid of the form; refresh() updates them from the document. GUI thread.
class FieldRow final : public QObject
{
    Q_OBJECT

public:
    /// Rows that one field takes in the grid of four columns.
    static constexpr int gridRows = 3;

    FieldRow(ConfigDocument *document, const engine::Field &field, QWidget *form, QGridLayout *grid, int gridRow);

    /// The owner of the field: "seeding", "mutation.generators[1]", "" for the run itself.
    void setOwner(const QString &owner);
    [[nodiscard]] QString path() const;
    [[nodiscard]] const engine::Field &field() const { return m_field; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] bool isOverridden() const { return m_overridden; }

    void refresh();
    void setVisible(bool visible);
    [[nodiscard]] bool isVisible() const { return m_visible; }
    void setEnabled(bool enabled);
    void focus();

private:
    void setupWidgets(QWidget *form);
    void setupActions(QWidget *form);
    void placeIn(QGridLayout *grid, int gridRow);
    void showTexts();
    void showProblems();

    ConfigDocument *m_document;
    engine::Field m_field;
    QString m_owner;
    Label *m_dot;
    FieldLabel *m_label;
    FieldEditor *m_editor;
    SourceChip *m_chip;
    QToolButton *m_resetButton;
    QToolButton *m_switchButton;
    Label *m_problem;
    QAction *m_reset;
    QAction *m_switch;
    QAction *m_copy;
    bool m_overridden = false;
    bool m_visible = true;
};

} // namespace ui
