// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace test {

/// Processor time of this process since construction, in ms. Other load on the machine does not change it.
class CpuTimer
{
public:
    qint64 elapsed() const { return qint64(std::clock() - m_began) * 1000 / CLOCKS_PER_SEC; }

private:
    const std::clock_t m_began = std::clock();
};

} // namespace test
