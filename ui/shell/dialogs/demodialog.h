// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs/choicebox.h"

namespace ui {

/// Question before a run without a chosen model, because the built-in demo ignores the task. Connecting a model is the
/// default; Esc cancels.
class DemoDialog final : public ChoiceBox
{
    Q_OBJECT

public:
    explicit DemoDialog(QWidget *parent);

Q_SIGNALS:
    void connectRequested();
    void demoRequested();
};

} // namespace ui
