// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/tableexport.h"

#include "engine/base/newfile.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QToolButton>
#include <QToolTip>

namespace ui {

namespace {

QString tableText(const char *text)
{
    return QCoreApplication::translate("ui::TableExport", text);
}

} // namespace

QToolButton *csvButton(QWidget *parent, const QString &subject, std::function<QByteArray()> csv)
{
    auto *button = new QToolButton(parent);
    button->setText(tableText(QT_TRANSLATE_NOOP("ui::TableExport", "Export…")));
    button->setIcon(icon(QStringLiteral("export")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tableText(QT_TRANSLATE_NOOP("ui::TableExport", "Save all numbers as CSV")));
    button->setAccessibleName(tableText(QT_TRANSLATE_NOOP("ui::TableExport", "Export as CSV: %1")).arg(subject));
    QObject::connect(button, &QToolButton::clicked, parent, [button, parent, csv = std::move(csv)] {
        auto *dialog = new QFileDialog(parent, tableText(QT_TRANSLATE_NOOP("ui::TableExport", "Export as CSV")));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tableText(QT_TRANSLATE_NOOP("ui::TableExport", "All numbers (*.csv)")));
        dialog->setDefaultSuffix(QStringLiteral("csv"));
        QObject::connect(dialog, &QFileDialog::fileSelected, button, [button, csv](const QString &path) {
            if (engine::writeWhole(path, csv()))
                return;
            button->setAccessibleDescription(tableText(QT_TRANSLATE_NOOP("ui::TableExport", "%1 could not be written.")).arg(path));
            QToolTip::showText(button->mapToGlobal(QPoint()), button->accessibleDescription(), button);
            announce(button);
        });
        dialog->open();
    });
    return button;
}

} // namespace ui
