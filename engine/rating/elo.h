// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace engine {

/// One match for the sequential ratings.
struct EloGame {
    int first = 0;
    int second = 0;
    double share = 1; ///< share of the win for the first
};

/// Plain sequential Elo, for comparison with the fit: depends on the order of
/// matches, and the sum of all ratings is constant. No decision depends on it.
class EloTable
{
public:
    explicit EloTable(double start = 1200, double k = 32);

    void add(const EloGame &game);
    [[nodiscard]] double rating(int candidate) const;
    [[nodiscard]] int games(int candidate) const;

private:
    void grow(int candidate);

    double m_start;
    double m_k;
    std::vector<double> m_rating;
    std::vector<int> m_games;
};

} // namespace engine
