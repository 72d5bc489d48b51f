// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs/choicebox.h"

namespace ui {

/// Asked before a run for which no model is chosen: the built-in demo does not know the task. Connecting a model is the
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
