// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// A score as judges write it: "4", "4.5", "4,5", "4/5", "4 out of 5", "4 – clear", "★★★★☆".
/// nullopt for a range ("3-4"), another scale ("8/10") or other texts. The caller checks the range.
[[nodiscard]] std::optional<double> scoreValue(const QString &text);

} // namespace engine
