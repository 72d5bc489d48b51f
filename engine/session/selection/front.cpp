// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/selection/front.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace engine {

namespace {

bool dominates(const std::vector<double> &a, const std::vector<double> &b)
{
    bool better = false;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i] < b[i])
            return false;
        better = better || a[i] > b[i];
    }
    return better;
}

void setCrowding(const std::vector<std::vector<double>> &points, std::vector<size_t> members, std::vector<FrontPlace> &places)
{
    for (size_t axis = 0; !members.empty() && axis < points[members[0]].size(); ++axis) {
        std::stable_sort(members.begin(), members.end(), [&](size_t a, size_t b) { return points[a][axis] < points[b][axis]; });
        const double span = points[members.back()][axis] - points[members.front()][axis];
        places[members.front()].crowding = places[members.back()].crowding = std::numeric_limits<double>::infinity();
        for (size_t k = 1; span > 0 && std::isfinite(span) && k + 1 < members.size(); ++k)
            places[members[k]].crowding += (points[members[k + 1]][axis] - points[members[k - 1]][axis]) / span;
    }
}

/// A value that is no number counts as the worst: compared as it is, points could dominate each other in a circle.
std::vector<std::vector<double>> comparable(std::vector<std::vector<double>> points)
{
    for (std::vector<double> &point : points) {
        for (double &value : point)
            value = std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
    }
    return points;
}

} // namespace

std::vector<FrontPlace> frontPlaces(const std::vector<std::vector<double>> &raw)
{
    const std::vector<std::vector<double>> points = comparable(raw);
    std::vector<FrontPlace> places(points.size());
    std::vector<int> above(points.size(), 0);
    for (size_t i = 0; i < points.size(); ++i) {
        for (size_t j = 0; j < points.size(); ++j)
            above[i] += dominates(points[j], points[i]);
    }
    std::vector<bool> placed(points.size(), false);
    size_t left = points.size();
    for (int front = 0; left > 0; ++front) {
        std::vector<size_t> members;
        for (size_t i = 0; i < points.size(); ++i) {
            if (!placed[i] && above[i] == 0)
                members.push_back(i);
        }
        for (const size_t member : members) {
            placed[member] = true;
            places[member].front = front;
            for (size_t j = 0; j < points.size(); ++j)
                above[j] -= dominates(points[member], points[j]);
        }
        left -= members.size();
        setCrowding(points, members, places);
    }
    return places;
}

} // namespace engine
