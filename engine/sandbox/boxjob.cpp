// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/boxjob.h"

#include "engine/sandbox/box/wire.h"

#include <QDir>
#include <QSet>

#include <cerrno>
#include <cstring>

#include <sys/mman.h>

namespace engine {

namespace {

using std::chrono::microseconds;

class RecordWriter
{
public:
    void add(box::Tag tag, const QByteArray &bytes, bool flag = false)
    {
        const box::Head head{tag, flag ? 1U : 0U, uint64_t(bytes.size())};
        m_bytes.append(reinterpret_cast<const char *>(&head), sizeof head);
        m_bytes.append(bytes).append('\0'); // NUL, so that the launcher can use texts in place
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

box::Limits limitsOf(const SandboxJob &job, bool bare)
{
    const SandboxLimits &limits = job.limits;
    box::Limits out{};
    out.wallUs = std::max<int64_t>(1, microseconds(job.timeout).count());
    out.cpuUs = limits.cpu ? microseconds(*limits.cpu).count() : 0;
    out.memoryBytes = limits.memoryBytes;
    out.fileBytes = limits.fileBytes;
    out.diskBytes = limits.diskBytes;
    out.collectBytes = job.collectBytes;
    out.processes = limits.processes;
    out.openFiles = limits.openFiles;
    out.files = limits.files;
    out.bare = bare;
    return out;
}

bool staysInside(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(u'/') && !path.contains(QChar(0)) && !path.split(u'/').contains(QStringLiteral(".."));
}

/// Without a box, hidden parts cannot be covered: lists all other entries instead.
QStringList readableParts(const SandboxFolder &folder)
{
    if (folder.hidden.isEmpty())
        return {folder.from};
    QSet<QString> hidden;
    for (const QString &path : folder.hidden)
        hidden.insert(path.section(u'/', 0, 0));
    QStringList parts;
    for (const QString &name : QDir(folder.from).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!hidden.contains(name))
            parts << folder.from + u'/' + name;
    }
    return parts;
}

} // namespace

Result<FileDescriptor> memoryFile(const QByteArray &bytes)
{
    FileDescriptor file(::memfd_create("valda", MFD_CLOEXEC));
    qsizetype at = 0;
    while (file && at < bytes.size()) {
        const ssize_t count = ::write(file.get(), bytes.constData() + at, size_t(bytes.size() - at));
        if (count < 0)
            break;
        at += count;
    }
    if (!file || at < bytes.size() || ::lseek(file.get(), 0, SEEK_SET) != 0)
        return fail(ErrorKind::Sandbox, QStringLiteral("no memory file: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    return file;
}

QMap<QString, QString> boxEnvironment(const QString &folder, const QMap<QString, QString> &added)
{
    QMap<QString, QString> environment{{QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin")}, {QStringLiteral("HOME"), folder},
        {QStringLiteral("USER"), QStringLiteral("box")}, {QStringLiteral("LOGNAME"), QStringLiteral("box")}, {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")},
        {QStringLiteral("TZ"), QStringLiteral("UTC")},
        // One thread by default: for reproducible measurements, and without thread pools in small jobs.
        {QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1")}, {QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("1")},
        {QStringLiteral("PYTHONHASHSEED"), QStringLiteral("0")}, {QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")}};
    environment.insert(added);
    return environment;
}

Result<FileDescriptor> boxJob(const SandboxJob &job, const QByteArray &filter, const QString &folder, bool bare)
{
    RecordWriter writer;
    const box::Limits limits = limitsOf(job, bare);
    writer.add(box::Tag::Limits, QByteArray(reinterpret_cast<const char *>(&limits), sizeof limits));
    for (const QString &word : job.command)
        writer.add(box::Tag::Argument, word.toUtf8());
    const QMap<QString, QString> environment = boxEnvironment(folder, job.environment);
    for (auto it = environment.begin(); it != environment.end(); ++it)
        writer.add(box::Tag::Variable, (it.key() + u'=' + it.value()).toUtf8());
    writer.add(box::Tag::Folder, folder.toUtf8());
    if (!job.workingDirectory.isEmpty())
        writer.add(box::Tag::Directory, job.workingDirectory.toUtf8());
    for (const SandboxFile &file : job.files) {
        if (!staysInside(file.path))
            return fail(ErrorKind::Sandbox, QStringLiteral("the file \"%1\" does not lie inside").arg(file.path));
        if (file.link.isEmpty())
            writer.add(box::Tag::File, file.path.toUtf8() + '\0' + file.content, file.executable);
        else
            writer.add(box::Tag::Link, file.path.toUtf8() + '\0' + file.link.toUtf8());
    }
    for (const QString &path : job.collect)
        writer.add(box::Tag::Collect, path.toUtf8());
    if (bare) {
        for (const SandboxFolder &each : job.folders) {
            for (const QString &path : readableParts(each))
                writer.add(box::Tag::Readable, path.toUtf8());
        }
    }
    writer.add(box::Tag::Filter, filter);
    return memoryFile(writer.bytes());
}

} // namespace engine
