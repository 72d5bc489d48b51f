// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QPalette>

namespace ui {

/// Sets of colour values for light, dark and high contrast. Pure values; tokens.cpp selects the current one.
enum class Scheme { Light, Dark, HighContrast };

[[nodiscard]] QColor inkOf(Scheme scheme, Ink ink);
[[nodiscard]] QColor seriesColorOf(Scheme scheme, int index);
/// The palette for Qt's own widgets.
[[nodiscard]] QPalette paletteOf(Scheme scheme);
/// Outline colour of an editable field or box: contrast at least 3:1 on every ground.
[[nodiscard]] QColor fieldOutlineOf(Scheme scheme);
/// WCAG 2.1 contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace ui
