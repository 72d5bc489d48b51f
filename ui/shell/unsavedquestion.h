// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace ui {

/// Asked before another configuration takes the place of one with unsaved changes. Deletes itself; keeping is default.
class UnsavedQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    explicit UnsavedQuestion(QWidget *parent);

Q_SIGNALS:
    void discardRequested();
    void keepRequested();
};

} // namespace ui
