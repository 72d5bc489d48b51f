// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// A score as a judge writes it in words: "4", "4.5", "4,5", "4/5", "4 out of 5", "4 – clear", "★★★★☆". Nothing for a range
/// ("3-4"), another scale ("8/10") or anything else. Any number; whether it is in range is for the caller to say.
[[nodiscard]] std::optional<double> scoreValue(const QString &text);

} // namespace engine
