// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/base/task.h"
#include "engine/base/virtualclock.h"
#include "engine/session/turns.h"

#include <QTest>

using namespace engine;

namespace
{

/// The root task of a session that does nothing but take turns.
Task<> takeTurns(Turns *turns, const bool *over)
{
    turns->begin();
    while (!*over)
        co_await turns->next();
}

struct World {
    std::shared_ptr<VirtualClock> clock = std::make_shared<VirtualClock>(1000);
    std::unique_ptr<Turns> turns = std::make_unique<Turns>(clock);
    QStringList log;
    bool over = false;

    World()
    {
        turns->handled = [this] { log << QStringLiteral("|"); };
        takeTurns(turns.get(), &over);
    }
    ~World() { end(); }
    /// Ends the root task in a last turn.
    void end()
    {
        if (!turns)
            return;
        over = true;
        turns->release();
        turns->post([] {});
        turns.reset();
    }
    void post(const char *name)
    {
        turns->post([this, name] { note(name); });
    }
    void note(const char *name) { log << QStringLiteral("%1@%2").arg(QLatin1StringView(name)).arg(turns->nowMs()); }
    [[nodiscard]] QString text() const { return log.join(u' '); }
};

} // namespace

class tst_Turns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneInputATurn()
    {
        World world;
        world.post("a");
        world.post("b");
        QCOMPARE(world.text(), QStringLiteral("a@1000 | b@1000 |"));
    }

    /// An input that is posted while another is handled waits for the end of that turn.
    void inputsDoNotNest()
    {
        World world;
        world.turns->post([&] {
            world.note("outer");
            world.post("inner");
            world.note("outer again");
        });
        QCOMPARE(world.text(), QStringLiteral("outer@1000 outer again@1000 | inner@1000 |"));
    }

    void timeStandsStillWithinATurn()
    {
        World world;
        world.turns->post([&] {
            world.clock->advanceTo(5000);
            world.note("late");
        });
        world.post("next");
        QCOMPARE(world.text(), QStringLiteral("late@1000 | next@5000 |"));
    }

    void alarmsRingInTheirOrder()
    {
        World world;
        world.turns->setAlarm(3000, [&] { world.note("second"); });
        world.turns->setAlarm(2000, [&] { world.note("first"); });
        world.turns->setAlarm(3000, [&] { world.note("third"); });
        world.clock->advanceTo(10'000);
        QCOMPARE(
            world.text(), QStringLiteral("first@2000 | second@3000 third@3000 |")); // alarms of one time share a turn
    }

    /// Late, as a real timer may be: all that are due ring in one turn, before inputs.
    void alarmsThatAreDueComeBeforeInputs()
    {
        World world;
        world.turns->hold();
        world.turns->setAlarm(2000, [&] { world.note("a"); });
        world.turns->setAlarm(2500, [&] { world.note("b"); });
        world.post("input");
        world.clock->jumpTo(4000);
        QCOMPARE(world.text(), QString());
        world.turns->release();
        QCOMPARE(world.text(), QStringLiteral("a@4000 b@4000 | input@4000 |"));
    }

    void aClearedAlarmDoesNotRing()
    {
        World world;
        const Turns::AlarmId first = world.turns->setAlarm(2000, [&] { world.note("first"); });
        Turns::AlarmId third = 0;
        world.turns->setAlarm(3000, [&] {
            world.note("second");
            world.turns->clearAlarm(third); // of the same time
        });
        third = world.turns->setAlarm(3000, [&] { world.note("third"); });
        world.turns->clearAlarm(first);
        world.turns->clearAlarm(first);
        world.turns->clearAlarm(999);
        world.clock->advanceTo(10'000);
        QCOMPARE(world.text(), QStringLiteral("second@3000 |"));
    }

    void anAlarmInThePastRingsWithTheNextTurn()
    {
        World world;
        world.turns->post([&] {
            world.note("input");
            world.turns->setAlarm(500, [&] { world.note("past"); });
            world.post("later");
        });
        world.clock->advanceTo(1000);
        QCOMPARE(world.text(), QStringLiteral("input@1000 | past@1000 | later@1000 |"));
    }

    void wakingAtOneTimeIsOneTurn()
    {
        World world;
        for (int i = 0; i < 5; ++i)
            world.turns->wakeAt(2000);
        world.turns->wakeAt(3000);
        world.clock->advanceTo(10'000);
        QCOMPARE(world.text(), QStringLiteral("| |"));
        world.turns->wakeAt(12'000);
        world.turns->wakeAt(12'000);
        world.clock->advanceTo(20'000);
        QCOMPARE(world.text(), QStringLiteral("| | |"));
    }

    void whileHeldNoTurnBegins()
    {
        World world;
        world.turns->hold();
        world.post("a");
        world.clock->advanceTo(2000);
        QCOMPARE(world.text(), QString());
        world.turns->release();
        QCOMPARE(world.text(), QStringLiteral("a@2000 |"));
        world.post("b");
        QCOMPARE(world.text(), QStringLiteral("a@2000 | b@2000 |"));
    }

    void aHoldWithinATurnStopsTheNext()
    {
        World world;
        world.turns->post([&] {
            world.note("a");
            world.turns->hold();
        });
        world.post("b");
        QCOMPARE(world.text(), QStringLiteral("a@1000 |"));
        world.turns->release();
        QCOMPARE(world.text(), QStringLiteral("a@1000 | b@1000 |"));
    }

    /// What is left behind does not ring into a session that has ended.
    void noAlarmOutlivesItsTurns()
    {
        World world;
        bool rang = false;
        world.turns->setAlarm(2000, [&] { rang = true; });
        world.end();
        QVERIFY(!world.clock->ringNext());
        QVERIFY(!rang);
    }

    /// The order of what happens is a function of the inputs and their times.
    void theSameInputsGiveTheSameOrder()
    {
        for (quint64 seed = 0; seed < 100; ++seed) {
            const auto play = [seed] {
                World world;
                Random random(seed);
                for (int i = 0; i < 30; ++i) {
                    switch (random.below(3)) {
                    case 0: world.post("input"); break;
                    case 1:
                        world.turns->setAlarm(
                            world.clock->nowMs() + random.below(500), [&world] { world.note("alarm"); });
                        break;
                    default: world.clock->advanceTo(world.clock->nowMs() + random.below(300));
                    }
                }
                world.clock->advanceTo(100'000);
                return world.text();
            };
            QCOMPARE(play(), play());
        }
    }
};

QTEST_APPLESS_MAIN(tst_Turns)
#include "tst_turns.moc"
