// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/unsavedquestion.h"

#include <QPushButton>

namespace ui {

UnsavedQuestion::UnsavedQuestion(QWidget *parent) :
    QMessageBox(Question, tr("Unsaved configuration"), tr("The configuration has changes that are not saved. Save them?"), NoButton, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *save = addButton(tr("&Save"), AcceptRole);
    QPushButton *discard = addButton(tr("&Don’t save"), DestructiveRole);
    QPushButton *cancel = addButton(tr("&Cancel"), RejectRole);
    setDefaultButton(save);
    setEscapeButton(cancel);
    connect(save, &QPushButton::clicked, this, &UnsavedQuestion::saveRequested);
    connect(discard, &QPushButton::clicked, this, &UnsavedQuestion::discardRequested);
}

} // namespace ui
