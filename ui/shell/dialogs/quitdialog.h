// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs/choicebox.h"

namespace ui {

/// Question when the window is closed while runs go on. Cancel is the default; Esc cancels.
class QuitDialog final : public ChoiceBox
{
    Q_OBJECT

public:
    explicit QuitDialog(int running, QWidget *parent = nullptr);

Q_SIGNALS:
    void pauseRequested();
    void stopRequested();
};

} // namespace ui
