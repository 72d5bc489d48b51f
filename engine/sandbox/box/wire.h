// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What the engine and the launcher inside of a box say to each other: records of a head and so many bytes, both sides
/// being of the same build on the same machine. No Qt, no library: the launcher includes this too.
namespace box {

enum class Tag : uint32_t {
    // engine → launcher, in a memory file
    Limits = 1,  ///< struct Limits
    Argument,    ///< one word of the command
    Variable,    ///< NAME=value
    Folder,      ///< its own folder; absolute
    Directory,   ///< where it starts, when that is elsewhere
    File,        ///< path, NUL, content; flag 1: executable
    Filter,      ///< struct sock_filter[]
    Collect,     ///< path whose content is wanted
    Readable,    ///< file or folder that may be read, where there is no box around
    Link,        ///< path, NUL, what it leads to
    // launcher → engine, on the leash
    Ready = 100, ///< a warm interpreter has loaded what it should
    Started,     ///< the program runs; its time begins
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
    int32_t bare; ///< 1: no namespaces, the folder is the engine's
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
    int32_t sampled; ///< sampledCpu, sampledMemory: figures that are not the kernel's, but what was seen from time to time
    int64_t wallUs;
    int64_t userUs;
    int64_t systemUs;
    int64_t peakBytes;
    int64_t fileCount;
    int64_t fileBytes;
};

/// One byte on the leash ends the tree; the outcome comes all the same. So does letting go of it, without an outcome.
constexpr char endNow = 'k';

/// File descriptors the launcher is started with.
constexpr int jobFd = 10;
constexpr int leashFd = 11;
/// Files of the program's cgroup, as struct Group has them; /dev/null where there is none.
constexpr int groupFd = 13;
constexpr int groupCount = 4;
/// The folder of the program inside.
constexpr char home[] = "/box";
constexpr int insideUid = 1000;

} // namespace box
