// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unsavedquestion.h"

#include <QPushButton>

namespace ui {

UnsavedQuestion::UnsavedQuestion(QWidget *parent) :
    QMessageBox(Question, tr("Unsaved configuration"), tr("The configuration has changes that are not saved. Go on without them?"),
        NoButton, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = addButton(tr("&Discard changes"), DestructiveRole);
    QPushButton *keep = addButton(tr("&Keep them"), RejectRole);
    setDefaultButton(keep);
    setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, &UnsavedQuestion::discardRequested);
    connect(keep, &QPushButton::clicked, this, &UnsavedQuestion::keepRequested);
}

} // namespace ui
