// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace ui {

/// Question before another configuration replaces one with unsaved changes. Deletes itself when closed. Saving is the
/// default; Esc cancels.
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
