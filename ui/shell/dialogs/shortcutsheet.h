// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace ui {

/// All keys of the window at a glance: those of the menus and those that act on the page that is shown.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QMenuBar *menus, const QWidget *page, QWidget *parent = nullptr);
};

} // namespace ui
