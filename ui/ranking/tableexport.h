// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

class QToolButton;
class QWidget;

namespace ui {

/// A button that asks for a file and writes the result of `csv` into it. On failure it shows the error in its tooltip
/// and announces it to assistive technology.
[[nodiscard]] QToolButton *csvButton(QWidget *parent, const QString &subject, std::function<QByteArray()> csv);

} // namespace ui
