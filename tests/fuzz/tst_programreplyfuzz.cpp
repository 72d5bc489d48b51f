// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/languages.h"
#include "engine/code/lexer.h"
#include "engine/code/literals.h"
#include "engine/code/programtext.h"
#include "engine/replies/fences.h"
#include "engine/replies/programs/partsreply.h"
#include "engine/replies/programs/programreply.h"
#include "tests/support/cputimer.h"
#include "tests/support/programsamples.h"

#include <QTest>

using namespace engine;

/// Broken replies with programs and edits: the readers end soon, with a program or a reason. VALDA_FUZZ_INPUTS sets the
/// number of replies, VALDA_FUZZ_FIRST the first one.
class tst_ProgramReplyFuzz : public QObject
{
    Q_OBJECT

    static QString u(const char *text) { return QString::fromUtf8(text); }

    static const QList<test::ProgramSample> &samples()
    {
        static const QList<test::ProgramSample> list = test::programSamples();
        return list;
    }

    static const QStringList &tokens()
    {
        static const QStringList list{u("```"), u("```python\n"), u("\n```\n"), u("~~~~\n"), u("    ```\n"), u("> ```\n"), u("- ```\n"), u("<<<<<<< SEARCH\n"),
            u("\n=======\n"), u("\n>>>>>>> REPLACE\n"), u("<<<<<"), u("@@ -1,2 +3,4 @@\n"), u("@@\n"), u("@@ -999999999,1 +1 @@"), u("--- a/x.py\n+++ b/y.py\n"), u("\n-"), u("\n+"), u("\n "),
            u("\\ No newline at end of file\n"), u("*** Update File: z\n"), u("# EVOLVE-BLOCK-START\n"), u("# EVOLVE-BLOCK-END\n"), u("/*\nEVOLVE-BLOCK-START\n"), u("*/"),
            u("\"\"\""), u("'"), u("\""), u("`"), u("R\"x("), u("#|"), u("(*"), u("[["), u("<<EOF\n"), u("${"), u("$a$"), u("("), u("]"), u("{"), u("\t"), u("\r\n"), u("\r"),
            u("def f(x):\n"), u("<think>"), u("</think>"), u("I am sorry, but this is all.\n"), u("\\"), QString(QChar(0)), QString(QChar(0xd800)), QString(QChar(0xdc00)),
            QString(QChar(0x2028)), QString(200, u'('), QString(300, u'`'), QString(50, u'<'), QString(50, u'='), QString(100, u'>')};
        return list;
    }

    static void mutateOnce(QString &text, Random &random)
    {
        const int at = random.below(int(text.size()) + 1);
        switch (random.below(7)) {
        case 0:
            if (at < text.size())
                text[at] = QChar(char16_t(random.below(random.below(2) ? 128 : 65536)));
            break;
        case 1: text.remove(at, 1 + random.below(30)); break;
        case 2:
        case 3: text.insert(at, tokens()[random.below(int(tokens().size()))]); break;
        case 4: text.insert(at, text.mid(random.below(int(text.size()) + 1), random.below(200))); break;
        case 5: text.truncate(at); break;
        default: text.insert(at, samples()[random.below(int(samples().size()))].reply.left(random.below(400))); break;
        }
    }

    /// True if the pieces are adjacent and cover the whole text.
    static bool covers(const QString &text, const Language &language)
    {
        qsizetype at = 0;
        for (const Piece &piece : piecesOf(text, language)) {
            if (piece.from != at || piece.to <= piece.from)
                return false;
            at = piece.to;
        }
        return at == text.size();
    }

    static bool fencesLieInOrder(const QString &text)
    {
        qsizetype at = 0;
        for (const Fence &fence : fencesIn(text)) {
            if (fence.begin < at || fence.end < fence.begin || fence.end > text.size())
                return false;
            at = fence.end;
        }
        return true;
    }

    static double secondsFor(const QString &reply, const ProgramTask &task)
    {
        const test::CpuTimer time;
        (void)readProgramReply(reply, task);
        return double(time.elapsed()) / 1000;
    }

private Q_SLOTS:
    /// The sample's parent is cut into two files, and the reply contains file names.
    void anyReplyAboutSeveralFilesEndsWell()
    {
        const int inputs = qEnvironmentVariableIsSet("VALDA_FUZZ_INPUTS") ? qEnvironmentVariableIntValue("VALDA_FUZZ_INPUTS") : 2000;
        int programs = 0;
        for (int i = 0; i < inputs; ++i) {
            Random random = Random::at(2, "partsreply", quint64(i));
            const test::ProgramSample &sample = samples()[i % samples().size()];
            const qsizetype cut = sample.task.parent.indexOf(u'\n', random.below(int(sample.task.parent.size()) + 1)) + 1;
            const Parts parent(QList<Part>{{u("src/first.py"), sample.task.parent.left(cut)}, {u("src/second.py"), sample.task.parent.mid(cut)}});
            QString reply = sample.reply;
            for (int n = random.below(4); n > 0; --n) {
                const QString line = random.below(2) ? u("src/second.py\n") : u("==> src/first.py <==\n");
                reply.insert(reply.indexOf(u'\n', random.below(int(reply.size()) + 1)) + 1, line);
            }
            for (int n = random.below(8); n > 0; --n)
                mutateOnce(reply, random);
            const QString named = parent.text() + u("\n----\n") + reply;
            const test::CpuTimer time;
            const PartsReply read = readPartsReply(reply, parent, sample.task.language);
            QVERIFY2(time.elapsed() < 2000, qPrintable(named));
            const bool good = read.problem == ProgramReply::Problem::None;
            QVERIFY2(good == read.detail.isEmpty(), qPrintable(named));
            QVERIFY2(good ? read.program.names() == parent.names() && read.program != parent : read.program.isBlank(), qPrintable(named));
            programs += good;
        }
        qInfo("%d of %d replies changed a file", programs, inputs);
        QVERIFY(programs > inputs / 20);
    }

    void anyReplyEndsWell()
    {
        const int inputs = qEnvironmentVariableIsSet("VALDA_FUZZ_INPUTS") ? qEnvironmentVariableIntValue("VALDA_FUZZ_INPUTS")
#ifdef NDEBUG
                                                                          : 60000;
#else
                                                                          : 4000;
#endif
        const int first = qEnvironmentVariableIntValue("VALDA_FUZZ_FIRST");
        int programs = 0;
        for (int i = first; i < first + inputs; ++i) {
            Random random = Random::at(1, "programreply", quint64(i));
            const test::ProgramSample &sample = samples()[i % samples().size()];
            ProgramTask task = sample.task;
            if (random.below(4) == 0)
                task.language = languages()[random.below(int(languages().size()))].name;
            QString reply = sample.reply;
            for (int n = random.below(8); n > 0; --n)
                mutateOnce(reply, random);
            if (random.below(4) == 0)
                mutateOnce(task.parent, random);
            const QString named = task.language + u'\n' + task.parent + u("\n----\n") + reply;
            const test::CpuTimer time;
            const ProgramReply read = readProgramReply(reply, task);
            QVERIFY2(time.elapsed() < 1000, qPrintable(named));
            QVERIFY2((read.problem == ProgramReply::Problem::None) == read.detail.isEmpty(), qPrintable(named));
            QVERIFY2(read.problem == ProgramReply::Problem::None || read.text.isEmpty(), qPrintable(named));
            QVERIFY2(fencesLieInOrder(reply), qPrintable(named));
            QVERIFY2(covers(reply, languageNamed(task.language)), qPrintable(named));
            (void)literalsOf(reply, task.language);
            (void)programFingerprint(reply, task.language);
            programs += read.problem == ProgramReply::Problem::None;
        }
        qInfo("%d of %d replies gave a program", programs, inputs);
        QVERIFY(programs > inputs / 10);
    }

    /// The time for four times the length must be about four times, not sixteen times.
    void timeIsLinear_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &token : tokens())
            QTest::newRow(qPrintable(token.simplified().left(20) + QString::number(token.size()))) << token;
        for (qsizetype i = 0; i < samples().size(); i += 3)
            QTest::newRow(qPrintable(samples()[i].title)) << samples()[i].reply;
    }
    void timeIsLinear()
    {
        QFETCH(QString, piece);
        const test::ProgramSample &sample = samples().constFirst();
        constexpr qsizetype length = 40000;
        const double once = secondsFor(piece.repeated(1 + length / piece.size()), sample.task);
        if (once < 0.05)
            return; // fast enough, and too short to measure
        const double four = secondsFor(piece.repeated(1 + 4 * length / piece.size()), sample.task);
        QVERIFY2(four < 10 * once + 0.2, qPrintable(QStringLiteral("%1 s, %2 s").arg(once).arg(four)));
    }
};

QTEST_GUILESS_MAIN(tst_ProgramReplyFuzz)
#include "tst_programreplyfuzz.moc"
