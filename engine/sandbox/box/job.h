// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/wire.h"

#include <string_view>
#include <vector>

namespace box {

struct JobFile {
    std::string_view path;
    std::string_view content;
    bool executable = false;
};

/// What the engine asks for. Points into the memory it was read from, which stays for the life of the process.
struct Job {
    Limits limits{};
    std::vector<char *> arguments; ///< ends with a null
    std::vector<char *> variables; ///< ends with a null
    const char *folder = home;
    const char *directory = nullptr; ///< where the program starts; null: in its folder
    std::vector<JobFile> files;
    std::vector<JobFile> links; ///< content: what the link leads to
    std::vector<std::string_view> collect;
    std::vector<std::string_view> readable; ///< without a box: files and folders outside that may be read; each ends with NUL
    std::string_view filter;
};

/// Reads the memory file behind `fd` and closes it. False when it is no job.
bool readJob(int fd, Job &job);

/// Writes the job's files and links below its folder. Null, or what went wrong.
const char *unpack(const Job &job);

} // namespace box
