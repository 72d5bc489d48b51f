// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// The quantile of Student's t with `degrees` degrees of freedom that is exceeded with probability
/// `tail`: 12.706 for 0.025 and one degree. `tail` is in (0, 0.5]; `degrees` is at least 1, above
/// 1000 it counts as 1000. Uses the finite series of Abramowitz and Stegun 26.7.3 and 26.7.4. Pure.
[[nodiscard]] double studentQuantile(double tail, int degrees);

} // namespace engine
