// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exports into folders in which another person has planted links.

#include "tests/app/foreigndesk.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using test::ForeignDesk;
using test::Outcome;

class tst_ExportCommands : public QObject
{
    Q_OBJECT

    const ForeignDesk m_desk;
    QString m_run;

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString victim() const { return m_desk.at(QStringLiteral("home/letters.txt")); }

    Outcome exported(const QString &format, const QString &to) const
    {
        return m_desk.valda({QStringLiteral("export"), m_run, QStringLiteral("--format"), format, QStringLiteral("-o"), to});
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::write(m_desk.at(QStringLiteral("own.yaml")), "task: Write a text\nseed: 3\ngenerator: offline\nevaluators: [{kind: length, maxWords: 60}]\npopulation: {ranking: metric}\nstop: {candidates: 3}\n");
        const Outcome ran = m_desk.valda({QStringLiteral("run"), m_desk.at(QStringLiteral("own.yaml")), QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        m_run = ran.lastLine()[u"run"].toString();
    }
    void init() { test::write(victim(), "letters"); }

    void aPlantedLinkIsReplaced_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"md", "txt", "json", "jsonl", "csv", "html", "archive"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void aPlantedLinkIsReplaced()
    {
        QFETCH(QString, format);
        const QString path = m_desk.at(QStringLiteral("shared/report.") + format);
        QDir().mkpath(m_desk.at(QStringLiteral("shared")));
        for (const QString &target : {victim(), QStringLiteral("../home/letters.txt"), m_desk.at(QStringLiteral("home/new.txt"))}) {
            QFile::remove(path);
            QVERIFY(QFile::link(target, path));
            const Outcome outcome = exported(format, path);
            QVERIFY2(outcome.code == 0, outcome.err.constData());
            QVERIFY(!QFileInfo(path).isSymLink());
            QVERIFY(QFileInfo(path).size() > 0);
            QCOMPARE(contentOf(victim()), QByteArray("letters"));
            QVERIFY(!QFile::exists(m_desk.at(QStringLiteral("home/new.txt"))));
        }
    }

    /// The target of a hard link keeps its content.
    void aHardLinkIsReplaced()
    {
        const QString path = m_desk.at(QStringLiteral("shared/hard.md"));
        QDir().mkpath(m_desk.at(QStringLiteral("shared")));
        QFile::remove(path);
        QCOMPARE(::link(QFile::encodeName(victim()).constData(), QFile::encodeName(path).constData()), 0);
        QCOMPARE(exported(QStringLiteral("md"), path).code, 0);
        QCOMPARE(contentOf(victim()), QByteArray("letters"));
    }

    void aPipeIsReplacedAndNotWaitedFor()
    {
        const QString path = m_desk.at(QStringLiteral("shared/pipe.md"));
        QDir().mkpath(m_desk.at(QStringLiteral("shared")));
        QFile::remove(path);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        QCOMPARE(exported(QStringLiteral("md"), path).code, 0);
        QVERIFY(QFileInfo(path).isFile());
    }

    void filesOfAFolder()
    {
        const QString first = m_desk.at(QStringLiteral("files"));
        QCOMPARE(exported(QStringLiteral("files"), first).code, 0);
        const QStringList names = QDir(first).entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        const QString second = m_desk.at(QStringLiteral("planted"));
        QDir().mkpath(second);
        for (const QString &name : names)
            QVERIFY(QFile::link(victim(), second + u'/' + name));
        QCOMPARE(exported(QStringLiteral("files"), second).code, 0);
        QCOMPARE(contentOf(victim()), QByteArray("letters"));
        for (const QString &name : names)
            QCOMPARE(contentOf(second + u'/' + name), contentOf(first + u'/' + name));
    }

    /// Only root can create a link that belongs to another user; an export to a folder behind it is refused.
    void aFolderBehindALinkOfAnotherUser()
    {
        if (::geteuid() != 0)
            QSKIP("only root can make links of others");
        const QString way = m_desk.at(QStringLiteral("way"));
        QDir().mkpath(m_desk.at(QStringLiteral("home/sub")));
        QVERIFY(QFile::link(m_desk.at(QStringLiteral("home")), way));
        QCOMPARE(::lchown(QFile::encodeName(way).constData(), 65534, 65534), 0);
        for (const char *format : {"md", "files", "archive"}) {
            const Outcome outcome = exported(QString::fromLatin1(format), way + QStringLiteral("/sub/x"));
            QVERIFY(outcome.code != 0);
            QVERIFY2(outcome.err.contains("link"), outcome.err.constData());
        }
        QVERIFY(QDir(m_desk.at(QStringLiteral("home/sub"))).isEmpty());
    }

    /// The temporary files of an export do not remain.
    void nothingStaysBeside()
    {
        const QString folder = m_desk.at(QStringLiteral("alone"));
        QDir().mkpath(folder);
        QCOMPARE(exported(QStringLiteral("md"), folder + QStringLiteral("/a.md")).code, 0);
        QCOMPARE(exported(QStringLiteral("archive"), folder + QStringLiteral("/a.valda")).code, 0);
        QVERIFY(exported(QStringLiteral("md"), folder).code != 0);
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList({QStringLiteral("a.md"), QStringLiteral("a.valda")}));
    }
};

QTEST_GUILESS_MAIN(tst_ExportCommands)
#include "tst_exportcommands.moc"
