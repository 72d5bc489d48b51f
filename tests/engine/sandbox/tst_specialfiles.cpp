// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a folder programs in a box get to see: no sockets, pipes and devices, and no file outside of it.

#include "engine/sandbox/readablefolders.h"
#include "engine/sandbox/specialfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace engine;

namespace {

void put(const QString &path, const QByteArray &content, mode_t rights = 0600)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), rights), 0);
}

void putSocket(const QString &path)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    QVERIFY(name.size() < qsizetype(sizeof address.sun_path));
    std::copy(name.begin(), name.end(), address.sun_path);
    QCOMPARE(::bind(server, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(server);
}

} // namespace

class TestSpecialFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFoundAtEveryDepth()
    {
        const QTemporaryDir folder, elsewhere;
        put(folder.filePath(QStringLiteral("a/b/c.txt")), "x");
        putSocket(folder.filePath(QStringLiteral("a/b/s")));
        putSocket(folder.filePath(QStringLiteral(".hidden")));
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("a/pipe"))).constData(), 0600), 0);
        putSocket(elsewhere.filePath(QStringLiteral("out")));
        QVERIFY(QFile::link(elsewhere.path(), folder.filePath(QStringLiteral("a/link")))); // leads out: the box has not what it leads to
        QCOMPARE(specialFilesIn(folder.path()).value(), QStringList({QStringLiteral(".hidden"), QStringLiteral("a/b/s"), QStringLiteral("a/pipe")}));
        QCOMPARE(specialFilesIn(folder.filePath(QStringLiteral("none"))).value(), QStringList());
    }

    void tooManyAreAnError()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 501; ++i)
            QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QString::number(i))).constData(), 0600), 0);
        QCOMPARE(specialFilesIn(folder.path()).error().kind, ErrorKind::Sandbox);
    }

    /// Root's copy for the ordinary user: without what links lead to outside, and for that user alone.
    void copiesOfRoot()
    {
        if (::geteuid() != 0)
            QSKIP("only root makes copies");
        const QTemporaryDir folder, outside;
        put(outside.filePath(QStringLiteral("shadow")), "secret");
        put(folder.filePath(QStringLiteral("data/in.txt")), "inside", 0644);
        put(folder.filePath(QStringLiteral("run.sh")), "ls", 0700);
        QDir(folder.path()).mkpath(QStringLiteral("sub/deeper"));
        const auto link = [&](const QString &target, const char *name) { QVERIFY(QFile::link(target, folder.filePath(QLatin1StringView(name)))); };
        link(outside.filePath(QStringLiteral("shadow")), "absolute");
        link(QStringLiteral("../") + QDir(outside.path()).dirName() + QStringLiteral("/shadow"), "relative");
        link(QStringLiteral("absolute"), "twice");
        link(outside.path(), "folder");
        link(QStringLiteral("/proc/self/root/etc/shadow"), "magic");
        link(QStringLiteral("/dev/zero"), "device");
        link(QStringLiteral("data/in.txt"), "inner");
        putSocket(folder.filePath(QStringLiteral("socket")));
        ReadableFolders folders;
        SandboxFolder wanted{folder.path(), QStringLiteral("/task")};
        QVERIFY(folders.makeReadable(wanted));
        QVERIFY2(wanted.from != folder.path(), "the folder is root's, so there must be a copy");
        QStringList names;
        for (QDirIterator all(wanted.from, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); all.hasNext();) {
            const QString path = all.next();
            struct stat info{};
            QCOMPARE(::lstat(QFile::encodeName(path).constData(), &info), 0);
            QCOMPARE(info.st_uid, uid_t(65534));
            QCOMPARE(info.st_mode & 077, mode_t(0));
            QVERIFY2(S_ISDIR(info.st_mode) || S_ISREG(info.st_mode), qPrintable(path));
            QFile file(path);
            if (S_ISREG(info.st_mode)) {
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(!file.readAll().contains("secret"), qPrintable(path));
                names << QDir(wanted.from).relativeFilePath(path);
            }
        }
        names.sort();
        QCOMPARE(names, QStringList({QStringLiteral("data/in.txt"), QStringLiteral("inner"), QStringLiteral("run.sh")}));
        struct stat info{};
        QCOMPARE(::stat(QFile::encodeName(wanted.from).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0700));
    }
};

QTEST_APPLESS_MAIN(TestSpecialFiles)
#include "tst_specialfiles.moc"
