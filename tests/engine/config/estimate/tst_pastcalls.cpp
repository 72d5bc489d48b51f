// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/config/estimate/pastcalls.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

PastUse use(int calls, double scale)
{
    return {calls, {1 * scale, 2 * scale, 3 * scale}, {10 * scale, 20 * scale, 30 * scale},
        {0.1 * scale, 0.2 * scale, 0.3 * scale}};
}

const QString model = QStringLiteral("openai m");

} // namespace

class tst_PastCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveCallsAreEnough()
    {
        PastCalls past;
        QVERIFY(past.isEmpty());
        past.add(Step::Seeding, model, use(4, 1));
        QVERIFY(!past.isEmpty());
        QVERIFY(!past.find(Step::Seeding, model));
        past.add(Step::Seeding, model, use(1, 1));
        QVERIFY(past.find(Step::Seeding, model));
        QCOMPARE(past.find(Step::Seeding, model)->calls, 5);
        QVERIFY(!past.find(Step::Mutation, model));
        QVERIFY(!past.find(Step::Seeding, QStringLiteral("other")));
    }

    void whatHasNoCallsSaysNothing()
    {
        PastCalls past;
        past.add(Step::Seeding, model, use(0, 100));
        past.add(Step::Seeding, model, use(-3, 100));
        QVERIFY(past.isEmpty());
    }

    void runsAreWeightedByTheirCalls()
    {
        PastCalls past;
        past.add(Step::Seeding, model, use(30, 1));
        past.add(Step::Seeding, model, use(10, 5));
        const PastUse *found = past.find(Step::Seeding, model);
        QCOMPARE(found->calls, 40);
        QVERIFY(std::abs(found->tokensIn[0] - 2) < 1e-12); // (30 · 1 + 10 · 5) / 40
        QVERIFY(std::abs(found->tokensOut[2] - 60) < 1e-12);
        QVERIFY(std::abs(found->seconds[1] - 0.4) < 1e-12);
    }

    /// The order in which runs are read does not matter.
    void anyOrderGivesTheSame()
    {
        for (quint64 seed = 0; seed < 100; ++seed) {
            Random random(seed);
            QList<PastUse> uses;
            for (int n = 2 + random.below(6); n > 0; --n)
                uses << use(1 + random.below(50), random.uniform());
            PastCalls forwards, backwards;
            for (qsizetype i = 0; i < uses.size(); ++i) {
                forwards.add(Step::Mutation, model, uses[i]);
                backwards.add(Step::Mutation, model, uses[uses.size() - 1 - i]);
            }
            const PastUse *a = forwards.find(Step::Mutation, model), *b = backwards.find(Step::Mutation, model);
            QCOMPARE(bool(a), bool(b));
            for (size_t i = 0; a && i < 3; ++i) {
                QVERIFY(std::abs(a->tokensIn[i] - b->tokensIn[i]) < 1e-9);
                QVERIFY(i == 0 || a->tokensIn[i] >= a->tokensIn[i - 1]);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_PastCalls)
#include "tst_pastcalls.moc"
