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

/// A job from the engine. Points into the memory it was read from, which stays for the life of the process.
struct Job {
    Limits limits{};
    std::vector<char *> arguments; ///< ends with a null
    std::vector<char *> variables; ///< ends with a null
    const char *folder = home;
    const char *directory = nullptr; ///< working directory of the program; null: its folder
    std::vector<JobFile> files;
    std::vector<JobFile> links; ///< content: target of the link
    std::vector<std::string_view> collect;
    std::vector<std::string_view> readable; ///< without a box: readable files and folders outside; each ends with NUL
    std::string_view filter;
};

/// Reads the memory file `fd` and closes it. False when it is no job.
bool readJob(int fd, Job &job);

/// Writes the job's files and links below its folder. Returns null, or an error message.
const char *unpack(const Job &job);

} // namespace box
