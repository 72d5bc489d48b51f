// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/code/regions.h"
#include "engine/replies/programs/programreply.h"
#include "tests/support/programsamples.h"

#include <QTest>

using namespace engine;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

} // namespace

Q_DECLARE_METATYPE(test::ProgramSample)

class TestProgramReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreMany() { QVERIFY(test::programSamples().size() >= 120); }

    void samples_data()
    {
        QTest::addColumn<test::ProgramSample>("sample");
        for (const test::ProgramSample &sample : test::programSamples())
            QTest::newRow(qPrintable(sample.title)) << sample;
    }
    void samples()
    {
        QFETCH(test::ProgramSample, sample);
        const ProgramReply read = readProgramReply(sample.reply, sample.task);
        if (!sample.child.isEmpty()) {
            QCOMPARE(read.detail, QString());
            QCOMPARE(read.text, sample.child);
            QVERIFY(sample.task.parent.isEmpty() || !editOutside(sample.task.parent, read.text));
            return;
        }
        QVERIFY2(read.problem != ProgramReply::Problem::None, qPrintable(read.text));
        QCOMPARE(read.text, QString());
        QCOMPARE(read.problem == ProgramReply::Problem::Unchanged, sample.unchanged);
        QVERIFY2(read.detail.contains(sample.reason), qPrintable(read.detail));
    }

    /// The same replies with the line ends of other systems.
    void lineEndsSayNothing_data() { samples_data(); }
    void lineEndsSayNothing()
    {
        QFETCH(test::ProgramSample, sample);
        const ProgramReply read = readProgramReply(sample.reply, sample.task);
        QCOMPARE(readProgramReply(QString(sample.reply).replace(u("\n"), u("\r\n")), sample.task), read);
        QCOMPARE(readProgramReply(sample.reply + u("\n\n"), sample.task).text, read.text);
    }

    void programsAreFound_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("bare") << u("\n\nx = 1\n\n") << u("x = 1\n");
        QTest::newRow("fenced") << u("Here:\n```python\nx = 1\n```\nDone.") << u("x = 1\n");
        QTest::newRow("not closed") << u("```py\nx = 1\ny = 2") << u("x = 1\ny = 2\n");
        QTest::newRow("the wanted language") << u("```bash\npip install something-long\n```\n```python\nx = 1\n```") << u("x = 1\n");
        QTest::newRow("not the longest") << u("```\nx = 1\n```\n```\nprint(x, x, x)\n```") << u("x = 1\n");
        QTest::newRow("fence inside") << u("````python\nprint('''\n```\n''')\n````") << u("print('''\n```\n''')\n");
        QTest::newRow("thoughts") << u("<think>```python\nwrong = 1\nwrong = 2\n```</think>\n```python\nx = 1\n```") << u("x = 1\n");
        QTest::newRow("carriage returns") << u("```python\r\nx = 1\r\n```\r\n") << u("x = 1\n");
        QTest::newRow("nothing") << u("   \n") << QString();
    }
    void programsAreFound()
    {
        QFETCH(QString, reply);
        QFETCH(QString, wanted);
        QCOMPARE(readProgramReply(reply, {u("python"), {}, {}}).text, wanted);
    }

    /// The first line keeps its indentation, which Python needs in a part of a program.
    void indentationOfTheFirstLineStays()
    {
        const QString parent = u("class A:\n    # EVOLVE-BLOCK-START\n    def f(self):\n        return 1\n    # EVOLVE-BLOCK-END\n");
        const QString reply = u("~~~\n    def f(self):\n        return 2\n~~~");
        QCOMPARE(readProgramReply(reply, {u("python"), parent, {}}).text, QString(parent).replace(u("1"), u("2")));
    }

    void editsAreTold()
    {
        const ProgramTask task{u("python"), u("x = 1\n"), {}};
        QVERIFY(readProgramReply(u("<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE"), task).edited);
        QVERIFY(!readProgramReply(u("x = 2\n"), task).edited);
    }
};

QTEST_APPLESS_MAIN(TestProgramReply)
#include "tst_programreply.moc"
