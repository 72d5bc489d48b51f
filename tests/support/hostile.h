// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace test {

/// Factor for limits on time and memory, by build type.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int slowness = 6;
#elif defined(NDEBUG)
inline constexpr int slowness = 1;
#else
inline constexpr int slowness = 3;
#endif

/// An input that takes more processor time than this, in ms, counts as a hang. Far above the slowest input, because a
/// busy machine may be several times slower.
inline constexpr qint64 hangMs = 20'000 * slowness;

/// Resident memory of this process.
inline qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace test
