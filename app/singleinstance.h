// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;
class QLocalSocket;

namespace app {

/// One window per library: a second start hands its files over and ends, the first shows itself. Over a local socket of
/// this user; a socket left behind by a crash is taken over. Main thread; failures only mean that both stay.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &libraryFolder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True: another instance has taken the files, this one should end. Waits for the other at most a second. A false
    /// answer means this is the first, which hears of later ones from now on.
    [[nodiscard]] bool handOver(const QStringList &files);

Q_SIGNALS:
    /// Somebody started the program again. The token lets a Wayland window come to the front; it may be empty.
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
