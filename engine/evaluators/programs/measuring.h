// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <optional>

namespace engine {

/// The fitness: combined_score if present, else the mean of the metrics that are
/// not in `features` (axes of the grid), or of all when there are no others.
/// "error" and "stageN_passed" are excluded. nullopt when no finite metric remains.
[[nodiscard]] std::optional<double> fitness(const QList<Metric> &metrics, const QStringList &features = {});

/// Values of `later` replace those of the same name; new names are appended.
void mergeMetrics(QList<Metric> &into, const QList<Metric> &later);

/// Several measurements of the same program as one: means, standard deviations, and texts of the first. Not empty.
[[nodiscard]] TestReport combined(const QList<TestReport> &measurements);

/// Median of the samples with the interval that contains the true median with 95 % (order statistics of the sign test).
struct MedianInterval {
    double median = 0, low = 0, high = 0;
};
[[nodiscard]] MedianInterval medianInterval(QList<double> samples);
/// Whether no more samples are needed: the interval is under 5 % of the median, or there are 15 samples.
[[nodiscard]] bool measuredEnough(const QList<double> &samples);

/// 1 + ΔL/3 + ΔM/4 with the relative reductions of latency and peak memory against the baseline.
[[nodiscard]] double improvementScore(double baselineLatency, double latency, double baselinePeak, double peak);

} // namespace engine
