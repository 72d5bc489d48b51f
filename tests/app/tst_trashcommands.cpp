// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moves a run to the trash and restores it, in the terminal.

#include "tests/app/foreigndesk.h"

#include <QTest>

using test::ForeignDesk;
using test::Outcome;

class tst_TrashCommands : public QObject
{
    Q_OBJECT

    const ForeignDesk m_desk;
    QString m_run;

    [[nodiscard]] Outcome valda(const QStringList &arguments) const { return m_desk.valda(arguments); }
    [[nodiscard]] bool lists(const char *command) const { return valda({QString::fromLatin1(command)}).out.contains(m_run.toUtf8()); }

private Q_SLOTS:
    void initTestCase()
    {
        test::write(m_desk.at(QStringLiteral("own.yaml")), "task: Write a text\nseed: 3\ngenerator: offline\nevaluators: [{kind: length, maxWords: 60}]\npopulation: {ranking: metric}\nstop: {candidates: 3}\n");
        const Outcome ran = valda({QStringLiteral("run"), m_desk.at(QStringLiteral("own.yaml")), QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        m_run = ran.lastLine()[u"run"].toString();
        QVERIFY(!m_run.isEmpty());
    }

    void aRunGoesAndComesBack()
    {
        QVERIFY(lists("runs"));
        QVERIFY(!lists("trash"));
        QVERIFY(valda({QStringLiteral("trash")}).err.contains("the trash is empty"));

        const Outcome put = valda({QStringLiteral("trash"), m_run});
        QCOMPARE(put.code, 0);
        QVERIFY(put.err.contains("valda restore " + m_run.toUtf8()));
        QVERIFY(!lists("runs"));
        QVERIFY(lists("trash"));
        QVERIFY(valda({QStringLiteral("trash"), QStringLiteral("--json")}).lastLine()[u"trashed"].toString().startsWith(u"20"));

        const Outcome back = valda({QStringLiteral("restore"), m_run});
        QVERIFY2(back.code == 0, back.err.constData());
        QVERIFY(lists("runs"));
        QVERIFY(!lists("trash"));
        QCOMPARE(valda({QStringLiteral("show"), m_run}).code, 0);
    }

    void whatIsNotThereIsSaid()
    {
        const Outcome put = valda({QStringLiteral("trash"), QStringLiteral("no-such-run")});
        QVERIFY(put.code != 0);
        QVERIFY2(put.err.contains("there is no run \"no-such-run\""), put.err.constData());
        const Outcome back = valda({QStringLiteral("restore"), m_run});
        QVERIFY(back.code != 0);
        QVERIFY2(back.err.contains("the trash holds no run"), back.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_TrashCommands)
#include "tst_trashcommands.moc"
