// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <string_view>

namespace engine {

/// Seeded random numbers, equal on every machine: xoshiro256**, seeded by splitmix64. Distributions of std
/// are not used, because their results differ between libraries. A value: a copy continues the same stream.
class Random
{
public:
    explicit Random(quint64 seed);

    /// The stream for one decision: a pure function of the run's seed, the purpose of the draw
    /// and the number of such decisions before it. So a resumed run draws the same numbers.
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
