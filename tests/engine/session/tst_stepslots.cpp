// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Slots of steps: limits of each pool and of all together, and what an exception leaves.

#include "engine/base/task.h"
#include "engine/session/inprogress.h"
#include "engine/session/stepslots.h"
#include "tests/engine/session/sessiondesk.h"

#include <QRegularExpression>
#include <QTest>

#include <stdexcept>

using namespace engine;

namespace {

const QByteArray limits = "task: a pitch\ngenerator: offline\nstop: {candidates: 20}\nconcurrency: {total: 3, generate: 2, judge: 2, test: 1}\n";

Task<> waitFor(Awaited<int> *gate)
{
    (void)co_await gate->arrival();
}

Task<> fails()
{
    throw std::runtime_error("out of order");
    co_return;
}

} // namespace

class TestStepSlots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPoolAndAllTogetherAreLimited()
    {
        test::SessionDesk desk(limits);
        StepSlots slots_(desk.core);
        std::array<Awaited<int>, 4> gates;
        QVERIFY(slots_.isIdle());
        slots_.launch(Pool::Generate, [&] { return waitFor(&gates[0]); });
        QVERIFY(!slots_.isIdle());
        QCOMPARE(slots_.expected(), 1);
        QVERIFY(slots_.hasSlot(Pool::Generate));
        slots_.launch(Pool::Generate, [&] { return waitFor(&gates[1]); });
        QVERIFY(!slots_.hasSlot(Pool::Generate)); // its own limit
        QVERIFY(slots_.hasSlot(Pool::Judge));
        slots_.launch(Pool::Judge, [&] { return waitFor(&gates[2]); });
        QVERIFY(!slots_.hasSlot(Pool::Judge)); // that of all calls together
        QVERIFY(slots_.hasSlot(Pool::Test));   // programs run beside the calls
        slots_.launch(Pool::Test, [&] { return waitFor(&gates[3]); });
        QVERIFY(!slots_.hasSlot(Pool::Test));
        gates[0].give(0);
        QVERIFY(slots_.hasSlot(Pool::Generate) && slots_.hasSlot(Pool::Judge));
        QCOMPARE(slots_.busy(Pool::Generate), 1);
        for (size_t i = 1; i < gates.size(); ++i)
            gates[i].give(0);
        QVERIFY(slots_.isIdle());
    }

    /// Programs take no slot of the calls.
    void testsDoNotCountAmongTheCalls()
    {
        test::SessionDesk desk("task: a pitch\ngenerator: offline\nstop: {candidates: 20}\nconcurrency: {total: 1, generate: 1, judge: 1, test: 2}\n");
        StepSlots slots_(desk.core);
        std::array<Awaited<int>, 2> gates;
        slots_.launch(Pool::Test, [&] { return waitFor(&gates[0]); });
        slots_.launch(Pool::Test, [&] { return waitFor(&gates[1]); });
        QVERIFY(slots_.hasSlot(Pool::Generate));
        for (Awaited<int> &gate : gates)
            gate.give(0);
    }

    void anExceptionFreesItsSlotAndIsKept()
    {
        test::SessionDesk desk(limits);
        StepSlots slots_(desk.core);
        QVERIFY(slots_.fault().isEmpty());
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("an internal error ended a step: out of order")));
        slots_.launch(Pool::Generate, [] { return fails(); });
        QVERIFY(slots_.isIdle());
        QVERIFY2(slots_.fault().contains(u"out of order"), qPrintable(slots_.fault()));
    }

    void aValueMayComeBeforeItIsAwaited()
    {
        test::SessionDesk desk(limits);
        StepSlots slots_(desk.core);
        Awaited<int> early;
        early.give(7);
        slots_.launch(Pool::Judge, [&] { return waitFor(&early); });
        QVERIFY(slots_.isIdle());
    }

    void whatIsInHandIsKnown()
    {
        InProgress hand;
        hand.beginQuestion(QStringLiteral("m"), {{1}, {2}});
        hand.beginQuestion(QStringLiteral("m"), {{1}, {2}});
        QVERIFY(hand.isBusyWith({1}) && hand.isBusyWith({2}) && !hand.isBusyWith({3}));
        hand.endQuestion(QStringLiteral("m"), {{1}, {2}});
        QVERIFY(hand.isBusyWith({1})); // asked twice
        hand.endQuestion(QStringLiteral("n"), {{1}, {2}}); // another judge's
        QCOMPARE(hand.pending().size(), 1);
        hand.endQuestion(QStringLiteral("m"), {{1}, {2}});
        QVERIFY(!hand.isBusyWith({1}));

        hand.setAttended(4, true);
        QVERIFY(hand.isAttended(4) && !hand.isAttended(5));
        hand.setAttended(4, false);
        QVERIFY(!hand.isAttended(4));
        QVERIFY(!hand.wasMeasured({1}));
        hand.noteMeasured({1});
        QVERIFY(hand.wasMeasured({1}));
    }
};

QTEST_GUILESS_MAIN(TestStepSlots)
#include "tst_stepslots.moc"
