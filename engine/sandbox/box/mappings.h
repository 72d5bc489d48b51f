// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace box {

/// What the mappings of some processes can hold beside what is resident: memory that is shared without a file stays when
/// a process takes it out of its own view.
class Mappings
{
public:
    /// A file "maps" of /proc. False when it cannot be read.
    bool add(int folder, const char *name);
    /// So many bytes of a process whose mappings cannot be read.
    void addUnknown(int64_t bytes) { m_unknown += bytes; }
    /// Memory shared by several is counted once.
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
