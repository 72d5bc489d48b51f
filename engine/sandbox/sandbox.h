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

/// What a program may use, its whole process tree together; passing one of them ends the tree.
struct SandboxLimits {
    std::optional<std::chrono::milliseconds> cpu; ///< nothing: as much as fits into the time
    qint64 memoryBytes = 2LL << 30; ///< files in a box lie in memory and count
    int processes = 64;              ///< processes and threads
    int openFiles = 256;             ///< per process; more cannot be opened, which ends nothing
    qint64 fileBytes = 64LL << 20;   ///< per file
    qint64 diskBytes = 256LL << 20;  ///< in its folders, each
    int files = 20'000;              ///< in its folders, each

    bool operator==(const SandboxLimits &) const = default;
};

/// A file put into the box before the program starts.
struct SandboxFile {
    QString path; ///< relative to the box's own folder; folders are made
    QByteArray content;
    bool executable = false;
    QString link = {}; ///< not empty: a symbolic link to that path, without content

    bool operator==(const SandboxFile &) const = default;
};

/// A folder of this machine that may be read, and nothing else, inside.
struct SandboxFolder {
    QString from; ///< on this machine
    QString to;   ///< inside: "/task"; the same as `from`: at its own place, its links kept
    QStringList hidden = {}; ///< files and folders in it, relative, that cannot be read inside
    QString mounted = {};    ///< not empty: the folder that has to be laid at `from` first; a sandbox fills that in

    bool operator==(const SandboxFolder &) const = default;
};

/// A program to run and the limits it runs under.
struct SandboxJob {
    QStringList command;                ///< program and arguments; found through PATH
    QByteArray input;                   ///< given on stdin, then closed
    std::shared_ptr<FileDescriptor> connection; ///< only a box: its stdin in place of `input`; closed here when it is handed over
    QMap<QString, QString> environment; ///< all it gets beside PATH, HOME and LANG
    QString workingDirectory;           ///< empty: an empty folder of its own, removed afterwards
    std::chrono::milliseconds timeout{60'000};
    qint64 maxOutputBytes = 16 * 1024 * 1024; ///< per stream; the program is ended when it writes more
    std::function<void(const QByteArray &)> onOutput; ///< gets each piece of stdout as it comes; a box does not tell
    // What a box understands beside:
    qint64 keepOutputBytes = 1024 * 1024; ///< per stream, of the beginning; the length told is the true one
    SandboxLimits limits;
    QList<SandboxFile> files;
    QList<SandboxFolder> folders;
    QStringList collect;                 ///< files and folders, relative, whose content is wanted afterwards
    qint64 collectBytes = 8 * 1024 * 1024; ///< together at most
    /// Python programs: modules that an interpreter kept for such jobs has loaded already; the program is a fork of it.
    /// Nothing: a process of its own.
    std::optional<QStringList> preloaded;
};

enum class SandboxLimit { Wall, Cpu, Memory, Processes, FileSize, Disk, Files, Output };
/// "wallTime", "cpuTime", "memory", "processes", "fileSize", "diskSpace", "fileCount", "output".
[[nodiscard]] QString toName(SandboxLimit limit);

/// A file the program left in its folder.
struct WrittenFile {
    QString path;
    qint64 bytes = 0;
    std::optional<QByteArray> content; ///< when it was asked for and small enough

    bool operator==(const WrittenFile &) const = default;
};

/// How it ended and what it left. Figures are of the whole process tree, and the kernel's unless it is said otherwise.
struct SandboxOutcome {
    enum class End { Exited, Signalled, TimedOut, TooMuchOutput, LimitReached };
    End end = End::Exited;
    int exitCode = 0; ///< or the signal's number
    QByteArray output;
    QByteArray errorOutput;
    qint64 wallMs = 0;
    // Only from a box:
    std::optional<SandboxLimit> limit; ///< which one ended it
    qint64 outputBytes = 0;            ///< true lengths, where `output` is only the beginning
    qint64 errorBytes = 0;
    double wallSeconds = 0;
    double cpuSeconds = 0; ///< user and system
    bool cpuSampled = false; ///< part of it was used by processes that no counter holds: as seen from time to time
    qint64 peakBytes = 0;  ///< most memory at one time: of its processes, in its folders of a box, in sockets and pipes
    bool peakSampled = false; ///< the most that was seen from time to time, not the kernel's own peak
    int peakTasks = 0;     ///< most processes and threads at one time
    int leftRunning = 0;   ///< processes it left behind, which were ended
    QList<WrittenFile> files; ///< at most 1000
    qint64 fileCount = 0;
    qint64 fileBytes = 0;
    QString isolation;     ///< "bubblewrap", "landlock", "none"

    [[nodiscard]] bool good() const { return end == End::Exited && exitCode == 0; }
    [[nodiscard]] std::optional<QByteArray> file(const QString &path) const; ///< content of a file that was collected
};

/// Runs programs: one of the outside interfaces. Engine thread. Errors: Sandbox when it cannot be started, Cancelled.
/// A program that fails is an outcome, not an error. Nothing it started outlives the job.
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
