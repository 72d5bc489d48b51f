// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>

#include <optional>

namespace ui {

// Design tokens: the only names for colours, sizes and fonts. All other code reads them here, and reads them again on
// QEvent::PaletteChange, FontChange and StyleChange.

enum class Theme { System, Light, Dark, HighContrast };

enum class Ink {
    Text, Muted, Accent, AccentSoft, OnAccent, Border, Ground, Surface, SurfaceRaised,
    Good, Warn, Bad, Info,                       ///< use only with an icon and a word
    Added, Removed, AddedGround, RemovedGround   ///< for diffs, use only with underline or strike-out
};

/// Switches palette and style of the application at once; Theme::System follows the desktop.
void setTheme(Theme theme);
[[nodiscard]] Theme theme();        ///< value of setTheme()
[[nodiscard]] bool isDark();        ///< of the current scheme; includes high contrast
[[nodiscard]] bool isHighContrast();

[[nodiscard]] QColor color(Ink ink);
/// Okabe–Ito colour of a data series, readable on the current ground; use with seriesDash() of the same index.
[[nodiscard]] QColor seriesColor(int index);
[[nodiscard]] Qt::PenStyle seriesDash(int index);

/// Width in pixels: 4, 8, 12, 16, 24 for step 1 … 5, scaled with the font and the zoom.
[[nodiscard]] int space(int step);
[[nodiscard]] int cornerRadius();

enum class Type { Title, Section, Body, Small, Code, Figures };
[[nodiscard]] QFont font(Type type); ///< Figures has digits of equal width
/// Sets the factor for the system font, 0.75 … 2.
void setZoom(double zoom);
[[nodiscard]] double zoom();

/// Icon from the program, otherwise from the icon theme, in palette colours: "run", "pause", "stop", "compare",
/// "export" …
[[nodiscard]] QIcon icon(const QString &name);
/// Sets the user's choice; null means the setting of the desktop.
void setReducedMotion(std::optional<bool> reduced);
[[nodiscard]] bool reducedMotion();

} // namespace ui
