// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/budget/ledger.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/figures.h"

#include <QTest>

#include <map>

using namespace engine;

namespace {

constexpr qint64 hourMs = 3'600'000;

/// A ledger driven by hand, with a book of its own beside it.
class Story
{
public:
    explicit Story(BudgetPlan caps)
        : ledger(caps)
    {
    }
    Ledger ledger;

    void start(quint32 id, Money reserved, qint64 tokens, qint64 atMs)
    {
        Call call;
        call.id = {id};
        call.reserved = reserved;
        call.reservedTokens = tokens;
        apply(CallStarted{call}, atMs);
    }
    void finish(quint32 id, Money cost, qint64 tokens, qint64 atMs)
    {
        CallEnd end;
        end.call = {id};
        end.cost = cost;
        end.usage.output = tokens;
        apply(CallFinished{end}, atMs);
    }
    void apply(EventBody body, qint64 atMs) { ledger.apply({{QStringLiteral("r")}, ++m_seq, atMs, std::move(body)}); }

private:
    quint64 m_seq = 0;
};

struct Payment {
    qint64 startMs, endMs;
    Money cost;
};

/// The largest sum over any window of an hour, less the largest single payment in it.
Money worstHourBeyondOne(const QList<Payment> &payments, qint64 Payment::*when)
{
    std::map<std::pair<qint64, int>, Money> byTime;
    for (int i = 0; i < payments.size(); ++i)
        byTime.emplace(std::pair(payments[i].*when, i), payments[i].cost);
    Money worst;
    for (auto first = byTime.begin(); first != byTime.end(); ++first) {
        Money sum, largest;
        for (auto it = first; it != byTime.end() && it->first.first < first->first.first + hourMs; ++it) {
            sum += it->second;
            largest = std::max(largest, it->second);
        }
        worst = std::max(worst, sum - largest);
    }
    return worst;
}

} // namespace

class tst_Ledger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTotalCapIsNeverPassed()
    {
        Story story({.total = Money::fromUsd(1)});
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.6), 0, 0).answer, Ledger::Answer::Go);
        story.start(1, Money::fromUsd(0.6), 0, 0);
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.6), 0, 0).answer, Ledger::Answer::Later);
        story.finish(1, Money::fromUsd(0.2), 0, 10);
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.6), 0, 10).answer, Ledger::Answer::Go);
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.9), 0, 10).answer, Ledger::Answer::Never);
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.9), 0, 10).cap, EndReason::Money);
    }

    /// The times of real runs: milliseconds since 1970 times a cap of more than five dollars needs more than 64 bits.
    void anHourlyCapOfManyDollarsLetsCallsStart()
    {
        constexpr qint64 nowMs = 1'764'547'200'000;
        for (const double usd : {0.1, 6.0, 10.0, 1e6}) {
            Story story({.perHour = Money::fromUsd(usd)});
            QCOMPARE(story.ledger.permit(Money::fromUsd(0.01), 0, nowMs).answer, Ledger::Answer::Go);
            story.start(1, Money::fromUsd(usd), 0, nowMs);
            story.finish(1, Money::fromUsd(usd), 0, nowMs + 1);
            QCOMPARE(story.ledger.permit(Money::fromUsd(0.01), 0, nowMs + 2).answer, Ledger::Answer::NotUntil);
            QCOMPARE(story.ledger.permit(Money::fromUsd(0.01), 0, nowMs + hourMs + 2).answer, Ledger::Answer::Go);
        }
    }

    /// A foreign run may tell of any figures that events can have.
    void figuresOfAForeignRunFit()
    {
        Story story({.total = Money{1}, .perHour = Money::fromUsd(1e6), .tokens = 1});
        for (int i = 0; i < 50; ++i) {
            const quint32 id = quint32(i + 1);
            story.start(id, Money{mostFigure}, mostFigure, i % 2 ? latestMs : -latestMs);
            story.finish(id, Money{i % 3 ? mostFigure : 0}, mostFigure, i % 5 ? latestMs : 0);
            QVERIFY(story.ledger.warning().has_value());
            QCOMPARE(story.ledger.permit(Money{1}, 1, 0).answer, Ledger::Answer::Never);
        }
    }

    void callsAndTokensHaveCaps()
    {
        Story story({.calls = 2, .tokens = 1000});
        QCOMPARE(story.ledger.permit({}, 1001, 0).cap, EndReason::Tokens);
        story.start(1, {}, 400, 0);
        story.start(2, {}, 400, 0);
        QCOMPARE(story.ledger.permit({}, 1, 0).answer, Ledger::Answer::Later);
        story.finish(1, {}, 100, 1);
        story.finish(2, {}, 100, 1);
        QCOMPARE(story.ledger.permit({}, 1, 1).answer, Ledger::Answer::Never);
        QCOMPARE(story.ledger.permit({}, 1, 1).cap, EndReason::Calls);
    }

    void theHourlyCapThrottles()
    {
        Story story({.perHour = Money::fromUsd(0.6)});
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.1), 0, 0).answer, Ledger::Answer::Go);
        story.start(1, Money::fromUsd(0.1), 0, 0);
        story.finish(1, Money::fromUsd(0.1), 0, 1000);
        const auto permission = story.ledger.permit(Money::fromUsd(0.1), 0, 1000);
        QCOMPARE(permission.answer, Ledger::Answer::NotUntil);
        QCOMPARE(permission.untilMs, 600'000); // 0.1 of 0.6 $/h is ten minutes
        QCOMPARE(story.ledger.permit(Money::fromUsd(0.1), 0, 600'000).answer, Ledger::Answer::Go);
    }

    void freeCallsAreNotThrottled()
    {
        Story story({.perHour = Money::fromUsd(0.1)});
        story.start(1, Money::fromUsd(1), 0, 0);
        QCOMPARE(story.ledger.permit({}, 100, 1).answer, Ledger::Answer::Go);
    }

    void itWarnsOnceAtFiftyAndAtEighty()
    {
        Story story({.calls = 10});
        QList<int> warned;
        for (quint32 id = 1; id <= 10; ++id) {
            story.start(id, {}, 0, 0);
            story.finish(id, {}, 0, 0);
            if (const auto warning = story.ledger.warning()) {
                warned.append(warning->percent);
                story.apply(*warning, 0);
            }
            QVERIFY(!story.ledger.warning());
        }
        QCOMPARE(warned, (QList<int>{50, 80}));
    }

    /// The promise of the budget over 1,000 random runs: latencies, prices, faults and concurrency at random.
    void noRunEverPassesItsCaps()
    {
        for (quint64 seed = 0; seed < 1000; ++seed) {
            Random random(seed);
            BudgetPlan caps;
            caps.total = Money{qint64(1 + random.below(2'000'000))};
            caps.perHour = Money{qint64(1 + random.below(1'000'000))};
            Story story(caps);
            const int slots = 1 + random.below(16);
            const double scale = 20'000 * random.uniform() + 10;
            QList<Payment> paid;
            std::map<std::pair<qint64, quint32>, Payment> open; // by end
            std::map<quint32, Money> reserved;
            Money spent;
            qint64 now = 0;
            quint32 id = 0;
            for (int step = 0; step < 400; ++step) {
                const Money most{qint64(scale * (0.2 + random.uniform()))};
                const auto permission = story.ledger.permit(most, 0, now);
                if (permission.answer == Ledger::Answer::Never)
                    break;
                if (permission.answer == Ledger::Answer::Go && int(open.size()) < slots) {
                    const bool lost = random.below(10) == 0;
                    const Money cost = lost ? Money{most.microUsd / 3} : Money{qint64(double(most.microUsd) * random.uniform())};
                    const qint64 end = now + 1 + qint64(std::exp(random.uniform() * 15)); // up to 55 minutes
                    open.emplace(std::pair(end, ++id), Payment{now, end, cost});
                    story.start(id, most, 0, now);
                    continue;
                }
                if (permission.answer == Ledger::Answer::NotUntil && (open.empty() || permission.untilMs < open.begin()->first.first)) {
                    now = permission.untilMs;
                    continue;
                }
                QVERIFY2(!open.empty(), "waiting for nobody");
                const auto first = open.begin();
                now = first->first.first;
                story.finish(first->first.second, first->second.cost, 0, now);
                spent += first->second.cost;
                paid.append(first->second);
                open.erase(first);
                QVERIFY(spent <= *caps.total);
            }
            for (const auto &[key, payment] : open)
                paid.append(payment);
            Money all;
            for (const Payment &payment : paid)
                all += payment.cost;
            QVERIFY(all <= *caps.total);
            QVERIFY2(worstHourBeyondOne(paid, &Payment::startMs) <= *caps.perHour, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(worstHourBeyondOne(paid, &Payment::endMs) <= *caps.perHour, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    /// A ledger made from the log is the ledger that wrote it: nothing is spent twice after a crash.
    void itIsAFoldOfTheLog()
    {
        Random random(4);
        BudgetPlan caps;
        caps.perHour = Money::fromUsd(0.5);
        Story live(caps);
        QList<RunEvent> log;
        const auto note = [&](EventBody body, qint64 atMs) {
            log.append({{QStringLiteral("r")}, quint64(log.size()) + 1, atMs, body});
            live.ledger.apply(log.constLast());
        };
        qint64 now = 0;
        for (quint32 id = 1; id <= 200; ++id) {
            now += random.below(60'000);
            Call call;
            call.id = {id};
            call.reserved = {random.below(10'000)};
            note(CallStarted{call}, now);
            CallEnd end;
            end.call = {id};
            end.cost = {random.below(10'000)};
            note(CallFinished{end}, now + 10);
        }
        Ledger again(caps);
        for (const RunEvent &event : log)
            again.apply(event);
        for (qint64 at = now; at < now + hourMs; at += 60'000) {
            const auto a = live.ledger.permit({100}, 0, at);
            const auto b = again.permit({100}, 0, at);
            QCOMPARE(a.answer, b.answer);
            QCOMPARE(a.untilMs, b.untilMs);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Ledger)
#include "tst_ledger.moc"
