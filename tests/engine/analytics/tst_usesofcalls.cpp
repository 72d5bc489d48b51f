// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/experience.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"
#include "engine/base/random.h"

#include <QTest>

#include <algorithm>

using namespace engine;

namespace
{

/// A log of calls, as a session writes it.
struct Story {
    QList<RunEvent> log;

    void add(EventBody body)
    {
        const quint64 seq = quint64(log.size()) + 1;
        log.append({RunId{QStringLiteral("r")}, seq, qint64(seq), std::move(body)});
    }
    void asked(quint32 id, Step step, const char *label)
    {
        Call call;
        call.id = {id};
        call.step = step;
        call.label = QString::fromLatin1(label);
        add(CallStarted{call});
    }
    CallEnd reply(quint32 id, qint64 in, qint64 out, qint64 ms) const
    {
        CallEnd end;
        end.call = {id};
        end.usage = {.input = in, .output = out, .reported = true};
        end.latencyMs = ms;
        return end;
    }
    void call(quint32 id, Step step, const char *label, qint64 in, qint64 out, qint64 ms)
    {
        asked(id, step, label);
        add(CallFinished{reply(id, in, out, ms)});
    }
};

} // namespace

class tst_UsesOfCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneEntryPerStepAndGenerator()
    {
        Story story;
        story.call(1, Step::Seeding, "openai a", 100, 10, 1000);
        story.call(2, Step::Mutation, "openai a", 200, 20, 2000);
        story.call(3, Step::Mutation, "openai b", 300, 30, 3000);
        story.call(4, Step::Mutation, "openai a", 200, 20, 2000);
        const QList<UseOfCalls> uses = usesOf(story.log);
        QCOMPARE(uses.size(), 3);
        const auto find = [&](Step step, const QString &label) {
            return *std::find_if(uses.begin(), uses.end(),
                [&](const UseOfCalls &use) { return use.step == step && use.label == label; });
        };
        QCOMPARE(find(Step::Mutation, QStringLiteral("openai a")).use.calls, 2);
        QCOMPARE(find(Step::Mutation, QStringLiteral("openai b")).use.tokensIn, (std::array<double, 3>{300, 300, 300}));
        QCOMPARE(find(Step::Seeding, QStringLiteral("openai a")).use.tokensOut, (std::array<double, 3>{10, 10, 10}));
        QCOMPARE(find(Step::Seeding, QStringLiteral("openai a")).use.seconds, (std::array<double, 3>{1, 1, 1}));
    }

    void whatWasNotMeasuredDoesNotCount()
    {
        Story story;
        for (quint32 id = 1; id <= 5; ++id)
            story.asked(id, Step::Seeding, "m");
        CallEnd failed = story.reply(1, 5, 5, 5), cached = story.reply(2, 5, 5, 5), estimated = story.reply(3, 5, 5, 5);
        failed.error = Error{ErrorKind::Timeout, {}, {}};
        cached.cached = true;
        estimated.usage.reported = false;
        for (const CallEnd &end : {failed, cached, estimated})
            story.add(CallFinished{end});
        QVERIFY(usesOf(story.log).isEmpty()); // 4 and 5 are in flight
        QVERIFY(usesOf({}).isEmpty());
        story.add(CallFinished{story.reply(4, 7, 8, 9)});
        QCOMPARE(usesOf(story.log).constFirst().use.calls, 1);
    }

    /// A foreign log may hold the end of a call that never started.
    void anEndWithoutItsCallDoesNotCount()
    {
        Story story;
        story.add(CallFinished{story.reply(9, 1000, 1000, 1000)});
        QVERIFY(usesOf(story.log).isEmpty());
        story.call(1, Step::Seeding, "m", 1, 1, 1);
        story.add(CallFinished{story.reply(1, 1000, 1000, 1000)}); // ended twice
        QCOMPARE(usesOf(story.log).size(), 1);
        QCOMPARE(usesOf(story.log).constFirst().use.calls, 1);
    }

    /// Percentiles 10, 50 and 90, in any order of the calls.
    void percentiles()
    {
        QList<int> values;
        for (int i = 0; i <= 100; ++i)
            values << i;
        Random random(3);
        for (qsizetype i = values.size() - 1; i > 0; --i)
            values.swapItemsAt(i, random.below(int(i) + 1));
        Story story;
        for (int i = 0; i < values.size(); ++i)
            story.call(quint32(i + 1), Step::Evaluation, "judge", values[i], 2 * values[i], 1000 * values[i]);
        const PastUse use = usesOf(story.log).constFirst().use;
        QCOMPARE(use.calls, 101);
        QCOMPARE(use.tokensIn, (std::array<double, 3>{10, 50, 90}));
        QCOMPARE(use.tokensOut, (std::array<double, 3>{20, 100, 180}));
        QCOMPARE(use.seconds, (std::array<double, 3>{10, 50, 90}));
    }

    void percentilesAreInOrder()
    {
        for (quint64 seed = 0; seed < 50; ++seed) {
            Random random(seed);
            Story story;
            qint64 least = 1'000'000, most = 0;
            for (int n = 1 + random.below(20), i = 1; i <= n; ++i) {
                const qint64 in = random.below(1000);
                least = std::min(least, in);
                most = std::max(most, in);
                story.call(quint32(i), Step::Seeding, "m", in, 1, 1);
            }
            const auto [low, likely, high] = usesOf(story.log).constFirst().use.tokensIn;
            QVERIFY(double(least) <= low && low <= likely && likely <= high && high <= double(most));
        }
    }
};

QTEST_APPLESS_MAIN(tst_UsesOfCalls)
#include "tst_usesofcalls.moc"
