// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/controlgroup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace engine {

namespace {

/// Groups that could not be removed because of members: tried again with the next one.
QStringList &leftOver()
{
    static QStringList paths;
    return paths;
}

QByteArray kernelFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeTo(const QString &path, const QByteArray &text)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    return file && ::write(file.get(), text.constData(), size_t(text.size())) == text.size();
}

FileDescriptor opened(const QString &path, int how)
{
    return FileDescriptor(::open(QFile::encodeName(path).constData(), how | O_CLOEXEC));
}

/// Mount point of the whole version 2 hierarchy; empty when there is none.
QString mountPoint()
{
    for (const QByteArray &line : kernelFile(QStringLiteral("/proc/self/mountinfo")).split('\n')) {
        const QByteArrayList words = line.split(' ');
        const qsizetype dash = words.indexOf("-");
        if (dash > 4 && words.value(dash + 1) == "cgroup2" && words.at(3) == "/")
            return QFile::decodeName(words.at(4));
    }
    return {};
}

QString ownGroup()
{
    for (const QByteArray &line : kernelFile(QStringLiteral("/proc/self/cgroup")).split('\n')) {
        if (line.startsWith("0::/"))
            return QFile::decodeName(line.mid(3));
    }
    return {};
}

bool mayMakeGroups(const QString &folder)
{
    return QFileInfo(folder).isWritable() && QFileInfo(folder + QStringLiteral("/cgroup.procs")).isWritable();
}

bool limitsMemory(const QString &folder)
{
    return kernelFile(folder + QStringLiteral("/cgroup.subtree_control")).simplified().split(' ').contains("memory");
}

/// Removes groups that an earlier Valda process left behind.
void removeStale(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList({QStringLiteral("valda-*")}, QDir::Dirs)) {
        if (!QFileInfo::exists(QStringLiteral("/proc/") + name.section(u'-', 1, 1)))
            ::rmdir(QFile::encodeName(folder + u'/' + name).constData());
    }
}

} // namespace

GroupFolder findGroupFolder()
{
    const QString mount = mountPoint(), group = ownGroup();
    if (mount.isEmpty() || group.isEmpty())
        return {};
    const QString own = QDir::cleanPath(mount + group);
    const QString around = QFileInfo(own).path();
    // A group with its own members cannot limit child groups: use the parent group if it belongs to this user.
    if (group != u"/" && ::geteuid() != 0 && QFileInfo(around).ownerId() == ::geteuid() && mayMakeGroups(around) && limitsMemory(around))
        return {around, true};
    return mayMakeGroups(own) ? GroupFolder{own, limitsMemory(own)} : GroupFolder{};
}

std::unique_ptr<ControlGroup> ControlGroup::make(const GroupFolder &folder, const SandboxLimits &limits)
{
    static int number = 0;
    if (folder.path.isEmpty())
        return {};
    if (number == 0)
        removeStale(folder.path);
    const QString path = QStringLiteral("%1/valda-%2-%3").arg(folder.path).arg(::getpid()).arg(++number);
    if (::mkdir(QFile::encodeName(path).constData(), 0755) != 0)
        return {};
    std::unique_ptr<ControlGroup> group(new ControlGroup(path));
    if (folder.memory) {
        writeTo(path + QStringLiteral("/memory.max"), QByteArray::number(limits.memoryBytes));
        writeTo(path + QStringLiteral("/memory.swap.max"), "0");
        writeTo(path + QStringLiteral("/memory.oom.group"), "1");
    }
    return group->m_join ? std::move(group) : nullptr;
}

ControlGroup::ControlGroup(QString path)
    : m_path(std::move(path))
    , m_join(opened(m_path + QStringLiteral("/cgroup.procs"), O_WRONLY))
    , m_cpu(opened(m_path + QStringLiteral("/cpu.stat"), O_RDONLY))
    , m_memory(opened(m_path + QStringLiteral("/memory.peak"), O_RDONLY))
    , m_events(opened(m_path + QStringLiteral("/memory.events"), O_RDONLY))
{
    if (!m_memory) // kernels before 5.19 have no memory.peak
        m_memory = opened(m_path + QStringLiteral("/memory.current"), O_RDONLY);
}

ControlGroup::~ControlGroup()
{
    writeTo(m_path + QStringLiteral("/cgroup.kill"), "1");
    leftOver() << m_path;
    leftOver().removeIf([](const QString &path) { return ::rmdir(QFile::encodeName(path).constData()) == 0 || !QFileInfo::exists(path); });
}

std::array<int, 4> ControlGroup::files() const
{
    return {m_join.get(), m_cpu.get(), m_memory.get(), m_events.get()};
}

} // namespace engine
