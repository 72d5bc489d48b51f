// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Protocol between the engine and the launcher in a box: records of a head and a payload; both sides are
/// of the same build on the same machine. No Qt and no library, since the launcher includes this file.
namespace box {

enum class Tag : uint32_t {
    // engine → launcher, in a memory file
    Limits = 1,  ///< struct Limits
    Argument,    ///< one word of the command
    Variable,    ///< NAME=value
    Folder,      ///< its own folder; absolute
    Directory,   ///< working directory, if different
    File,        ///< path, NUL, content; flag 1: executable
    Filter,      ///< struct sock_filter[]
    Collect,     ///< path whose content is collected
    Readable,    ///< readable file or folder, without a box
    Link,        ///< path, NUL, target
    // launcher → engine, on the leash
    Ready = 100, ///< a warm interpreter has loaded its modules
    Started,     ///< the program runs; its time starts
    Outcome,     ///< struct Outcome
    Written,     ///< uint64_t size, then the path
    Content,     ///< path, NUL, content
    Failure,     ///< English: why nothing was run
    Done,
};

struct Head {
    Tag tag;
    uint32_t flags;
    uint64_t size;
};

struct Limits {
    int64_t wallUs;
    int64_t cpuUs; ///< 0: none
    int64_t memoryBytes;
    int64_t fileBytes;
    int64_t diskBytes;
    int64_t collectBytes;
    int32_t processes;
    int32_t openFiles;
    int32_t files;
    int32_t bare; ///< 1: no namespaces; the folder is made by the engine
};

enum class End : int32_t { Exited, Signalled, Limit, Asked };
enum class Limit : int32_t { None, Wall, Cpu, Memory, Processes, FileSize, Disk, Files };

constexpr int32_t sampledCpu = 1, sampledMemory = 2;

struct Outcome {
    End end;
    int32_t code;
    Limit limit;
    int32_t peakTasks;
    int32_t leftRunning;
    int32_t sampled; ///< sampledCpu, sampledMemory: values from samples in place of the kernel's
    int64_t wallUs;
    int64_t userUs;
    int64_t systemUs;
    int64_t peakBytes;
    int64_t fileCount;
    int64_t fileBytes;
};

/// One byte on the leash ends the process tree, and the outcome still follows. Closing the leash also ends it, without an outcome.
constexpr char endNow = 'k';

/// Numbers of the launcher's open files.
constexpr int jobFd = 10;
constexpr int leashFd = 11;
/// Files of the program's cgroup, in the order of struct Group; /dev/null for missing ones.
constexpr int groupFd = 13;
constexpr int groupCount = 4;
/// Folder of the program in the box.
constexpr char home[] = "/box";
constexpr int insideUid = 1000;

} // namespace box
