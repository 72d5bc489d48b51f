// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/readable.h"
#include "engine/environments/toolfolders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

class TestReadable final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    QString at(const char *path) const { return QFileInfo(m_home.path()).canonicalFilePath() + u'/' + QString::fromLatin1(path); }
    void make(const char *path, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.setPermissions(permissions));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_home.path().toLocal8Bit());
        constexpr QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
        make(".ssh/id_ed25519", own);
        make(".config/tool/token", own);
        make(".aws/credentials");
        make(".cargo/bin/cargo");
        make(".cargo/credentials.toml", own);
        make(".rustup/settings.toml");
        make(".rustup/toolchains/stable/bin/rustc");
        make(".nvm/versions/node/v18.1.0/bin/node");
        make(".nvm/versions/node/v20.2.0/bin/node");
        make(".local/bin/tool");
        make(".local/share/keyrings/login.keyring", own);
        make("data/train.csv");
        make("go/bin/gofmt");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("words");
        for (const char *root : {"/", "/home", "/root", "/etc", "/proc", "/sys", "/dev", "/run", "/var", "/tmp"})
            QTest::newRow(root) << QString::fromLatin1(root) << QStringLiteral(" ");
        QTest::newRow("below etc") << QStringLiteral("/etc/alternatives") << QStringLiteral("belongs to the system");
        QTest::newRow("the home") << at("") .chopped(1) << QStringLiteral("home of a person");
        QTest::newRow("what holds the home") << QFileInfo(at("").chopped(1)).path() << QStringLiteral(" ");
        QTest::newRow("~") << QStringLiteral("~") << QStringLiteral("home of a person");
        QTest::newRow("~/") << QStringLiteral("~/") << QStringLiteral("home of a person");
        QTest::newRow("keys") << at(".ssh") << QStringLiteral("hidden folder without programs");
        QTest::newRow("~/.ssh") << QStringLiteral("~/.ssh") << QStringLiteral("hidden folder without programs");
        QTest::newRow("through ..") << at("data/../.ssh") << QStringLiteral("hidden folder without programs");
        QTest::newRow("settings") << at(".config") << QStringLiteral("hidden folder without programs");
        QTest::newRow("inside of settings") << at(".config/tool") << QStringLiteral("hidden folder without programs");
        QTest::newRow("readable by all") << at(".aws") << QStringLiteral("hidden folder without programs");
    }
    void refused()
    {
        QFETCH(QString, folder);
        QFETCH(QString, words);
        const Result<QString> readable = readableFolder(folder);
        QVERIFY(!readable);
        QCOMPARE(readable.error().kind, ErrorKind::BadConfig);
        QVERIFY2(readable.error().detail.contains(words), qPrintable(readable.error().detail));
    }

    void throughALink()
    {
        QVERIFY(QFile::link(at(".ssh"), at("data/innocent")));
        QVERIFY(!readableFolder(at("data/innocent")));
    }

    void allowed()
    {
        for (const char *folder : {"data", ".cargo", ".rustup", ".nvm", ".nvm/versions/node/v20.2.0", "go", ".local"})
            QCOMPARE(readableFolder(at(folder)), Result<QString>(at(folder)));
        QCOMPARE(readableFolder(QStringLiteral("~/.cargo")), Result<QString>(at(".cargo")));
        QCOMPARE(readableFolder(at("nowhere")).error().kind, ErrorKind::Missing);
        QCOMPARE(readableFolder(at("data/train.csv")).error().kind, ErrorKind::Missing);
    }

    void privateOnes()
    {
        QCOMPARE(privateIn(at(".cargo")), QStringList{QStringLiteral("credentials.toml")});
        QCOMPARE(privateIn(at("data")), QStringList());
        QVERIFY(QFile::setPermissions(at(".local/share/keyrings"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(privateIn(at(".local")), QStringList{QStringLiteral("share/keyrings")});
        QCOMPARE(privateIn(at(".local/share")), QStringList{QStringLiteral("keyrings")});
    }

    void programs()
    {
        QCOMPARE(programFolders(at(".nvm")), QStringList({at(".nvm/versions/node/v20.2.0/bin"), at(".nvm/versions/node/v18.1.0/bin")}));
        QCOMPARE(programFolders(at(".rustup")), QStringList{at(".rustup/toolchains/stable/bin")});
        QCOMPARE(programFolders(at("go/bin")), QStringList{at("go/bin")});
        QCOMPARE(programFolders(at("data")), QStringList());
        QCOMPARE(toolVariables(at(".rustup")).value(QStringLiteral("RUSTUP_HOME")), at(".rustup"));
        QVERIFY(toolVariables(at(".cargo")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestReadable)
#include "tst_readable.moc"
