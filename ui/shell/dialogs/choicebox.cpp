// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/choicebox.h"

#include <QDialogButtonBox>
#include <QLayout>

namespace ui {

void ChoiceBox::showEvent(QShowEvent *event)
{
    QMessageBox::showEvent(event); // sets the width, up to a limit
    if (width() < layout()->totalMinimumSize().width())
        findChild<QDialogButtonBox *>()->setOrientation(Qt::Vertical);
}

} // namespace ui
