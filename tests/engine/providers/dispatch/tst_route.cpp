// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/route.h"
#include "engine/types/events/runevent.h"

#include <QTest>

using namespace engine;
using std::chrono::milliseconds;

namespace
{

constexpr qint64 start = 1'764'547'200'000;

/// A route on a server of its own, with a clock that the test moves.
struct World {
    std::shared_ptr<Server> server = std::make_shared<Server>();
    Route route{server, QStringLiteral("m"), 4, 16};
    qint64 now = start;

    World() { server->address = QStringLiteral("host:80"); }
    /// One call of 100 tokens in and out.
    void call(const Error *error = nullptr, qint64 tookMs = 100, double luck = 0.5)
    {
        route.begin(likely, now);
        const qint64 sent = now;
        now += tookMs;
        route.end(likely, error ? nullptr : &likely, error, sent, now, luck);
    }
    void fails(ErrorKind kind, std::optional<milliseconds> retryAfter = {}, double luck = 0.5)
    {
        const Error error{kind, QStringLiteral("trouble"), retryAfter};
        call(&error, 100, luck);
    }
    [[nodiscard]] qint64 waits() const { return route.readyMs(likely, now) - now; }
    [[nodiscard]] EndpointState state() const { return route.health(now).state; }

    const Usage likely{.input = 100, .output = 100};
};

} // namespace

class tst_Route : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomIsTheWindow()
    {
        World world;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(world.route.hasRoom(world.now));
            world.route.begin(world.likely, world.now);
        }
        QVERIFY(!world.route.hasRoom(world.now));
        QCOMPARE(world.route.inFlight(), 4);
        world.route.end(world.likely, &world.likely, nullptr, world.now, world.now + 5, 0.5);
        QVERIFY(world.route.hasRoom(world.now + 5));
        QCOMPARE(world.route.health(world.now).calls, 4);
        QCOMPARE(world.route.health(world.now).inFlight, 3);
    }

    void aRefusalWithATimeHoldsForAll()
    {
        World world;
        world.fails(ErrorKind::RateLimited, milliseconds(3000));
        QCOMPARE(world.waits(), 3000);
        QCOMPARE(world.state(), EndpointState::Paused);
        QCOMPARE(world.route.health(world.now).untilMs, world.now + 3000);
        QVERIFY(world.route.isHopeless(world.now, 2000));
        QVERIFY(!world.route.isHopeless(world.now, 3000));
        world.now += 3000;
        QCOMPARE(world.waits(), 0);
        QCOMPARE(world.state(), EndpointState::Ready);
    }

    /// Without a time: a random part of 1, 2, 4 … s, at most a minute.
    void refusalsWithoutATimeWaitLongerEachTime()
    {
        World world;
        QList<qint64> pauses;
        for (int i = 0; i < 9; ++i) {
            world.fails(ErrorKind::RateLimited, {}, 1);
            pauses << world.waits();
            world.now += world.waits();
        }
        QCOMPARE(pauses, (QList<qint64>{1000, 2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000, 60'000}));
        world.call();
        world.fails(ErrorKind::RateLimited, {}, 0.25);
        QCOMPARE(world.waits(), 250);
    }

    void theLongerPauseStays()
    {
        World world;
        world.fails(ErrorKind::RateLimited, milliseconds(9000));
        world.fails(ErrorKind::RateLimited, milliseconds(10));
        QCOMPARE(world.waits(), 9000 - 100);
    }

    void whatIsRefusedForGoodIsLeftForAMinute_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("key") << ErrorKind::Auth;
        QTest::newRow("money") << ErrorKind::Quota;
        QTest::newRow("model") << ErrorKind::NotFound;
    }
    void whatIsRefusedForGoodIsLeftForAMinute()
    {
        QFETCH(ErrorKind, kind);
        World world;
        world.fails(kind);
        QVERIFY(!world.route.hasRoom(world.now));
        QVERIFY(world.route.isHopeless(world.now, 1'000'000));
        QCOMPARE(world.state(), EndpointState::Refused);
        QCOMPARE(world.route.health(world.now).trouble, QStringLiteral("trouble"));
        world.now += 60'000;
        QVERIFY(world.route.hasRoom(world.now));
        QVERIFY(!world.route.isHopeless(world.now, 0));
    }

    void outagesOpenTheBreakerOfTheServer()
    {
        World world;
        Route other(world.server, QStringLiteral("n"), 4, 16);
        for (int i = 0; i < 5; ++i)
            world.fails(ErrorKind::Interrupted);
        QCOMPARE(world.state(), EndpointState::Down);
        QVERIFY(!world.route.hasRoom(world.now) && !other.hasRoom(world.now));
        QVERIFY(world.route.isHopeless(world.now, 1'000'000)); // a server that never answered counts as absent
        world.server->breaker.probed(true, world.now + 5000);
        world.now += 5000;
        QCOMPARE(world.state(), EndpointState::Trying);
        QVERIFY(!world.route.hasRoom(world.now));
        world.server->mayTry = true;
        QVERIFY(world.route.hasRoom(world.now));
        world.call();
        QCOMPARE(world.state(), EndpointState::Ready);
        QVERIFY(world.route.hasRoom(world.now));
    }

    void aServerThatWasThereIsGivenTime()
    {
        World world;
        world.call();
        for (int i = 0; i < 5; ++i)
            world.fails(ErrorKind::Timeout);
        QCOMPARE(world.state(), EndpointState::Down);
        const qint64 since = world.server->breaker.brokenSinceMs();
        QVERIFY(!world.route.isHopeless(since + 20'000, 20'000));
        QVERIFY(world.route.isHopeless(since + 20'001, 20'000));
    }

    /// Bad requests and cancelled calls say nothing about the server.
    void errorsOfTheRequestAreNoOutage()
    {
        World world;
        for (int i = 0; i < 10; ++i) {
            world.fails(ErrorKind::BadRequest);
            world.fails(ErrorKind::Cancelled);
        }
        QCOMPARE(world.state(), EndpointState::Ready);
        QCOMPARE(world.route.health(world.now).failures, 10); // cancelled ones are not failures
        QCOMPARE(world.waits(), 0);
    }

    void aServerThatNamesATimeIsAskedOneByOne()
    {
        World world;
        world.fails(ErrorKind::Overloaded, milliseconds(500));
        world.now += 500;
        QVERIFY(world.route.hasRoom(world.now));
        world.route.begin(world.likely, world.now);
        QVERIFY(!world.route.hasRoom(world.now)); // one call although the window is wider
        world.route.end(world.likely, &world.likely, nullptr, world.now, world.now + 10, 0.5);
        world.now += 10;
        world.route.begin(world.likely, world.now);
        QVERIFY(world.route.hasRoom(world.now)); // it is ready now
    }

    void limitsFromHeadersAreKept()
    {
        World world;
        world.call();
        RateLimits limits;
        limits.input = {6000, 50, {}};
        world.route.report(limits, false, world.now);
        world.route.begin(world.likely, world.now); // in flight: an idle route would test the limits after a second
        const Usage large{.input = 1000, .output = 1};
        QVERIFY(world.route.readyMs(large, world.now) - world.now > 9000); // 100 tokens a second
        QVERIFY(world.route.readyMs({.input = 1, .output = 1}, world.now + 2000) == world.now + 2000);
    }

    /// The tokens that a call really used replace those that were expected.
    void whatWasNotUsedIsGivenBack()
    {
        World world;
        world.call();
        RateLimits limits;
        limits.output = {6000, {}, {}};
        world.route.report(limits, false, world.now);
        const Usage expected{.input = 1, .output = 6000}, used{.input = 1, .output = 10};
        world.route.begin(expected, world.now);
        world.route.begin(world.likely, world.now); // keeps the route busy
        QVERIFY(world.route.readyMs(world.likely, world.now) > world.now);
        world.route.end(expected, &used, nullptr, world.now, world.now, 0.5);
        QCOMPARE(world.route.readyMs(world.likely, world.now), world.now);
    }

    void anIdleRouteTestsItsLimitsAfterASecond()
    {
        World world;
        world.call();
        RateLimits limits;
        limits.requests = {60, 0, world.now + 3'600'000};
        world.route.report(limits, false, world.now);
        QCOMPARE(world.waits(), 1000);
        world.now += 1000;
        world.call(); // answered: the headers were wrong
        QCOMPARE(world.waits(), 0);
        world.fails(ErrorKind::RateLimited, milliseconds(0)); // refused: believed again
        QVERIFY(world.waits() > 0);
    }

    void aNamedWaitOverridesTheHeaders()
    {
        World world;
        world.call();
        RateLimits limits;
        limits.requests = {60, 0, world.now + 3'600'000};
        world.route.report(limits, true, world.now);
        QCOMPARE(world.waits(), 0);
    }

    /// After 20 replies: 95 % arrive within this time.
    void lateIsTheNinetyFifthPercentile()
    {
        World world;
        for (int i = 1; i <= 19; ++i)
            world.call(nullptr, 10 * i);
        QCOMPARE(world.route.lateMs(), 0);
        QCOMPARE(world.route.health(world.now).typicalMs, 0);
        world.call(nullptr, 5000);
        QCOMPARE(world.route.lateMs(), 191); // the 19th of 20, and one
        QCOMPARE(world.route.health(world.now).typicalMs, 100);
        for (int i = 0; i < 200; ++i)
            world.call(nullptr, 7);
        QCOMPARE(world.route.lateMs(), 8); // only the newest 200 count
    }

    void troubleIsThatOfTheLastCall()
    {
        World world;
        world.fails(ErrorKind::BadReply);
        QCOMPARE(world.route.trouble().kind, ErrorKind::BadReply);
        world.call();
        QCOMPARE(world.route.health(world.now).trouble, QString());
        QCOMPARE(world.route.health(world.now).address, QStringLiteral("host:80"));
        QCOMPARE(world.route.health(world.now).model, QStringLiteral("m"));
        QCOMPARE(world.route.health(world.now).lastAnswerMs, world.now);
    }
};

QTEST_APPLESS_MAIN(tst_Route)
#include "tst_route.moc"
