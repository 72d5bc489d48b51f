// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/regularfile.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 readAtOnce = 1 << 16;

/// An open file that is closed with this object; −1: none.
class OpenFile
{
public:
    explicit OpenFile(int number) : m_number(number) { }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

QString reason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

} // namespace

Result<QByteArray> readRegularFile(const QString &path, qint64 most)
{
    const OpenFile file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        return fail(ErrorKind::Missing, QStringLiteral("%1: %2").arg(path, reason(errno)));
    struct stat info{};
    if (::fstat(file.number(), &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 is not a regular file").arg(path));
    QByteArray bytes;
    for (;;) {
        const qsizetype before = bytes.size();
        bytes.resize(before + readAtOnce);
        const ssize_t count = ::read(file.number(), bytes.data() + before, size_t(readAtOnce));
        bytes.resize(before + std::max<ssize_t>(0, count));
        if (bytes.size() > most)
            return fail(ErrorKind::BadConfig, QStringLiteral("%1 is larger than %2 bytes").arg(path).arg(most));
        if (count < 0 && errno != EINTR)
            return fail(ErrorKind::Missing, QStringLiteral("%1: %2").arg(path, reason(errno)));
        if (count == 0)
            return bytes;
    }
}

bool isReadableFile(const QString &path)
{
    const OpenFile file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat info{};
    return file.number() >= 0 && ::fstat(file.number(), &info) == 0 && S_ISREG(info.st_mode);
}

} // namespace engine
