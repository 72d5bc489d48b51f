// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/student.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engine {

namespace {

constexpr int mostDegrees = 1000;
constexpr int halvings = 60;

/// P(|T| ≤ √degrees · tan(angle)).
double centralShare(double angle, int degrees)
{
    const double square = std::cos(angle) * std::cos(angle);
    const bool odd = degrees % 2 != 0;
    double term = odd ? std::cos(angle) : 1, sum = degrees > 1 ? term : 0;
    for (int k = odd ? 3 : 2; k < degrees; k += 2) {
        term *= square * double(k - 1) / k;
        sum += term;
    }
    sum *= std::sin(angle);
    return odd ? (angle + sum) * 2 / std::numbers::pi : sum;
}

} // namespace

double studentQuantile(double tail, int degrees)
{
    degrees = std::clamp(degrees, 1, mostDegrees);
    double low = 0, high = std::numbers::pi / 2;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (centralShare(middle, degrees) < 1 - 2 * tail ? low : high) = middle;
    }
    return std::sqrt(double(degrees)) * std::tan((low + high) / 2);
}

} // namespace engine
