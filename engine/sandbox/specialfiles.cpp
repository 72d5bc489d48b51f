// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/specialfiles.h"

#include <QFile>

#include <algorithm>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace engine {

namespace {

constexpr qsizetype mostFound = 500;
constexpr qsizetype mostEntries = 1'000'000;
constexpr qint64 shortestMs = 2000;
constexpr qint64 timesAsLong = 50;

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

/// Type of the entry itself, for file systems that list no types.
unsigned char typeOf(int folder, const dirent &entry)
{
    struct stat info{};
    if (entry.d_type != DT_UNKNOWN || ::fstatat(folder, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        return entry.d_type;
    return static_cast<unsigned char>(IFTODT(info.st_mode));
}

bool isSpecial(unsigned char type) { return type == DT_SOCK || type == DT_FIFO || type == DT_CHR || type == DT_BLK; }

class Lister
{
public:
    explicit Lister(QByteArray top) : m_top(std::move(top)) { }

    Result<QStringList> list()
    {
        m_waiting << QByteArray();
        while (!m_waiting.isEmpty() && m_found.size() <= mostFound && m_entries <= mostEntries)
            listOne(m_waiting.takeLast());
        if (m_found.size() > mostFound)
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 holds more than %2 sockets, pipes and devices, which programs must not see; "
                                                           "name a folder without them").arg(QFile::decodeName(m_top)).arg(mostFound));
        if (m_entries > mostEntries)
            return fail(ErrorKind::Sandbox, QStringLiteral("%1 holds more than %2 files; name a smaller folder")
                                                .arg(QFile::decodeName(m_top)).arg(mostEntries));
        m_found.sort();
        return m_found;
    }

private:
    void listOne(const QByteArray &relative)
    {
        const QByteArray path = relative.isEmpty() ? m_top : m_top + '/' + relative;
        const int number = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        const OpenFolder folder(number < 0 ? nullptr : ::fdopendir(number)); // folders that cannot be listed here cannot be listed by programs either
        while (const dirent *entry = folder ? ::readdir(folder.get()) : nullptr) {
            const QByteArray name(entry->d_name);
            if (name == "." || name == "..")
                continue;
            ++m_entries;
            const unsigned char type = typeOf(number, *entry);
            const QByteArray below = relative.isEmpty() ? name : relative + '/' + name;
            if (type == DT_DIR)
                m_waiting << below;
            else if (isSpecial(type))
                m_found << QFile::decodeName(below);
        }
    }

    QByteArray m_top;
    QList<QByteArray> m_waiting;
    QStringList m_found;
    qsizetype m_entries = 0;
};

} // namespace

Result<QStringList> specialFilesIn(const QString &folder)
{
    return Lister(QFile::encodeName(folder)).list();
}

Result<QStringList> SpecialFiles::in(const QString &folder)
{
    const auto known = m_known.constFind(folder);
    if (known != m_known.constEnd() && !known->since.hasExpired(known->validMs))
        return known->files;
    QElapsedTimer timer;
    timer.start();
    Result<QStringList> files = specialFilesIn(folder);
    if (files)
        m_known.insert(folder, {timer, std::max(shortestMs, timesAsLong * timer.elapsed()), *files});
    return files;
}

} // namespace engine
