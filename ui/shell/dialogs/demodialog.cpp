// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/demodialog.h"

#include <QPushButton>

namespace ui {

DemoDialog::DemoDialog(QWidget *parent) :
    ChoiceBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(Question);
    setWindowTitle(tr("No model is connected"));
    setText(tr("No model is connected."));
    setInformativeText(tr("The built-in demo writes from grammars and does not know your task. It shows how a run works, costs nothing and sends nothing to a server."));
    QPushButton *connectModel = addButton(tr("&Connect a model…"), AcceptRole);
    QPushButton *demo = addButton(tr("&Run the demo anyway"), ActionRole);
    QPushButton *cancel = addButton(tr("Cancel"), RejectRole);
    setDefaultButton(connectModel);
    setEscapeButton(cancel);
    connect(connectModel, &QPushButton::clicked, this, &DemoDialog::connectRequested);
    connect(demo, &QPushButton::clicked, this, &DemoDialog::demoRequested);
}

} // namespace ui
