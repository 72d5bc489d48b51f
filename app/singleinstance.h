// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;
class QLocalSocket;

namespace app {

/// One window per library: a second start passes its files to the first instance and ends; the first shows its window.
/// Uses a local socket of this user; a socket left by a crash is replaced. Main thread; on failure both instances stay.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &libraryFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True: another instance has accepted the files, and this one should end. Waits for it at most
    /// one second. False: this is the first instance, and it listens for later ones from now on.
    [[nodiscard]] bool handOver(const QStringList &files);

Q_SIGNALS:
    /// The program was started again. The token lets a Wayland window come to the front; it may be empty.
    void startedAgain(const QStringList &files, const QByteArray &activationToken);

private:
    [[nodiscard]] bool tell(const QStringList &files) const;
    void listen();
    void greet();
    void hear(QLocalSocket *socket);

    QString m_name;
    QLocalServer *m_server;
};

} // namespace app
