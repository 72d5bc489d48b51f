// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/elo.h"

#include <algorithm>
#include <cmath>

namespace engine {

EloTable::EloTable(double start, double k)
    : m_start(start)
    , m_k(k)
{
}

void EloTable::grow(int candidate)
{
    const size_t size = std::max(m_rating.size(), size_t(candidate) + 1);
    m_rating.resize(size, m_start);
    m_games.resize(size, 0);
}

void EloTable::add(const EloGame &game)
{
    grow(std::max(game.first, game.second));
    double &first = m_rating[size_t(game.first)];
    double &second = m_rating[size_t(game.second)];
    const double expected = 1 / (1 + std::pow(10, (second - first) / 400));
    const double moved = m_k * (game.share - expected);
    first += moved;
    second -= moved;
    ++m_games[size_t(game.first)];
    ++m_games[size_t(game.second)];
}

double EloTable::rating(int candidate) const
{
    return size_t(candidate) < m_rating.size() ? m_rating[size_t(candidate)] : m_start;
}

int EloTable::games(int candidate) const
{
    return size_t(candidate) < m_games.size() ? m_games[size_t(candidate)] : 0;
}

} // namespace engine
