// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/consent/userkey.h"

#include "engine/base/log.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr qsizetype keyBytes = 32;

QByteArray randomKey()
{
    std::array<quint32, keyBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), keyBytes};
}

/// The key in the file; empty unless the file exists and only this user can read it.
QByteArray keyIn(const QByteArray &path)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return {};
    struct stat info{};
    QByteArray key(keyBytes, '\0');
    const bool isOurs = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid() && !(info.st_mode & 077);
    const bool isWhole = isOurs && ::read(file, key.data(), size_t(keyBytes)) == keyBytes;
    ::close(file);
    return isWhole ? key : QByteArray();
}

/// Written to a temporary file and linked to its path, so that concurrent processes see one complete key.
void makeKey(const QByteArray &path)
{
    const QByteArray beside = path + '.' + randomKey().left(8).toHex();
    const int file = ::open(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    const QByteArray key = randomKey();
    const bool isWritten = ::write(file, key.constData(), size_t(keyBytes)) == keyBytes && ::fsync(file) == 0;
    ::close(file);
    if (isWritten)
        (void)!::link(beside.constData(), path.constData());
    ::unlink(beside.constData());
}

} // namespace

QByteArray userKey(const QString &folder)
{
    if (!folder.isEmpty() && !QDir(folder).exists() && QDir().mkpath(folder))
        ::chmod(QFile::encodeName(folder).constData(), 0700);
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/consent.key"));
    QByteArray key = keyIn(path);
    if (key.isEmpty() && !folder.isEmpty()) {
        makeKey(path);
        key = keyIn(path);
    }
    if (!key.isEmpty())
        return key;
    qCWarning(logRun).noquote() << QString::fromLocal8Bit(path) << "cannot be kept: agreements hold until the program ends";
    static const QByteArray ofProcess = randomKey();
    return ofProcess;
}

} // namespace engine
