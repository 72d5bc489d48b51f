// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/runstate.h"

#include <QDialog>

class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;

namespace ui {

/// Asks for larger caps of a finished run: each cap and stop rule that is set, with the used amount. Caps apply to the
/// whole run, including earlier spending. Also asks for the task folder if programs were measured and the evaluator is
/// missing, for example after an import.
class ContinueDialog final : public QDialog
{
    Q_OBJECT

public:
    ContinueDialog(const engine::RunPlan &plan, const engine::RunState &state, QWidget *parent);

    /// A partial configuration with the changed caps.
    [[nodiscard]] engine::RunConfig overrides() const;

private:
    void addCap(QFormLayout *form, const QString &path, const QString &label, double now, double used, int decimals, const QString &suffix);

    void addFolder(QFormLayout *form);

    struct Cap {
        QString path;
        QDoubleSpinBox *field = nullptr;
        double before = 0;
        int decimals = 0;
    };
    QList<Cap> m_caps;
    QLineEdit *m_folder = nullptr; ///< null if no folder is needed
};

} // namespace ui
