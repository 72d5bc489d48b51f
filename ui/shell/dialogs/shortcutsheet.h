// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace ui {

/// List of the keyboard shortcuts of the menus and of the current page.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QMenuBar *menus, const QWidget *page, QWidget *parent = nullptr);
};

} // namespace ui
