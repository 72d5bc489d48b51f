// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"

#include <QLocale>

namespace ui {

// Number formats for display, in the current locale. Not used in files.

/// US dollars with two decimals; four decimals below ten cents, "< $0.0001" for smaller amounts: "$0.0042", "0,0042 $".
[[nodiscard]] QString formatMoney(engine::Money amount, const QLocale &locale = QLocale());
[[nodiscard]] QString formatElo(double elo, const QLocale &locale = QLocale());
/// "1,612 ± 40".
[[nodiscard]] QString formatElo(double elo, double halfWidth, const QLocale &locale = QLocale());
/// "350 ms", "4.2 s", "3 min 12 s", "2 h 5 min", "3 d 4 h".
[[nodiscard]] QString formatDuration(qint64 milliseconds, const QLocale &locale = QLocale());
[[nodiscard]] QString formatCount(qint64 count, const QLocale &locale = QLocale()); ///< "12,345"
[[nodiscard]] QString formatCompact(qint64 count, const QLocale &locale = QLocale()); ///< "12.3k", "1.20M"
[[nodiscard]] QString formatPercent(double share, const QLocale &locale = QLocale()); ///< `share` in 0 … 1: "83 %"
[[nodiscard]] QString formatScore(double score, const QLocale &locale = QLocale()); ///< two decimals
/// "just now", "14:03" today, "yesterday 14:03", otherwise the short date. Milliseconds since 1970.
[[nodiscard]] QString formatWhen(qint64 atMs, qint64 nowMs, const QLocale &locale = QLocale());

} // namespace ui
