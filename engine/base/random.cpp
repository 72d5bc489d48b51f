// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"

#include <cmath>

namespace engine {

namespace {

quint64 splitmix(quint64 &state)
{
    quint64 z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

quint64 fnv1a(std::string_view bytes, quint64 start)
{
    quint64 hash = start;
    for (const unsigned char byte : bytes)
        hash = (hash ^ byte) * 0x100000001b3ULL;
    return hash;
}

Random::Random(quint64 seed)
{
    for (quint64 &word : m_state)
        word = splitmix(seed);
}

Random Random::at(quint64 seed, std::string_view purpose, quint64 index)
{
    quint64 mix = fnv1a(purpose, seed ^ 0xcbf29ce484222325ULL) + index;
    return Random(splitmix(mix));
}

double Random::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

int Random::below(int n)
{
    Q_ASSERT(n > 0);
    return int((quint64(quint32(next() >> 32)) * quint64(n)) >> 32);
}

double Random::normal()
{
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double s = u * u + v * v;
        if (s > 0 && s < 1)
            return u * std::sqrt(-2 * std::log(s) / s);
    }
}

} // namespace engine
