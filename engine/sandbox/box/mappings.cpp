// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/mappings.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int64_t lineBytes = 256; ///< approximate kernel memory per mapping

} // namespace

void Mappings::addLine(const char *line)
{
    uint64_t begin = 0, end = 0, offset = 0, node = 0;
    char rights[8], device[16];
    int path = 0;
    ++m_lines;
    if (std::sscanf(line, "%" SCNx64 "-%" SCNx64 " %7s %" SCNx64 " %15s %" SCNu64 " %n", &begin, &end, rights, &offset, device, &node, &path) < 6)
        return;
    if (rights[3] != 's' || std::strncmp(line + path, "/dev/zero", 9) != 0)
        return;
    const int64_t bytes = int64_t(end - begin + offset); // the part of the file up to the end of this mapping
    const auto known = std::find_if(m_shared.begin(), m_shared.end(), [&](const Shared &each) { return each.node == node; });
    if (known == m_shared.end())
        m_shared.push_back({node, bytes});
    else
        known->bytes = std::max(known->bytes, bytes);
}

bool Mappings::add(int folder, const char *name)
{
    const int fd = ::openat(folder, name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    char text[16384];
    size_t kept = 0;
    bool any = false;
    for (ssize_t count = 0; (count = ::read(fd, text + kept, sizeof text - 1 - kept)) > 0;) {
        any = true;
        kept += size_t(count);
        text[kept] = 0;
        char *at = text;
        for (char *end = std::strchr(at, '\n'); end; at = end + 1, end = std::strchr(at, '\n')) {
            *end = 0;
            addLine(at);
        }
        kept = size_t(text + kept - at);
        if (kept == sizeof text - 1)
            kept = 0; // lines are never that long
        std::memmove(text, at, kept);
    }
    ::close(fd);
    return any;
}

int64_t Mappings::bytes() const
{
    int64_t sum = m_unknown + m_lines * lineBytes;
    for (const Shared &each : m_shared)
        sum += each.bytes;
    return sum;
}

} // namespace box
