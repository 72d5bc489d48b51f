// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <optional>

namespace engine {

/// The fitness: combined_score where there is one, else the mean of the metrics without those named in `features`
/// (axes of the grid), of all metrics when these are the only ones. "error" and "stageN_passed" are no metrics of the
/// mean. None when nothing finite is left.
[[nodiscard]] std::optional<double> fitness(const QList<Metric> &metrics, const QStringList &features = {});

/// Values of the later ones replace those of the same name; new ones follow.
void mergeMetrics(QList<Metric> &into, const QList<Metric> &later);

/// Several measurements of the same program as one: means, standard deviations, and the first one's texts. Not empty.
[[nodiscard]] TestReport combined(const QList<TestReport> &measurements);

/// Middle of the samples with the interval that holds the true median with 95 % (order statistics of the sign test).
struct MedianInterval {
    double median = 0, low = 0, high = 0;
};
[[nodiscard]] MedianInterval medianInterval(QList<double> samples);
/// Whether no more samples are needed: the interval is under 5 % of the median, or there are 15.
[[nodiscard]] bool measuredEnough(const QList<double> &samples);

/// 1 + ΔL/3 + ΔM/4 with the relative reductions of latency and peak memory against the baseline.
[[nodiscard]] double improvementScore(double baselineLatency, double latency, double baselinePeak, double peak);

} // namespace engine
