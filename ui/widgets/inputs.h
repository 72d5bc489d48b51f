// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QWheelEvent>

namespace ui {

/// A field that handles the mouse wheel only with the focus, so that scrolling a form does not change values.
template <typename Base>
class WheelSafe : public Base
{
public:
    explicit WheelSafe(QWidget *parent = nullptr) :
        Base(parent)
    {
        this->setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (this->hasFocus())
            Base::wheelEvent(event);
        else
            event->ignore();
    }
};

using ComboBox = WheelSafe<QComboBox>;
using SpinBox = WheelSafe<QSpinBox>;
using DoubleSpinBox = WheelSafe<QDoubleSpinBox>;

} // namespace ui
