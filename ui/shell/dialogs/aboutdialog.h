// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ui {

/// Version, licence, Qt version and library folder, with a button to copy them for a bug report.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const QString &libraryFolder, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

} // namespace ui
