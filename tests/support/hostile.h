// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace test {

/// How many times slower, and larger in memory, this build may be.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int slowness = 6;
#elif defined(NDEBUG)
inline constexpr int slowness = 1;
#else
inline constexpr int slowness = 3;
#endif

/// Milliseconds of processor time after which an input counts as one that hangs the program: far above what the slowest
/// takes, since a busy machine may be several times slower.
inline constexpr qint64 hangMs = 20'000 * slowness;

/// Of this process.
inline qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace test
