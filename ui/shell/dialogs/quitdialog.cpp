// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/quitdialog.h"

#include <QPushButton>

namespace ui {

QuitDialog::QuitDialog(int running, QWidget *parent) :
    ChoiceBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(Question);
    setWindowTitle(tr("Quit Valda"));
    setText(tr("%n run(s) are still running.", nullptr, running));
    setInformativeText(tr("Pausing lets calls in flight finish, so that nothing paid is lost; you can resume later. "
                          "Stopping cancels them and ends the runs; results are kept."));
    QPushButton *pause = addButton(tr("&Pause and quit"), AcceptRole);
    QPushButton *stop = addButton(tr("&Stop and quit"), DestructiveRole);
    QPushButton *cancel = addButton(tr("Cancel"), RejectRole);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(pause, &QPushButton::clicked, this, &QuitDialog::pauseRequested);
    connect(stop, &QPushButton::clicked, this, &QuitDialog::stopRequested);
}

} // namespace ui
