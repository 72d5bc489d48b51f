// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/pricerow.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace ui {

/// Dialog for a new row of the price book. GUI thread.
class PriceDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PriceDialog(QWidget *parent = nullptr);

    [[nodiscard]] engine::PriceRow row() const;

private:
    QComboBox *m_vendor;
    QLineEdit *m_model;
    QDoubleSpinBox *m_input;
    QDoubleSpinBox *m_cached;
    QDoubleSpinBox *m_output;
    QLineEdit *m_source;
};

} // namespace ui
