// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/wire.h"
#include "engine/sandbox/boxrun.h"
#include "engine/sandbox/controlgroup.h"
#include "engine/sandbox/spawn.h"
#include "engine/sandbox/warmpython.h"

#include <QTemporaryDir>

#include <array>
#include <memory>

namespace engine {

/// Both ends of a pipe or socket pair.
struct BoxChannel {
    FileDescriptor ours, theirs;
};

/// Resources that must exist until the program has ended.
struct PreparedBox {
    BoxEnds ends;
    BoxChannel leash, output, errors;
    FileDescriptor input, launcher, nothing;
    std::unique_ptr<ControlGroup> group; ///< null: there is none
    std::unique_ptr<QTemporaryDir> folder; ///< without a box only
    std::shared_ptr<WarmPython> python;    ///< the interpreter that runs the program; must not end before

    /// Of the group, in the order of struct box::Group.
    [[nodiscard]] QList<int> groupFiles() const
    {
        QList<int> files;
        for (const int file : group ? group->files() : std::array<int, 4>{-1, -1, -1, -1})
            files << (file >= 0 ? file : nothing.get());
        return files;
    }
    [[nodiscard]] QList<std::pair<int, int>> files(const FileDescriptor &job) const
    {
        QList<std::pair<int, int>> all{{input.get(), 0}, {output.theirs.get(), 1}, {errors.theirs.get(), 2}, {job.get(), box::jobFd},
            {leash.theirs.get(), box::leashFd}};
        const QList<int> ofGroup = groupFiles();
        for (int i = 0; i < box::groupCount; ++i)
            all << std::pair(ofGroup[i], box::groupFd + i);
        return all;
    }
    /// In the order of box::Passed.
    [[nodiscard]] QList<int> passed(const FileDescriptor &job) const
    {
        return QList<int>{job.get(), input.get(), output.theirs.get(), errors.theirs.get(), leash.theirs.get()} + groupFiles();
    }
    void started(Spawned child)
    {
        ends.leash = std::move(leash.ours);
        ends.output = std::move(output.ours);
        ends.errors = std::move(errors.ours);
        ends.pid = child.pid;
        ends.exit = std::move(child.exit);
        leash.theirs.close();
        output.theirs.close();
        errors.theirs.close();
        input.close();
        launcher.close();
    }
};

} // namespace engine
