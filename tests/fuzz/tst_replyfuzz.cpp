// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/replies/texts/textreply.h"
#include "engine/replies/thoughts.h"
#include "engine/replies/verdicts/json.h"
#include "engine/replies/verdicts/ranking.h"
#include "engine/replies/verdicts/scores.h"
#include "engine/replies/verdicts/verdict.h"
#include "tests/support/cputimer.h"
#include "tests/support/replysamples.h"

#include <QTest>

using namespace engine;

/// Broken replies of models: each reader ends soon with a result that obeys its contract. VALDA_FUZZ_INPUTS sets the
/// number of replies, VALDA_FUZZ_FIRST the first one, so that several processes can share the work.
class tst_ReplyFuzz : public QObject
{
    Q_OBJECT

    static const QStringList &seeds()
    {
        static const QStringList list = [] {
            QStringList all;
            for (const QString &folder : {QStringLiteral("texts"), QStringLiteral("verdicts")}) {
                for (const test::ReplySample &sample : test::replySamples(folder))
                    all << sample.reply;
            }
            return all;
        }();
        return list;
    }

    static const QStringList &tokens()
    {
        static const QStringList list{QStringLiteral("<think>"), QStringLiteral("</think>"), QStringLiteral("[/THINK]"), QStringLiteral("◁/think▷"), QStringLiteral("</seed:think>"),
            QStringLiteral("<|channel|>final<|message|>"), QStringLiteral("<|channel|>analysis<|message|>"), QStringLiteral("<|end|>"), QStringLiteral("```\n"), QStringLiteral("~~~~\n"),
            QStringLiteral("```json\n"), QStringLiteral("<text>\n"), QStringLiteral("\n</text>"), QStringLiteral("\n---\n"), QStringLiteral("\n\n"), QStringLiteral("> "), QStringLiteral("**"),
            QStringLiteral("{"), QStringLiteral("}"), QStringLiteral("["), QStringLiteral("]"), QStringLiteral("\""), QStringLiteral("'"), QStringLiteral("“"), QStringLiteral("”"),
            QStringLiteral("\\"), QStringLiteral("\\u0000"), QStringLiteral("\\ud800"), QStringLiteral(":"), QStringLiteral(","), QStringLiteral("//"), QStringLiteral("/*"), QStringLiteral("#"),
            QStringLiteral("null"), QStringLiteral("NaN"), QStringLiteral("1e999"), QStringLiteral("4/5"), QStringLiteral("\"winner\": \"A\""), QStringLiteral("\"scores\": {"),
            QStringLiteral("Sure! "), QStringLiteral("Here is the revised version:\n\n"), QStringLiteral("\n\nLet me know if you want changes!"), QStringLiteral("(12 words)"),
            QStringLiteral("好的，"), QString(QChar(0)), QString(QChar(0xd800)), QString(QChar(0xfeff)), QString(60, u'{'), QString(90, u'['), QString(300, u'x')};
        return list;
    }

    static void mutateOnce(QString &reply, Random &random)
    {
        const int at = reply.isEmpty() ? 0 : random.below(int(reply.size()));
        switch (random.below(7)) {
        case 0:
            if (!reply.isEmpty())
                reply[at] = QChar(ushort(random.below(4) == 0 ? random.below(0xffff) : random.below(128)));
            break;
        case 1: reply.remove(at, 1 + random.below(20)); break;
        case 2: reply.insert(at, tokens()[random.below(int(tokens().size()))]); break;
        case 3: reply.insert(at, reply.mid(random.below(int(reply.size()) + 1), random.below(100))); break;
        case 4: reply.truncate(at); break;
        case 5: reply.prepend(tokens()[random.below(int(tokens().size()))]); break;
        default: reply.insert(at, seeds()[random.below(int(seeds().size()))].left(random.below(300))); break;
        }
    }

    static QString mutated(Random &random)
    {
        QString reply = seeds()[random.below(int(seeds().size()))];
        for (int i = random.below(6); i > 0; --i)
            mutateOnce(reply, random);
        return reply.left(8192);
    }

    static bool isSound(const JsonInReply &json, const QString &reply)
    {
        return json.begin >= 0 && json.begin < json.end && json.end <= reply.size() && json.value.is_structured();
    }

    /// Name of the first reader that breaks its contract; empty: none.
    static QString broken(const QString &reply)
    {
        const QStringList dimensions{QStringLiteral("clarity"), QStringLiteral("absurdity")};
        const StrippedReply stripped = withoutThoughts(reply);
        if (stripped.onlyThoughts != (stripped.stripped && stripped.text.isEmpty()) || stripped.text.size() > reply.size())
            return QStringLiteral("thoughts");
        const QString text = cleanReply(reply);
        if (text != text.trimmed() || text.size() > reply.size() || text.contains(QChar(0)))
            return QStringLiteral("text");
        for (const JsonInReply &json : jsonValuesIn(reply)) {
            if (!isSound(json, reply))
                return QStringLiteral("json");
        }
        const Result<JudgeVerdict> verdict = readVerdict(reply);
        if (!verdict && verdict.error().kind != ErrorKind::BadReply)
            return QStringLiteral("verdict");
        const Result<JudgeRanking> ranking = readRanking(reply, 3);
        if (ranking ? ranking->order.size() != 3 : ranking.error().kind != ErrorKind::BadReply)
            return QStringLiteral("ranking");
        const Result<RubricScores> scores = readScores(reply, dimensions);
        if (scores ? scores->scores.size() != 2 || !(scores->scores[1].value >= 1 && scores->scores[1].value <= 5) : scores.error().detail.contains(u'\n'))
            return QStringLiteral("scores");
        const Result<ProgramScore> printed = readProgramScore(reply);
        return printed && !qIsFinite(printed->score) ? QStringLiteral("program") : QString();
    }

private Q_SLOTS:
    void anyReplyEndsWell()
    {
        const int inputs = qEnvironmentVariableIsSet("VALDA_FUZZ_INPUTS") ? qEnvironmentVariableIntValue("VALDA_FUZZ_INPUTS")
#ifdef NDEBUG
                                                                          : 40000;
#else
                                                                          : 3000;
#endif
        const int first = qEnvironmentVariableIntValue("VALDA_FUZZ_FIRST");
        for (int i = first; i < first + inputs; ++i) {
            Random random = Random::at(1, "reply", quint64(i));
            const QString reply = mutated(random);
            const test::CpuTimer time;
            const QString reader = broken(reply);
            QVERIFY2(reader.isEmpty(), qPrintable(QStringLiteral("input %1: %2\n%3").arg(i).arg(reader, reply)));
            QVERIFY2(time.elapsed() < 1000, qPrintable(QStringLiteral("input %1\n%2").arg(i).arg(reply)));
        }
    }

    /// Eight times the length may take up to 24 times as long; a quadratic reader needs 64 times.
    void timeIsLinear()
    {
        QStringList pieces = tokens();
        for (int i = 0; i < 60; ++i)
            pieces << seeds()[i * int(seeds().size()) / 60];
        for (const QString &piece : pieces) {
            const auto timeOf = [&](qsizetype size) {
                const QString reply = piece.repeated(size / std::max<qsizetype>(1, piece.size()) + 1);
                const test::CpuTimer timer;
                (void)broken(reply);
                return timer.elapsed();
            };
            const auto small = timeOf(8'000), large = timeOf(64'000);
            QVERIFY2(large <= 24 * std::max<decltype(small)>(small, 25), qPrintable(QStringLiteral("%1: %2 ms, then %3 ms").arg(piece).arg(small).arg(large)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ReplyFuzz)
#include "tst_replyfuzz.moc"
