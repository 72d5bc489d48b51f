// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program opens no network connection without a request: with an open window and a cloud model as the default it
// has no network socket.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace {

QSet<QByteArray> networkInodes()
{
    QSet<QByteArray> inodes;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n'))
            inodes << line.simplified().split(' ').value(9);
    }
    inodes.remove({});
    inodes.remove("0");
    return inodes;
}

/// Number of network sockets of the process; local sockets of the desktop do not count.
int networkSockets(qint64 process)
{
    const QSet<QByteArray> inodes = networkInodes();
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(process));
    int found = 0;
    for (const QString &name : folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        const QString target = QFile::symLinkTarget(folder.filePath(name)).section(u'/', -1); // "socket:[1234]"
        found += target.startsWith(QLatin1StringView("socket:[")) && inodes.contains(target.mid(8).chopped(1).toLatin1());
    }
    return found;
}

} // namespace

class TestQuietStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void socketsAreSeen()
    {
        QCOMPARE(networkSockets(QCoreApplication::applicationPid()), 0);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QCOMPARE(networkSockets(QCoreApplication::applicationPid()), 1);
    }

    void nothingIsOpenedAtStart()
    {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral("valda")));
        {
            QSettings settings(home.filePath(QStringLiteral("valda/valda.ini")), QSettings::IniFormat);
            settings.setValue(QStringLiteral("defaults/configuration"), QByteArray(R"({"generator":{"provider":"openai","model":"gpt-4o"}})"));
        }
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-planted-0123456789abcdef"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setProcessEnvironment(environment);
        const QString library = home.filePath(QStringLiteral("library"));
        program.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda")), {QStringLiteral("--library"), library});
        QVERIFY(program.waitForStarted());
        QElapsedTimer time;
        time.start();
        int most = 0;
        bool opened = false;
        while (time.elapsed() < 4000 || (!opened && time.elapsed() < 60'000)) {
            most = std::max(most, networkSockets(program.processId()));
            opened = opened || QFileInfo::exists(library + QStringLiteral("/library.db")) || !QDir(library).isEmpty();
            QTest::qWait(5);
        }
        QCOMPARE(program.state(), QProcess::Running);
        QVERIFY(opened); // the engine has started
        program.terminate();
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(most, 0);
    }
};

QTEST_GUILESS_MAIN(TestQuietStart)
#include "tst_quietstart.moc"
