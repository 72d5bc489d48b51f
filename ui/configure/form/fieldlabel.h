// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ui {

/// The label of a field, bold if its value is set here. Adapts to zoom and theme.
class FieldLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit FieldLabel(QWidget *parent = nullptr);

    void setBold(bool bold);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    bool m_bold = false;
};

} // namespace ui
