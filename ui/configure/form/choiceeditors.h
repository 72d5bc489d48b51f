// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "ui/configure/form/fieldeditor.h"

class QCheckBox;
class QComboBox;

namespace ui {

/// Editor of a boolean field.
class CheckEditor final : public FieldEditor
{
    Q_OBJECT

public:
    CheckEditor(const engine::Field &field, QWidget *parent);

    void show(const FieldState &state) override;
    [[nodiscard]] QWidget *control() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QCheckBox *m_check;
};

/// Editor of a choice field. A value that is not among the choices is shown unchanged, so that it can be corrected.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const engine::Field &field, QWidget *parent);

    void show(const FieldState &state) override;
    [[nodiscard]] QWidget *control() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    engine::Field m_field;
    QComboBox *m_box;
};

} // namespace ui
