// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"

#include <QString>

#include <string>

namespace engine {

// Formatting of texts and numbers in reports: the same bytes in every locale. Pure; any thread.

/// Characters that hide or turn text (NUL and other controls, bidirectional embeddings and overrides, invisible
/// separators) become visible escapes such as \u202E; CRLF and CR become \n. Joiners stay: scripts and emoji need them.
[[nodiscard]] QString visible(const QString &text);
/// visible() on one line, cut with "…" to at most `characters` (0: no limit).
[[nodiscard]] QString oneLine(const QString &text, int characters = 0);

[[nodiscard]] QString number(double value, int decimals);
[[nodiscard]] QString usd(Money money);            ///< "0.0042", at least two and at most six decimals
[[nodiscard]] QString utc(qint64 ms);              ///< "2026-11-21T04:39:20Z"; empty for 0
[[nodiscard]] QString duration(qint64 ms);         ///< "1 h 2 min", "3 min 4 s", "5.6 s"
[[nodiscard]] double tenth(double value);          ///< rounded to a tenth, as ratings are

[[nodiscard]] std::string toStd(const QString &text);
[[nodiscard]] QString fromStd(const std::string &utf8);

} // namespace engine
