// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/filedescriptor.h"
#include "engine/sandbox/sandbox.h"

#include <array>
#include <memory>

namespace engine {

/// A folder of control groups (version 2) in which this process may make groups; empty when there is none.
struct GroupFolder {
    QString path;
    bool memory = false; ///< the groups can limit memory; processor time is always available
};

/// Finds the folder beside this process's own group, or within it.
[[nodiscard]] GroupFolder findGroupFolder();

/// A group for one program: the kernel counts the usage of its processes, including discarded ones, and enforces
/// the memory limit if the folder allows it. The destructor ends its processes and removes it. One thread.
class ControlGroup
{
public:
    /// Null when no group can be made; programs then run without one.
    [[nodiscard]] static std::unique_ptr<ControlGroup> make(const GroupFolder &folder, const SandboxLimits &limits);
    ControlGroup(const ControlGroup &) = delete;
    ControlGroup &operator=(const ControlGroup &) = delete;
    ~ControlGroup();

    /// In the order of box::Group: join, processor time, memory, events; −1 for missing ones.
    [[nodiscard]] std::array<int, 4> files() const;

private:
    explicit ControlGroup(QString path);

    QString m_path;
    FileDescriptor m_join, m_cpu, m_memory, m_events;
};

} // namespace engine
