// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/header.h"
#include "engine/store/sqlite/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace engine;

namespace
{

/// The first 100 bytes of a library by the file format of SQLite, and pages to its end.
struct File {
    quint16 pageSize = 4096;
    quint32 pages = 3;
    quint32 version = quint32(newestVersion(migrations()));
    quint32 application = quint32(libraryApplicationId);
    qint64 size = -1; ///< −1: as the header says
    QByteArray magic = QByteArray("SQLite format 3\0", 16);

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray out(100, '\0');
        out.replace(0, magic.size(), magic);
        qToBigEndian(pageSize, out.data() + 16);
        qToBigEndian(pages, out.data() + 28);
        qToBigEndian(version, out.data() + 60);
        qToBigEndian(application, out.data() + 68);
        const qint64 whole = size >= 0 ? size : qint64(pages) * (pageSize == 1 ? 65536 : pageSize);
        out += QByteArray(std::max<qint64>(0, whole - out.size()), '\0');
        return out;
    }
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString checked(const Result<> &result)
{
    if (result)
        return QStringLiteral("sound");
    switch (result.error().kind) {
    case ErrorKind::Damaged: return QStringLiteral("damaged");
    case ErrorKind::Newer: return QStringLiteral("newer");
    case ErrorKind::Store: return QStringLiteral("store");
    default: return QStringLiteral("other");
    }
}

} // namespace

class tst_Header : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("library.db")); }

private Q_SLOTS:
    void cleanup()
    {
        for (const char *suffix : {"", "-wal", "-journal"})
            QFile::remove(path() + QLatin1StringView(suffix));
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("answer");
        QTest::newRow("a library") << File().bytes() << "sound";
        QTest::newRow("an empty file") << QByteArray() << "sound";
        QTest::newRow("large pages") << File{.pageSize = 1, .pages = 2}.bytes() << "sound";
        QTest::newRow("an older version") << File{.version = 1}.bytes() << "sound";
        QTest::newRow("one empty page") << File{.pages = 1, .version = 0, .application = 0}.bytes() << "sound";
        QTest::newRow("a newer version") << File{.version = quint32(newestVersion(migrations())) + 1}.bytes()
                                         << "newer";
        QTest::newRow("another program's") << File{.application = 0x12345678}.bytes() << "damaged";
        QTest::newRow("no program's, with pages") << File{.application = 0}.bytes() << "damaged";
        QTest::newRow("cut by a byte") << File().bytes().chopped(1) << "damaged";
        QTest::newRow("cut by pages") << File{.size = 4096}.bytes() << "damaged";
        QTest::newRow("longer than it says") << (File().bytes() + QByteArray(4096, 'x')) << "sound";
        QTest::newRow("page of no size") << File{.pageSize = 0}.bytes().leftJustified(4096, '\0') << "damaged";
        QTest::newRow("a text") << QByteArray("This is a letter.") << "damaged";
        QTest::newRow("a long text") << QByteArray(5000, 'a') << "damaged";
        QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16) << "damaged";
        QTest::newRow("99 bytes") << File().bytes().first(99) << "damaged";
    }
    void headers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, answer);
        write(path(), bytes);
        const Result<> result = checkHeader(path());
        QCOMPARE(checked(result), answer);
        if (!result)
            QVERIFY2(result.error().detail.contains(path()), qPrintable(result.error().detail));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes); // reading changes nothing
    }

    /// Before the write-ahead log is copied in, the file may be shorter than its header says.
    void aWaitingLogExcusesAShortFile()
    {
        write(path(), File{.size = 4096}.bytes());
        write(path() + QStringLiteral("-wal"), "log");
        QVERIFY(checkHeader(path()));
        write(path() + QStringLiteral("-wal"), {});
        QVERIFY(!checkHeader(path()));
    }

    void whatIsNotThereCannotBeRead()
    {
        QCOMPARE(checked(checkHeader(m_folder.filePath(QStringLiteral("none.db")))), QStringLiteral("store"));
        QCOMPARE(checked(checkHeader(m_folder.path())), QStringLiteral("store")); // a folder
    }

    /// SQLite deletes the file that a super-journal names: a planted journal could remove any file.
    void aJournalThatNamesAnotherFileIsRefused()
    {
        write(path(), File().bytes());
        const QByteArray mark = QByteArray::fromHex("d9d505f920a163d7");
        write(path() + QStringLiteral("-journal"), QByteArray(200, 'x') + mark);
        QCOMPARE(checked(checkHeader(path())), QStringLiteral("damaged"));
        QCOMPARE(checked(checkJournal(path())), QStringLiteral("damaged"));
        for (const QByteArray &harmless :
            {QByteArray(), mark, QByteArray(50, 'x') + mark, QByteArray(200, 'x'), mark + QByteArray(200, 'x')}) {
            write(path() + QStringLiteral("-journal"), harmless);
            QVERIFY(checkJournal(path()));
        }
        QFile::remove(path() + QStringLiteral("-journal"));
        QVERIFY(checkJournal(path()));
    }

    void theErrorOfANewerLibraryNamesBothVersions()
    {
        const Error error = newerError(path(), 4711);
        QCOMPARE(error.kind, ErrorKind::Newer);
        QVERIFY(error.detail.contains(QStringLiteral("4711"))
            && error.detail.contains(QString::number(newestVersion(migrations()))));
    }
};

QTEST_APPLESS_MAIN(tst_Header)
#include "tst_header.moc"
