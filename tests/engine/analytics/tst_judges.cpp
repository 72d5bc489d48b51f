// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/diversity.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"
#include "engine/analytics/diversitycourse.h"
#include "engine/analytics/judges.h"
#include "engine/analytics/sequentialelo.h"
#include "engine/base/random.h"

#include <QTest>

using namespace engine;

namespace {

struct Story {
    JudgeRecord record;
    quint64 seq = 0;
    quint32 calls = 0, matches = 0, born = 0;

    void operator()(EventBody body) { record.apply({RunId{QStringLiteral("r")}, ++seq, qint64(seq), std::move(body)}); }
    CandidateId candidate(int characters, const QString &generator = QStringLiteral("offline"))
    {
        Candidate one;
        one.id = {++born};
        one.generator = generator;
        one.parts = QString(characters, u'x');
        (*this)(CandidateBorn{one});
        return one.id;
    }
    CallId ask(const QString &judge, CandidateId a, CandidateId b)
    {
        Call call;
        call.id = {++calls};
        call.step = Step::Evaluation;
        call.label = judge;
        call.candidates = {a, b};
        (*this)(CallStarted{call});
        CallEnd end;
        end.call = call.id;
        end.cost = {100};
        end.latencyMs = 500;
        (*this)(CallFinished{end});
        return call.id;
    }
    MatchId judge(const QString &judge, CandidateId a, CandidateId b, Verdict verdict, bool person = false)
    {
        Match match;
        match.id = {++matches};
        match.call = person ? CallId() : ask(judge, a, b);
        match.judge = judge;
        match.first = a;
        match.second = b;
        match.verdict = verdict;
        match.tookMs = person ? 4000 : 0;
        (*this)(MatchJudged{match});
        return match.id;
    }
    JudgeFigures of(const QString &judge) const
    {
        for (const JudgeFigures &figures : record.figures()) {
            if (figures.judge == judge)
                return figures;
        }
        return {};
    }
};

const QString gpt = QStringLiteral("openai gpt-4o"), claude = QStringLiteral("anthropic claude-3-haiku"), you = QStringLiteral("you");

} // namespace

class TestJudges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A foreign log may name any number: no memory is taken for it.
    void eloOfCandidatesThatAreNotBorn()
    {
        SequentialElo elo;
        elo.apply({{}, 1, 0, CandidateBorn{{.id = {1}}}});
        for (const quint32 id : {2u, 2'000'000'000u, 2'147'483'648u, 4'294'967'295u})
            elo.apply({{}, 2, 0, MatchJudged{{.first = {id}, .second = {1}, .verdict = Verdict::First}}});
        QCOMPARE(elo.rating({1}), 1200.0);
        elo.apply({{}, 6, 0, CandidateBorn{{.id = {2}}}});
        elo.apply({{}, 7, 0, MatchJudged{{.first = {2}, .second = {1}, .verdict = Verdict::First}}});
        QCOMPARE(elo.rating({1}), 1184.0);
    }

    void aJudgeThatLikesTheFirstSeat()
    {
        Story story;
        QList<CandidateId> ids;
        for (int i = 0; i < 9; ++i)
            ids << story.candidate(100);
        int n = 0;
        for (int i = 0; i < 9; ++i) {
            for (int j = i + 1; j < 9; ++j, ++n)
                story.judge(gpt, ids[i], ids[j], n % 4 ? Verdict::First : Verdict::Second);
        }
        const JudgeFigures figures = story.of(gpt);
        QCOMPARE(figures.verdicts, 36);
        QCOMPARE(figures.firstShown.hits, 27);
        QVERIFY(figures.favoursFirst());
        QVERIFY(!figures.favoursLast());
        QVERIFY(!figures.favoursLonger());
        QCOMPARE(figures.cost, Money{3600});
        QCOMPARE(figures.meanSeconds, 0.5);
    }

    void aJudgeThatLikesLongTexts()
    {
        Story story;
        for (int i = 0; i < 30; ++i) {
            const CandidateId shorter = story.candidate(100), longer = story.candidate(200);
            story.judge(gpt, i % 2 ? shorter : longer, i % 2 ? longer : shorter, i % 2 == (i % 10 ? 1 : 0) ? Verdict::Second : Verdict::First);
        }
        const JudgeFigures figures = story.of(gpt);
        QCOMPARE(figures.longer.of, 30);
        QCOMPARE(figures.longer.hits, 27);
        QVERIFY(figures.favoursLonger());
        QVERIFY(!figures.favoursFirst());
        QVERIFY(figures.lengthRatio > 1.5 && figures.lengthRatio < 2);
    }

    void swapsAndAgreement()
    {
        Story story;
        const CandidateId a = story.candidate(50), b = story.candidate(50), c = story.candidate(50);
        story.judge(gpt, a, b, Verdict::First);
        story.judge(gpt, b, a, Verdict::Second); // the same
        story.judge(gpt, a, c, Verdict::First);
        story.judge(gpt, c, a, Verdict::First);  // seat, not text
        story.judge(claude, a, b, Verdict::Second);
        story.judge(you, b, a, Verdict::Second, true);
        const JudgeFigures figures = story.of(gpt);
        QCOMPARE(figures.swapped, (Share{1, 2}));
        const auto with = [&](const QString &other) {
            for (const JudgeAgreement &agreement : figures.agreements) {
                if (agreement.other == other)
                    return agreement.same;
            }
            return Share();
        };
        QCOMPARE(with(claude), (Share{0, 1}));
        QCOMPARE(with(you), (Share{1, 1}));
        QCOMPARE(story.record.peopleAgainstJudges(), (Share{1, 2}));
        QVERIFY(story.of(you).person);
        QCOMPARE(story.of(you).meanSeconds, 4.0);
        QCOMPARE(story.record.figures().last().judge, you); // people stand last
    }

    void theOwnFamily()
    {
        Story story;
        for (int i = 0; i < 30; ++i) {
            const CandidateId own = story.candidate(80, gpt), other = story.candidate(80, claude);
            const bool ownFirst = i % 2;
            story.judge(gpt, ownFirst ? own : other, ownFirst ? other : own, ownFirst == (i % 10 > 0) ? Verdict::First : Verdict::Second);
            story.judge(you, own, other, i % 3 ? Verdict::Second : Verdict::First, true);
        }
        const JudgeFigures figures = story.of(gpt);
        QCOMPARE(figures.family, QStringLiteral("OpenAI"));
        QCOMPARE(figures.ownFamily, (Share{27, 30}));
        QCOMPARE(figures.ownByOthers, (Share{10, 30}));
        QVERIFY(figures.favoursFamily());
        QCOMPARE(familyOf(QStringLiteral("ollama llama3.1")), QStringLiteral("Meta"));
        QCOMPARE(familyOf(QStringLiteral("openai o1-mini")), QStringLiteral("OpenAI"));
        QCOMPARE(familyOf(QStringLiteral("openai-compatible meta/llama-3-8b")), QStringLiteral("Meta"));
        QVERIFY(familyOf(QStringLiteral("offline")).isEmpty());
    }

    void takenBackCountsForNothing()
    {
        Story story;
        const CandidateId a = story.candidate(50), b = story.candidate(90);
        story.judge(gpt, a, b, Verdict::First);
        const JudgeFigures before = story.of(you);
        const MatchId vote = story.judge(you, a, b, Verdict::Second, true);
        QCOMPARE(story.record.peopleAgainstJudges(), (Share{0, 1}));
        story(MatchWithdrawn{vote});
        story(MatchWithdrawn{vote});
        story(MatchWithdrawn{{77}});
        QCOMPARE(story.record.peopleAgainstJudges(), Share());
        QCOMPARE(story.of(you).verdicts, 0);
        QCOMPARE(story.of(you).longer, Share());
        QCOMPARE(before.verdicts, 0);
    }

    void unreadableAnswersAreCounted()
    {
        Story story;
        const CandidateId a = story.candidate(50), b = story.candidate(90);
        const CallId call = story.ask(gpt, a, b);
        story(ReplyRejected{call, Rejection::Unreadable, {}});
        QCOMPARE(story.of(gpt).unreadable, 1);
        QCOMPARE(story.of(gpt).questions, 1);
        QCOMPARE(story.of(gpt).verdicts, 0);
    }

    void csvHasOneRowAJudge()
    {
        Story story;
        const CandidateId a = story.candidate(50), b = story.candidate(90);
        story.judge(gpt, a, b, Verdict::First);
        story.judge(you, a, b, Verdict::First, true);
        const QByteArray csv = toCsv(story.record.figures());
        QCOMPARE(csv.count('\n'), 3);
        QVERIFY(csv.startsWith("judge,person,questions"));
    }

    /// Born and retired bit by bit it is what one would measure of the living at once.
    void diversityBitByBitIsDiversityAtOnce()
    {
        Random random(5);
        DiversityCourse course;
        QMap<quint32, QString> living;
        quint32 id = 0;
        for (int step = 0; step < 120; ++step) {
            if (living.size() > 3 && random.below(3) == 0) {
                const quint32 gone = living.keys().at(random.below(int(living.size())));
                living.remove(gone);
                course.apply({{}, 0, 0, CandidateRetired{{gone}, false}});
            } else {
                Candidate one;
                one.id = {++id};
                for (int w = 0; w < 3 + random.below(9); ++w)
                    one.parts.single += QStringLiteral("word%1 ").arg(random.below(12));
                living.insert(id, one.parts.text());
                course.apply({{}, 0, 0, CandidateBorn{one}});
            }
            const Diversity whole = diversityOf(living.values());
            const DiversityPoint &point = course.points().last();
            QCOMPARE(point.alive, whole.texts);
            QVERIFY(std::abs(point.meanDistance - whole.meanDistance) < 1e-9);
            QCOMPARE(point.distinct1, whole.distinct1);
            QCOMPARE(point.distinct2, whole.distinct2);
            QCOMPARE(point.distinct3, whole.distinct3);
        }
        QCOMPARE(toCsv(course.points()).count('\n'), course.points().size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestJudges)
#include "tst_judges.moc"
