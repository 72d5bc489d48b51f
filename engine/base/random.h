// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <string_view>

namespace engine {

/// Seeded random numbers that are the same on every machine (xoshiro256**, seeded by splitmix64; no std distribution,
/// whose results differ between libraries). A value: copy it to fork it.
class Random
{
public:
    explicit Random(quint64 seed);

    /// The stream for one decision: a pure function of the run's seed, what the draw is for, and how many such
    /// decisions came before. So a resumed run goes on drawing what it would have drawn.
    [[nodiscard]] static Random at(quint64 seed, std::string_view purpose, quint64 index);

    [[nodiscard]] quint64 next()
    {
        const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
        const quint64 t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }
    /// Uniform in [0, 1).
    [[nodiscard]] double uniform();
    /// Uniform in 0 … n−1; n > 0.
    [[nodiscard]] int below(int n);
    /// Standard normal (Marsaglia's polar method).
    [[nodiscard]] double normal();

private:
    quint64 m_state[4];
};

/// FNV-1a, 64 bit: for stable fingerprints, not for security.
[[nodiscard]] quint64 fnv1a(std::string_view bytes, quint64 start = 0xcbf29ce484222325ULL);

} // namespace engine
