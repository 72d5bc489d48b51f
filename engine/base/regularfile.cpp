// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/regularfile.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qint64 readAtOnce = 1 << 16;

/// File descriptor that is closed with this object; −1: none.
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
    [[nodiscard]] int take() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

QString reason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

int openForReading(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

/// Called right after openForReading().
Result<> checkRegular(const OpenFile &file, const QString &path)
{
    if (file.number() < 0)
        return fail(ErrorKind::Missing, QStringLiteral("%1: %2").arg(path, reason(errno)));
    struct stat info{};
    if (::fstat(file.number(), &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 is not a regular file").arg(path));
    return {};
}

} // namespace

Result<QByteArray> readRegularFile(const QString &path, qint64 most)
{
    const OpenFile file(openForReading(path));
    if (const Result<> regular = checkRegular(file, path); !regular)
        return fail(regular.error());
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

Result<std::unique_ptr<QFile>> openRegularFile(const QString &path)
{
    OpenFile file(openForReading(path));
    if (const Result<> regular = checkRegular(file, path); !regular)
        return fail(regular.error());
    auto opened = std::make_unique<QFile>(path);
    if (!opened->open(file.take(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return fail(ErrorKind::Missing, QStringLiteral("%1: %2").arg(path, opened->errorString()));
    return opened;
}

QByteArray readAtMost(QIODevice &device, qint64 most)
{
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray piece = device.read(std::min<qint64>(readAtOnce, most + 1 - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

bool isReadableFile(const QString &path)
{
    return checkRegular(OpenFile(openForReading(path)), path).has_value();
}

} // namespace engine
