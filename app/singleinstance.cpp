// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace app {

namespace {

constexpr int connectMs = 300;
constexpr int answerMs = 700;
constexpr qint64 longestMessage = 1024 * 1024;
constexpr char taken = 'y';

/// Socket name for this user and library; short enough for a socket address.
QString socketName(const QString &libraryFolder)
{
    const QByteArray folder = QDir::cleanPath(QFileInfo(libraryFolder).absoluteFilePath()).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/valda-") + QString::fromLatin1(hash);
}

QStringList absolute(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files)
        paths.append(QFileInfo(file).absoluteFilePath());
    return paths;
}

} // namespace

SingleInstance::SingleInstance(const QString &libraryFolder, QObject *parent)
    : QObject(parent)
    , m_name(socketName(libraryFolder))
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList &files)
{
    if (tell(files))
        return true;
    listen();
    return false;
}

bool SingleInstance::tell(const QStringList &files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(connectMs))
        return false;
    QDataStream out(&socket);
    out.setVersion(QDataStream::Qt_6_4);
    out << absolute(files) << qgetenv("XDG_ACTIVATION_TOKEN");
    if (!socket.waitForBytesWritten(answerMs) || (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(answerMs)))
        return false; // the other instance hangs: open a second window
    return socket.read(1) == QByteArray(1, taken);
}

void SingleInstance::listen()
{
    if (m_server->listen(m_name))
        return;
    QLocalServer::removeServer(m_name); // no instance answered: remove the stale socket
    m_server->listen(m_name);
}

void SingleInstance::greet()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
    }
}

void SingleInstance::hear(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > longestMessage)
        return socket->abort();
    QDataStream in(socket);
    in.setVersion(QDataStream::Qt_6_4);
    in.startTransaction();
    QStringList files;
    QByteArray token;
    in >> files >> token;
    if (!in.commitTransaction())
        return;
    socket->write(&taken, 1);
    socket->flush();
    Q_EMIT startedAgain(files, token);
}

} // namespace app
