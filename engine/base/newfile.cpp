// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/newfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

QByteArray unguessableName()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return ".valda-" + QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
}

bool isLinkOfOthers(const QString &path)
{
    struct stat info{};
    const bool isLink = ::lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISLNK(info.st_mode);
    return isLink && info.st_uid != ::geteuid() && info.st_uid != 0;
}

} // namespace

NewFile::NewFile(const QString &path, bool owned)
    : m_path(path)
    , m_owned(owned)
    , m_name(QFile::encodeName(QFileInfo(path).fileName()))
    , m_beside(unguessableName())
{
}

NewFile::~NewFile()
{
    m_file.close();
    if (m_folder < 0)
        return;
    if (!m_beside.isEmpty())
        ::unlinkat(m_folder, m_beside.constData(), 0);
    ::close(m_folder);
}

tl::unexpected<Error> NewFile::failed(int error) const
{
    return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(m_path, QString::fromLocal8Bit(std::strerror(error))));
}

Result<> NewFile::begin()
{
    if (const QString link = linkOnTheWay(m_path); !link.isEmpty())
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(m_path, link));
    m_folder = ::open(QFile::encodeName(QFileInfo(m_path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_folder < 0)
        return failed(errno);
    struct stat before{};
    const bool isThere = ::fstatat(m_folder, m_name.constData(), &before, AT_SYMLINK_NOFOLLOW) == 0;
    if (m_name.isEmpty() || (isThere && S_ISDIR(before.st_mode)))
        return failed(EISDIR);
    const int file = ::openat(m_folder, m_beside.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, m_owned ? 0600 : 0666);
    if (file < 0)
        return failed(errno);
    if (isThere && S_ISREG(before.st_mode) && !m_owned)
        (void)!::fchmod(file, before.st_mode & 0777);
    m_file.open(file, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle);
    return {};
}

Result<> NewFile::commit()
{
    const bool isWritten = m_file.flush() && m_file.error() == QFileDevice::NoError && (::fsync(m_file.handle()) == 0 || errno == EINVAL);
    const QString why = m_file.errorString();
    m_file.close();
    if (!isWritten)
        return fail(ErrorKind::Store, QStringLiteral("%1 could not be written whole (%2); check the free space").arg(m_path, why));
    if (::renameat(m_folder, m_beside.constData(), m_folder, m_name.constData()) != 0)
        return failed(errno);
    m_beside.clear();
    return {};
}

QString linkOnTheWay(const QString &path)
{
    for (QString at = QFileInfo(QDir::cleanPath(QFileInfo(path).absoluteFilePath())).path(); at != u"/" && !at.isEmpty(); at = QFileInfo(at).path()) {
        if (isLinkOfOthers(at))
            return QStringLiteral("%1 is a link that another user made; name the folder itself").arg(at);
    }
    return {};
}

Result<> writeWhole(const QString &path, const QByteArray &bytes, bool owned)
{
    NewFile file(path, owned);
    if (Result<> begun = file.begin(); !begun)
        return begun;
    file.device()->write(bytes);
    return file.commit();
}

} // namespace engine
