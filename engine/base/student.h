// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// The value that Student's t with so many degrees of freedom exceeds with the probability `tail`: 12.706 for 0.025 and one
/// degree. `tail` lies in (0, 0.5]; `degrees` is at least 1, more than 1000 count as 1000. By the finite series of
/// Abramowitz and Stegun 26.7.3 and 26.7.4. Pure.
[[nodiscard]] double studentQuantile(double tail, int degrees);

} // namespace engine
