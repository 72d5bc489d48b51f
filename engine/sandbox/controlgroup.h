// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/filedescriptor.h"
#include "engine/sandbox/sandbox.h"

#include <array>
#include <memory>

namespace engine {

/// A folder of the kernel's control groups (version 2) in which this process may make groups; empty where there is none.
struct GroupFolder {
    QString path;
    bool memory = false; ///< the groups can limit memory; processor time is always told
};

/// Looks for it: beside this process's own group, or within it.
[[nodiscard]] GroupFolder findGroupFolder();

/// A group for one program: the kernel counts what its processes use, the forgotten ones too, and where the folder allows
/// it enforces the limit of memory. Ends its processes and is removed with this object. One thread.
class ControlGroup
{
public:
    /// Null where no group can be made; programs then run without one.
    [[nodiscard]] static std::unique_ptr<ControlGroup> make(const GroupFolder &folder, const SandboxLimits &limits);
    ControlGroup(const ControlGroup &) = delete;
    ControlGroup &operator=(const ControlGroup &) = delete;
    ~ControlGroup();

    /// In the order of box::Group: to join it, processor time, memory, events; −1 for what there is not.
    [[nodiscard]] std::array<int, 4> files() const;

private:
    explicit ControlGroup(QString path);

    QString m_path;
    FileDescriptor m_join, m_cpu, m_memory, m_events;
};

} // namespace engine
