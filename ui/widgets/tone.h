// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

class QPainter;

namespace ui {

/// Meaning of a status. Never shown by colour alone: an icon and a word are next to it.
enum class Tone { Neutral, Active, Good, Warn, Bad, Info };

[[nodiscard]] Ink inkOf(Tone tone);
/// Name for icon(): "info", "good", "warning", "error" …
[[nodiscard]] QString iconOf(Tone tone);

/// Paints a badge for a delegate: icon and word in the tone's colour, elided to `rect`. If `iconName` is empty, uses
/// the tone's own icon.
void paintBadge(QPainter *painter, const QRect &rect, Tone tone, const QString &word, const QString &iconName = {});
[[nodiscard]] QSize badgeSize(const QString &word);

} // namespace ui
