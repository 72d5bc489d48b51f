// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/measuring.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine {

namespace {

constexpr int mostSamples = 15;
constexpr double narrowEnough = 0.05;

bool counts(const QString &name)
{
    static const QRegularExpression bookkeeping(QStringLiteral("^(error|stage\\d+_passed|analysis\\..*)$"));
    return !bookkeeping.match(name).hasMatch();
}

/// An axis of the grid by its name here or in OpenEvolve.
bool isFeature(const QString &metric, const QStringList &features)
{
    return features.contains(metric) || (metric == u"complexity" && features.contains(QLatin1StringView("length")))
        || (metric == u"diversity" && features.contains(QLatin1StringView("edits")));
}

double meanOf(const QList<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double deviationOf(const QList<double> &values, double mean)
{
    if (values.size() < 2)
        return 0;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / double(values.size() - 1));
}

QList<double> valuesOf(const QList<TestReport> &measurements, const QString &name)
{
    QList<double> values;
    for (const TestReport &report : measurements) {
        for (const Metric &metric : report.metrics) {
            if (metric.name == name)
                values << metric.value;
        }
    }
    return values;
}

} // namespace

std::optional<double> fitness(const QList<Metric> &metrics, const QStringList &features)
{
    QList<double> values, placing;
    for (const Metric &metric : metrics) {
        if (metric.name == u"combined_score")
            return std::isfinite(metric.value) ? std::optional(metric.value) : std::nullopt;
        if (counts(metric.name) && std::isfinite(metric.value))
            (isFeature(metric.name, features) ? placing : values) << metric.value;
    }
    if (values.isEmpty())
        values = placing;
    return values.isEmpty() ? std::nullopt : std::optional(meanOf(values));
}

void mergeMetrics(QList<Metric> &into, const QList<Metric> &later)
{
    for (const Metric &metric : later) {
        const auto same = std::find_if(into.begin(), into.end(), [&](const Metric &each) { return each.name == metric.name; });
        if (same == into.end())
            into << metric;
        else
            *same = metric;
    }
}

TestReport combined(const QList<TestReport> &measurements)
{
    TestReport report = measurements.constFirst();
    if (measurements.size() < 2)
        return report;
    for (Metric &metric : report.metrics) {
        const QList<double> values = valuesOf(measurements, metric.name);
        metric.value = meanOf(values);
        metric.spread = deviationOf(values, metric.value);
        metric.repeats = int(values.size());
    }
    QList<double> scores;
    for (const TestReport &each : measurements) {
        scores << each.score;
        if (report.correct && !each.correct) {
            report.correct = false;
            report.failure = QStringLiteral("it failed in %1 of %2 runs: %3").arg(std::count_if(measurements.begin(), measurements.end(), [](const TestReport &one) { return !one.correct; }))
                                 .arg(measurements.size()).arg(each.failure);
        }
    }
    report.score = meanOf(scores);
    report.spread = deviationOf(scores, report.score);
    report.repeats = int(scores.size());
    return report;
}

MedianInterval medianInterval(QList<double> samples)
{
    if (samples.isEmpty())
        return {};
    std::sort(samples.begin(), samples.end());
    const auto n = samples.size();
    const double median = n % 2 ? samples[n / 2] : (samples[n / 2 - 1] + samples[n / 2]) / 2;
    // The largest k with P(Binomial(n, 1/2) < k) ≤ 2.5 %: the median lies between the k-th smallest and the k-th largest.
    double probability = std::pow(0.5, double(n)), below = probability;
    qsizetype k = 0;
    while (below <= 0.025 && k < n / 2) {
        ++k;
        probability *= double(n - k + 1) / double(k);
        below += probability;
    }
    const qsizetype at = std::max<qsizetype>(k - 1, 0);
    return {median, samples[at], samples[n - 1 - at]};
}

bool measuredEnough(const QList<double> &samples)
{
    if (samples.size() >= mostSamples)
        return true;
    const MedianInterval interval = medianInterval(samples);
    return samples.size() >= 6 && interval.high - interval.low < narrowEnough * std::abs(interval.median); // n < 6: no interval has 95 %
}

double improvementScore(double baselineLatency, double latency, double baselinePeak, double peak)
{
    const auto reduction = [](double before, double after) { return before > 0 ? (before - after) / before : 0.0; };
    return 1 + reduction(baselineLatency, latency) / 3 + reduction(baselinePeak, peak) / 4;
}

} // namespace engine
