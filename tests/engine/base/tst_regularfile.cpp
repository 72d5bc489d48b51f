// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/newfile.h"
#include "engine/base/regularfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace engine;

class TestRegularFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    static QByteArray contentOf(const QString &path) { return readRegularFile(path, 1 << 20).value_or(QByteArray("none")); }

private Q_SLOTS:
    void onlyFilesAreRead()
    {
        QVERIFY(writeWhole(at("a"), "text"));
        QCOMPARE(contentOf(at("a")), QByteArray("text"));
        QVERIFY(QFile::link(at("a"), at("link")));
        QCOMPARE(contentOf(at("link")), QByteArray("text"));
        QCOMPARE(::mkfifo(QFile::encodeName(at("pipe")).constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), at("zero")));
        for (const QString &path : {at("pipe"), at("zero"), QStringLiteral("/dev/null"), m_folder.path()}) {
            QCOMPARE(readRegularFile(path, 100).error().kind, ErrorKind::BadConfig);
            QVERIFY(!isReadableFile(path));
        }
        QCOMPARE(readRegularFile(at("none"), 100).error().kind, ErrorKind::Missing);
        QCOMPARE(readRegularFile(at("a"), 3).error().kind, ErrorKind::BadConfig);
        QCOMPARE(readRegularFile(at("a"), 4).value(), QByteArray("text"));
        QVERIFY(isReadableFile(at("a")));
    }

    void whatIsThereIsReplaced()
    {
        const QString victim = at("victim");
        QVERIFY(writeWhole(victim, "letters"));
        QVERIFY(QFile::setPermissions(victim, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(QFile::link(victim, at("planted")) && QFile::link(at("nothing"), at("dangling")));
        QCOMPARE(::link(QFile::encodeName(victim).constData(), QFile::encodeName(at("hard")).constData()), 0);
        for (const char *name : {"planted", "dangling", "hard"}) {
            QVERIFY(writeWhole(at(name), "new"));
            QCOMPARE(contentOf(at(name)), QByteArray("new"));
            QVERIFY(!QFileInfo(at(name)).isSymLink());
        }
        QCOMPARE(contentOf(victim), QByteArray("letters"));
        QVERIFY(!QFile::exists(at("nothing")));
        QVERIFY(writeWhole(victim, "more")); // keeps its rights
        struct stat info{};
        QCOMPARE(::stat(QFile::encodeName(victim).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0640));
        QVERIFY(writeWhole(at("owned"), "x", true));
        QCOMPARE(::stat(QFile::encodeName(at("owned")).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }

    void whatFailsLeavesNothing()
    {
        QDir().mkpath(at("sub/folder"));
        QVERIFY(!writeWhole(at("sub/folder"), "x"));
        QVERIFY(!writeWhole(at("none/x"), "x"));
        {
            NewFile file(at("sub/given-up"));
            QVERIFY(file.begin());
            file.device()->write("half");
        }
        QCOMPARE(QDir(at("sub")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("folder")});
    }

    void linksOfOthersOnTheWay()
    {
        if (::geteuid() != 0)
            QSKIP("only root can make links of others");
        QDir().mkpath(at("home"));
        QVERIFY(QFile::link(at("home"), at("way")));
        QVERIFY(writeWhole(at("way/own"), "x")); // the person's own link
        QCOMPARE(::lchown(QFile::encodeName(at("way")).constData(), 65534, 65534), 0);
        const Result<> refused = writeWhole(at("way/x"), "x");
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(QStringLiteral("another user")), qPrintable(refused.error().detail));
        QVERIFY(!QFile::exists(at("home/x")));
    }
};

QTEST_APPLESS_MAIN(TestRegularFile)
#include "tst_regularfile.moc"
