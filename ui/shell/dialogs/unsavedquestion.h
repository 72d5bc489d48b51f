// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace ui {

/// Asked before another configuration takes the place of one with unsaved changes. Deletes itself; saving is default, and Escape leaves all as it is.
class UnsavedQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    explicit UnsavedQuestion(QWidget *parent);

Q_SIGNALS:
    void saveRequested();
    void discardRequested();
};

} // namespace ui
