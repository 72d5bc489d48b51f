// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

class QToolButton;
class QWidget;

namespace ui {

/// A button that asks for a place and writes there what `csv` gives; a failure is said in its tool tip and announced.
[[nodiscard]] QToolButton *csvButton(QWidget *parent, const QString &subject, std::function<QByteArray()> csv);

} // namespace ui
