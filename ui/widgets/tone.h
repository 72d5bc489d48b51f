// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

class QPainter;

namespace ui {

/// What a status means. Never shown by colour alone: an icon and a word stand beside it.
enum class Tone { Neutral, Active, Good, Warn, Bad, Info };

[[nodiscard]] Ink inkOf(Tone tone);
/// Name for icon(): "info", "good", "warning", "error" …
[[nodiscard]] QString iconOf(Tone tone);

/// The badge of a delegate: icon and word in the tone's colour, elided to `rect`. `iconName` empty: the tone's own.
void paintBadge(QPainter *painter, const QRect &rect, Tone tone, const QString &word, const QString &iconName = {});
[[nodiscard]] QSize badgeSize(const QString &word);

} // namespace ui
