// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>

#include <optional>

namespace ui {

// The tokens of the look: the only place where a colour, size or font has a name. Everybody else asks here, and asks
// again on QEvent::PaletteChange / FontChange / StyleChange.

enum class Theme { System, Light, Dark, HighContrast };

enum class Ink {
    Text, Muted, Accent, AccentSoft, OnAccent, Border, Ground, Surface, SurfaceRaised,
    Good, Warn, Bad, Info,                       ///< always beside an icon and a word
    Added, Removed, AddedGround, RemovedGround   ///< diffs, always with underline or strike
};

/// Switches palette and style of the whole application at once; System follows the desktop.
void setTheme(Theme theme);
[[nodiscard]] Theme theme();        ///< as set
[[nodiscard]] bool isDark();        ///< as in force
[[nodiscard]] bool isHighContrast();

[[nodiscard]] QColor color(Ink ink);
/// Okabe–Ito series colours, readable on the ground in force; with a dash pattern of the same index.
[[nodiscard]] QColor seriesColor(int index);
[[nodiscard]] Qt::PenStyle seriesDash(int index);

/// 4, 8, 12, 16, 24 for step 1 … 5, scaled with the font and the zoom.
[[nodiscard]] int space(int step);
[[nodiscard]] int cornerRadius();

enum class Type { Title, Section, Body, Small, Code, Figures };
[[nodiscard]] QFont font(Type type); ///< Figures: tabular digits
/// 0.75 … 2 on top of the system font.
void setZoom(double zoom);
[[nodiscard]] double zoom();

/// From the icon theme or from our own set, recoloured for the palette: "run", "pause", "stop", "compare", "export" …
[[nodiscard]] QIcon icon(const QString &name);
/// What the person chose; nothing: as the desktop says.
void setReducedMotion(std::optional<bool> reduced);
[[nodiscard]] bool reducedMotion();

} // namespace ui
