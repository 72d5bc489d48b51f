// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace engine {

/// One game for the sequential view.
struct EloGame {
    int first = 0;
    int second = 0;
    double share = 1; ///< of the win that goes to the first
};

/// Plain sequential Elo, for those who expect it: order matters, and the sum of all ratings does not change. A view
/// beside the fit; nothing is decided by it.
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
