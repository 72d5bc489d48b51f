// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/sandbox/filedescriptor.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace engine {

/// Limits of a program with its whole process tree; exceeding one ends the tree.
struct SandboxLimits {
    std::optional<std::chrono::milliseconds> cpu; ///< none: limited only by the time
    qint64 memoryBytes = 2LL << 30; ///< includes files in a box, which are in memory
    int processes = 64;              ///< processes and threads
    int openFiles = 256;             ///< per process; opening more fails, but ends nothing
    qint64 fileBytes = 64LL << 20;   ///< per file
    qint64 diskBytes = 256LL << 20;  ///< for each of its folders
    int files = 20'000;              ///< for each of its folders

    bool operator==(const SandboxLimits &) const = default;
};

/// A file written into the box before the program starts.
struct SandboxFile {
    QString path; ///< relative to the box's folder; missing folders are made
    QByteArray content;
    bool executable = false;
    QString link = {}; ///< not empty: a symbolic link to that path, without content

    bool operator==(const SandboxFile &) const = default;
};

/// A folder of this machine that is readable inside.
struct SandboxFolder {
    QString from; ///< on this machine
    QString to;   ///< inside: "/task"; equal to `from`: same path, links kept
    QStringList hidden = {}; ///< relative files and folders in it that are not readable inside
    QString mounted = {};    ///< not empty: folder that must be mounted at `from` first; set by the sandbox

    bool operator==(const SandboxFolder &) const = default;
};

/// A program to run, with its limits.
struct SandboxJob {
    QStringList command;                ///< program and arguments; searched in PATH
    QByteArray input;                   ///< written to stdin, which is then closed
    std::shared_ptr<FileDescriptor> connection; ///< box only: its stdin in place of `input`; closed here after it was passed on
    QMap<QString, QString> environment; ///< additional to PATH, HOME and LANG
    QString workingDirectory;           ///< empty: a temporary empty folder
    std::chrono::milliseconds timeout{60'000};
    qint64 maxOutputBytes = 16 * 1024 * 1024; ///< per stream; a program that writes more is ended
    std::function<void(const QByteArray &)> onOutput; ///< receives stdout in pieces as it arrives; not called for a box
    // Box only:
    qint64 keepOutputBytes = 1024 * 1024; ///< per stream, from the beginning; the reported length is the full one
    SandboxLimits limits;
    QList<SandboxFile> files;
    QList<SandboxFolder> folders;
    QStringList collect;                 ///< files and folders, relative, whose contents are returned
    qint64 collectBytes = 8 * 1024 * 1024; ///< total limit
    /// Python programs: modules that a warm interpreter for such jobs has
    /// loaded; the program is forked from it. nullopt: a separate process.
    std::optional<QStringList> preloaded;
};

enum class SandboxLimit { Wall, Cpu, Memory, Processes, FileSize, Disk, Files, Output };
/// "wallTime", "cpuTime", "memory", "processes", "fileSize", "diskSpace", "fileCount", "output".
[[nodiscard]] QString toName(SandboxLimit limit);

/// A file that the program left in its folder.
struct WrittenFile {
    QString path;
    qint64 bytes = 0;
    std::optional<QByteArray> content; ///< set for collected files that are small enough

    bool operator==(const WrittenFile &) const = default;
};

/// End of a program and its results. Usage covers the whole process tree and is the kernel's unless marked as sampled.
struct SandboxOutcome {
    enum class End { Exited, Signalled, TimedOut, TooMuchOutput, LimitReached };
    End end = End::Exited;
    int exitCode = 0; ///< or the number of the signal
    QByteArray output;
    QByteArray errorOutput;
    qint64 wallMs = 0;
    // Box only:
    std::optional<SandboxLimit> limit; ///< the limit that ended it
    qint64 outputBytes = 0;            ///< full lengths; `output` may be truncated
    qint64 errorBytes = 0;
    double wallSeconds = 0;
    double cpuSeconds = 0; ///< user and system
    bool cpuSampled = false; ///< partly from samples, for processes missing in all counters
    qint64 peakBytes = 0;  ///< peak memory: of its processes, the folders of a box, sockets and pipes
    bool peakSampled = false; ///< highest sample in place of the kernel's peak
    int peakTasks = 0;     ///< most processes and threads at one time
    int leftRunning = 0;   ///< processes left running, which were ended
    QList<WrittenFile> files; ///< at most 1000
    qint64 fileCount = 0;
    qint64 fileBytes = 0;
    QString isolation;     ///< "bubblewrap", "landlock", "none"

    [[nodiscard]] bool good() const { return end == End::Exited && exitCode == 0; }
    [[nodiscard]] std::optional<QByteArray> file(const QString &path) const; ///< content of a collected file
};

/// Runs programs; an interface to the outside. Engine thread. Errors: Sandbox when a program cannot be
/// started, Cancelled. A failing program is an outcome, not an error. None of its processes outlives the job.
class Sandbox
{
public:
    Sandbox() = default;
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    virtual ~Sandbox() = default;

    [[nodiscard]] virtual Task<Result<SandboxOutcome>> run(SandboxJob job, StopToken stop) = 0;
};

} // namespace engine
