// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/ranking.h"
#include "engine/replies/verdicts/scores.h"
#include "engine/replies/verdicts/verdict.h"
#include "tests/support/replysamples.h"

#include <QTest>

using namespace engine;

/// The saved replies of judges are read as their headings say.
class TestJudgeReplies : public QObject
{
    Q_OBJECT

    static QString pair(const QString &reply)
    {
        const Result<JudgeVerdict> verdict = readVerdict(reply);
        return verdict ? toName(verdict->verdict) : QStringLiteral("none");
    }

    static QString scores(const QString &reply, const QStringList &dimensions)
    {
        const Result<RubricScores> read = readScores(reply, dimensions);
        if (!read)
            return QStringLiteral("unscored");
        QStringList texts;
        for (const NamedScore &score : read->scores)
            texts << score.name + u':' + QString::number(score.value);
        return QStringLiteral("scores=") + texts.join(u',');
    }

    static QString order(const QString &reply)
    {
        const Result<JudgeRanking> ranking = readRanking(reply, 3);
        QString letters;
        for (const int place : ranking ? ranking->order : QList<int>())
            letters += letterOf(place);
        return ranking ? QStringLiteral("order=") + letters : QStringLiteral("unordered");
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reply");
        int number = 0;
        for (const test::ReplySample &sample : test::replySamples(QStringLiteral("verdicts")))
            QTest::addRow("%d %s", ++number, qPrintable(sample.title)) << sample.kind << sample.reply;
        QVERIFY(number >= 60);
    }

    void reads()
    {
        QFETCH(QString, kind);
        QFETCH(QString, reply);
        const bool both = kind == u"unscored" || kind.contains(u"absurdity");
        const QStringList dimensions = both ? QStringList{QStringLiteral("clarity"), QStringLiteral("absurdity")} : QStringList{QStringLiteral("clarity")};
        const bool scored = kind.startsWith(u"scores") || kind == u"unscored";
        const bool ranked = kind.startsWith(u"order") || kind == u"unordered";
        QCOMPARE(scored ? scores(reply, dimensions) : ranked ? order(reply) : pair(reply), kind);
    }

    void issuesAreKept()
    {
        const QStringList dimensions{QStringLiteral("clarity")};
        QCOMPARE(readScores(QStringLiteral("{\"issues\": [\"too\\nlong\", {\"issue\": \"dull\"}, \"\"], \"scores\": {\"clarity\": 2}}"), dimensions)->issues,
            (QStringList{QStringLiteral("too long"), QStringLiteral("dull")}));
        QCOMPARE(readScores(QStringLiteral("{\"Issues\": \"too long\", \"clarity\": 2}"), dimensions)->issues, QStringList{QStringLiteral("too long")});
    }

    /// An error says what is wrong and what was written, in one line.
    void errorsQuoteTheReply()
    {
        const QString prose = QStringLiteral("I cannot\ndecide such things, ") + QString(500, u'x');
        const QStringList dimensions{QStringLiteral("clarity"), QStringLiteral("absurdity")};
        const QString missing = readScores(QStringLiteral("{\"clarity\": 4}"), dimensions).error().detail;
        QVERIFY2(missing.contains(u"absurdity") && missing.contains(u"{\"clarity\": 4}"), qPrintable(missing));
        for (const QString &detail : {readVerdict(prose).error().detail, readScores(prose, dimensions).error().detail, readRanking(prose, 3).error().detail}) {
            QVERIFY2(detail.contains(u"“I cannot decide such things, xxx"), qPrintable(detail));
            QVERIFY(detail.size() < 250 && !detail.contains(u'\n'));
        }
        QVERIFY(readVerdict(QStringLiteral("<think>A")).error().detail.contains(u"only reasoning"));
    }

    void programsPrint_data()
    {
        QTest::addColumn<QString>("output");
        QTest::addColumn<double>("score"); ///< negative: unreadable
        QTest::newRow("object") << QStringLiteral("{\"score\": 0.5}") << 0.5;
        QTest::newRow("number") << QStringLiteral("0.25\n") << 0.25;
        QTest::newRow("log before and behind") << QStringLiteral("loading {model}\n{\"score\": 0.5, \"metrics\": {\"a\": 1}}\ndone") << 0.5;
        QTest::newRow("the last counts") << QStringLiteral("{\"score\": 0.1}\n{\"score\": 0.5}") << 0.5;
        QTest::newRow("Python's dict") << QStringLiteral("{'score': 0.5, 'passed': True, 'metrics': {'a': nan}}") << 0.5;
        QTest::newRow("number as text") << QStringLiteral("{\"score\": \"0.5\"}") << 0.5;
        QTest::newRow("NaN") << QStringLiteral("{\"score\": NaN}") << -1.0;
        QTest::newRow("no score") << QStringLiteral("{\"value\": 1}") << -1.0;
        QTest::newRow("trace") << QStringLiteral("Traceback (most recent call last):\n  File \"e.py\", line 1") << -1.0;
        QTest::newRow("nothing") << QString() << -1.0;
    }

    void programsPrint()
    {
        QFETCH(QString, output);
        QFETCH(double, score);
        const Result<ProgramScore> read = readProgramScore(output);
        QCOMPARE(read.has_value(), score >= 0);
        if (read)
            QCOMPARE(read->score, score);
        else
            QCOMPARE(read.error().kind, ErrorKind::BadReply);
    }
};

QTEST_APPLESS_MAIN(TestJudgeReplies)
#include "tst_judgereplies.moc"
