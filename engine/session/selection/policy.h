// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace engine {

class Random;

/// Unnormalised probabilities of candidates, given best first, under a parent policy (population.parents):
/// rank (linear), tournament (best of three), fitness (e to the merit above the median, in units of
/// `spread`, at most e^10), powerLaw (1/rank²), uniform. `median`: of the archive, if there is one. Pure.
[[nodiscard]] std::vector<double> parentWeights(const QString &policy, const std::vector<double> &merits, double median, double spread);

/// A random index by weight; the last one when all weights are 0.
[[nodiscard]] size_t drawByWeight(const std::vector<double> &weights, Random &random);

/// The numbers may be unsorted; 0 when there are none.
[[nodiscard]] double medianOf(std::vector<double> numbers);
/// Median absolute deviation, scaled to a standard deviation (1.4826); 1 when it is 0.
[[nodiscard]] double spreadOf(const std::vector<double> &numbers);

} // namespace engine
