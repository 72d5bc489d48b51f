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

/// Of this process.
inline qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace test
