// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/outside.h"
#include "tests/engine/session/sessiondesk.h"

#include <QTest>

#include <stdexcept>

using namespace engine;
using test::SessionDesk;

namespace {

/// A request that waits until the test ends it, or as long as the stop token lasts.
struct Errand {
    qint64 deadlineMs = 0;
    int attempt = 0;
    bool breaks = false; ///< the outside throws
    bool isDeaf = false; ///< the outside ignores stop requests
};

class Errands final : public OutsideKind<Errand, QString>
{
public:
    explicit Errands(std::shared_ptr<Clock> clock) : m_clock(std::move(clock)) {}

    quint32 schedule(Errand &errand) override
    {
        ++errand.attempt;
        story << QStringLiteral("scheduled %1").arg(++m_last);
        return m_last;
    }
    qint64 deadlineMs(const Errand &errand) const override { return errand.deadlineMs; }
    Task<QString> perform(quint32 id, Errand errand, StopToken stop) override
    {
        if (errand.breaks)
            throw std::runtime_error("broken");
        const StopToken heard = errand.isDeaf ? StopToken() : stop;
        const auto slept = co_await m_clock->sleep(std::chrono::milliseconds(1000), heard);
        co_return slept ? QStringLiteral("answer %1").arg(id) : QStringLiteral("stopped %1").arg(id);
    }
    void handedOver(quint32 id, bool over) override { story << QStringLiteral("handed %1%2").arg(id).arg(over ? QStringLiteral(" over") : QString()); }
    QString failed(quint32 id, const Error &error) override { return QStringLiteral("failed %1: %2").arg(id).arg(error.detail); }
    void finish(quint32, QString &outcome) override { story << outcome; }
    std::optional<qint64> retryAfterMs(const Errand &errand, const QString &) override
    {
        return errand.attempt < attempts ? std::optional<qint64>(500) : std::nullopt;
    }

    QStringList story;
    int attempts = 1;

private:
    std::shared_ptr<Clock> m_clock;
    quint32 m_last = 0;
};

struct Desk : SessionDesk {
    Errands kind{clock};
    Outside<Errand, QString> outside{core, kind};
    QString result;
    bool ended = false;
    Task<> root;

    /// Asks, and handles the turns of the session as a recipe does.
    void ask(Errand errand)
    {
        [](Desk *desk, Errand what) -> Task<> {
            QString made = co_await desk->outside.ask(what);
            desk->result = made;
        }(this, errand);
        root = [](Desk *desk) -> Task<> {
            while (!desk->ended)
                co_await desk->core.turns().next();
        }(this);
    }
    void end()
    {
        ended = true;
        core.turns().post([] { });
    }
};

QString s(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestOutside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutcomeIsWrittenBeforeTheStepContinues()
    {
        Desk desk;
        desk.ask({});
        QCOMPARE(desk.kind.story, QStringList({s("scheduled 1"), s("handed 1")}));
        QVERIFY(desk.clock->ringNext());
        QCOMPARE(desk.kind.story.constLast(), s("answer 1"));
        QCOMPARE(desk.result, s("answer 1"));
        desk.end();
    }

    void anExceptionIsAnOutcome()
    {
        Desk desk;
        desk.ask({.breaks = true});
        QCOMPARE(desk.kind.story, QStringList({s("scheduled 1"), s("handed 1 over"), s("failed 1: an internal error ended it: broken")}));
        QCOMPARE(desk.result, desk.kind.story.constLast());
        desk.end();
    }

    /// Also when the outside goes on: its late answer is ignored.
    void theDeadlineEndsARequest_data()
    {
        QTest::addColumn<bool>("isDeaf");
        QTest::newRow("hears the stop") << false;
        QTest::newRow("deaf") << true;
    }
    void theDeadlineEndsARequest()
    {
        QFETCH(bool, isDeaf);
        Desk desk;
        desk.ask({.deadlineMs = desk.clock->nowMs() + 300, .isDeaf = isDeaf});
        QVERIFY(desk.clock->ringNext());
        QCOMPARE(desk.result, s("failed 1: cut at the time limit"));
        while (desk.clock->ringNext()) { }
        QCOMPARE(desk.kind.story.size(), 3);
        desk.end();
    }

    void aCancelledRequestEndsAtOnce()
    {
        Desk desk;
        desk.ask({});
        desk.outside.cancel(1, Error{ErrorKind::Cancelled, s("enough"), {}});
        QCOMPARE(desk.result, s("failed 1: enough"));
        desk.end();
    }

    void allRequestsInProgressAreCut()
    {
        Desk desk;
        desk.ask({});
        desk.outside.cut();
        QCOMPARE(desk.result, s("stopped 1"));
        desk.ask({}); // one that is started later is not
        QVERIFY(desk.clock->ringNext());
        QCOMPARE(desk.result, s("answer 2"));
        desk.outside.stop();
        desk.ask({});
        QCOMPARE(desk.result, s("stopped 3"));
        desk.end();
    }

    void aRetryIsARequestOfItsOwn()
    {
        Desk desk;
        desk.kind.attempts = 3;
        desk.ask({});
        while (desk.result.isEmpty() && desk.clock->ringNext()) { }
        QCOMPARE(desk.result, s("answer 3"));
        QCOMPARE(desk.kind.story.filter(s("scheduled")).size(), 3);
        desk.end();
    }
};

QTEST_GUILESS_MAIN(TestOutside)
#include "tst_outside.moc"
