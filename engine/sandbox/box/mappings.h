// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace box {

/// Upper bound of memory in the mappings of some processes besides resident
/// memory: shared memory without a file stays allocated when a process unmaps it.
class Mappings
{
public:
    /// Adds a file "maps" of /proc. False when it cannot be read.
    bool add(int folder, const char *name);
    /// Adds so many bytes for a process whose mappings cannot be read.
    void addUnknown(int64_t bytes) { m_unknown += bytes; }
    /// Memory shared by several processes counts once.
    [[nodiscard]] int64_t bytes() const;

private:
    struct Shared {
        uint64_t node;
        int64_t bytes;
    };
    void addLine(const char *line);

    std::vector<Shared> m_shared;
    int64_t m_unknown = 0;
    int64_t m_lines = 0;
};

} // namespace box
