// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

QList<int> all(qsizetype count)
{
    QList<int> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

QPointF meanOf(const QList<QPointF> &points, int from, int to)
{
    QPointF sum;
    for (int i = from; i < to; ++i)
        sum += points.at(i);
    return sum / double(to - from);
}

double twiceArea(QPointF a, QPointF b, QPointF c)
{
    return std::abs((a.x() - c.x()) * (b.y() - a.y()) - (a.x() - b.x()) * (c.y() - a.y()));
}

} // namespace

QList<int> lttb(const QList<QPointF> &points, int count)
{
    const int size = int(points.size());
    if (size <= count || count < 3)
        return all(size);
    QList<int> kept{0};
    kept.reserve(count);
    const double bucket = double(size - 2) / (count - 2);
    for (int i = 0; i < count - 2; ++i) {
        const int from = int(i * bucket) + 1;
        const int to = int((i + 1) * bucket) + 1;
        const int nextTo = std::min(int((i + 2) * bucket) + 1, size);
        const QPointF next = meanOf(points, to, std::max(nextTo, to + 1));
        int best = from;
        double largest = -1;
        for (int at = from; at < to; ++at) {
            if (const double area = twiceArea(points.at(kept.last()), points.at(at), next); area > largest) {
                largest = area;
                best = at;
            }
        }
        kept.append(best);
    }
    kept.append(size - 1);
    return kept;
}

QList<QPointF> picked(const QList<QPointF> &points, const QList<int> &indices)
{
    QList<QPointF> result;
    result.reserve(indices.size());
    for (const int index : indices)
        result.append(points.at(index));
    return result;
}

std::pair<int, int> rangeOf(const QList<QPointF> &points, double low, double high)
{
    const auto first = std::lower_bound(points.begin(), points.end(), low, [](QPointF p, double x) { return p.x() < x; });
    const auto last = std::upper_bound(first, points.end(), high, [](double x, QPointF p) { return x < p.x(); });
    const int from = std::max(int(first - points.begin()) - 1, 0);
    const int to = std::min(int(last - points.begin()) + 1, int(points.size()));
    return {from, to};
}

QList<QPointF> partOf(const QList<QPointF> &points, double low, double high)
{
    const auto [from, to] = rangeOf(points, low, high);
    return points.mid(from, to - from);
}

int nearest(const QList<QPointF> &points, double x)
{
    if (points.isEmpty())
        return -1;
    const auto at = std::lower_bound(points.begin(), points.end(), x, [](QPointF p, double value) { return p.x() < value; });
    const int right = std::min(int(at - points.begin()), int(points.size()) - 1);
    if (right == 0)
        return 0;
    return x - points.at(right - 1).x() < points.at(right).x() - x ? right - 1 : right;
}

double niceStep(double range, int wanted)
{
    if (!(range > 0) || wanted < 1)
        return 1;
    const double rough = range / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double share = rough / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

} // namespace ui
