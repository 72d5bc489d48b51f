// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

class QWidget;

namespace ui {

/// Sets the font of the type, also after each change of the zoom; keeps italics and strike-out.
void keepType(QWidget *widget, Type type);

} // namespace ui
