// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/sequentialelo.h"
#include "engine/types/events/runevent.h"
#include "engine/base/random.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

/// Feeds births and verdicts.
struct Story {
    SequentialElo elo;
    quint64 seq = 0;

    void operator()(EventBody body) { elo.apply({RunId{QStringLiteral("r")}, ++seq, 0, std::move(body)}); }
    void born(int count)
    {
        for (int i = 0; i < count; ++i)
            (*this)(CandidateBorn{});
    }
    void judged(quint32 first, quint32 second, Verdict verdict)
    {
        Match match;
        match.first = {first};
        match.second = {second};
        match.verdict = verdict;
        (*this)(MatchJudged{match});
    }
};

} // namespace

class tst_SequentialElo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUpdateIsElos()
    {
        Story story;
        story.born(2);
        story.judged(1, 2, Verdict::First);
        QCOMPARE(story.elo.rating({1}), 1216.0); // K = 32 between equals: half of it
        QCOMPARE(story.elo.rating({2}), 1184.0);
        story.judged(1, 2, Verdict::Second);
        const double expected = 1 / (1 + std::pow(10, (1184.0 - 1216.0) / 400));
        QVERIFY(std::abs(story.elo.rating({1}) - (1216 - 32 * expected)) < 1e-9);
    }

    void aTieBetweenEqualsMovesNothing()
    {
        Story story;
        story.born(2);
        story.judged(1, 2, Verdict::Tie);
        QCOMPARE(story.elo.rating({1}), 1200.0);
        QCOMPARE(story.elo.rating({2}), 1200.0);
        story.judged(1, 2, Verdict::First);
        story.judged(2, 1, Verdict::Tie); // the lower one gains by a tie
        QVERIFY(story.elo.rating({2}) > 1184);
    }

    void theSideShownDoesNotMatter()
    {
        Story a, b;
        a.born(3);
        b.born(3);
        for (int i = 0; i < 20; ++i) {
            const quint32 x = 1 + quint32(i % 3), y = 1 + quint32((i + 1) % 3);
            a.judged(x, y, i % 4 ? Verdict::First : Verdict::Second);
            b.judged(y, x, i % 4 ? Verdict::Second : Verdict::First);
        }
        for (quint32 id = 1; id <= 3; ++id)
            QVERIFY(std::abs(a.elo.rating({id}) - b.elo.rating({id})) < 1e-9);
    }

    /// A foreign log may compare numbers without candidates.
    void unknownCandidatesAreLeftOut()
    {
        Story story;
        story.born(2);
        story.judged(1, 7, Verdict::First);
        story.judged(0, 2, Verdict::Second);
        story.judged(4'000'000'000, 1, Verdict::First);
        for (const quint32 id : {1u, 2u, 7u})
            QCOMPARE(story.elo.rating({id}), 1200.0);
    }

    void whoWinsMoreIsHigher()
    {
        Story story;
        story.born(4);
        Random random(3);
        for (int i = 0; i < 2000; ++i) {
            const quint32 a = 1 + quint32(random.below(4)), b = 1 + (a + quint32(random.below(3))) % 4;
            const double gap = double(a) - double(b); // each number is one logit above the one before
            story.judged(a, b, random.uniform() < 1 / (1 + std::exp(-gap)) ? Verdict::First : Verdict::Second);
        }
        for (quint32 id = 1; id < 4; ++id)
            QVERIFY(story.elo.rating({id}) < story.elo.rating({id + 1}));
    }
};

QTEST_APPLESS_MAIN(tst_SequentialElo)
#include "tst_sequentialelo.moc"
