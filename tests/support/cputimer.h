// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace test {

/// Work this process has done since this was made, in milliseconds of processor time: the same on a busy machine.
class CpuTimer
{
public:
    qint64 elapsed() const { return qint64(std::clock() - m_began) * 1000 / CLOCKS_PER_SEC; }

private:
    const std::clock_t m_began = std::clock();
};

} // namespace test
