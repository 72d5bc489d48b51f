// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/providers/dialects/openaichatcodec.h"
#include "engine/providers/http/connectionhabit.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/servers/httpprovider.h"
#include "tests/support/closingserver.h"

#include <QTest>

#include <qcoro/qcorotask.h>

using namespace engine;
using test::ClosingServer;
using End = ClosingServer::End;
using Use = ConnectionHabit::Use;

Q_DECLARE_METATYPE(test::ClosingServer::End)

namespace {

struct Asked {
    std::optional<Result<CompletionReply>> reply;
};

Task<> followCall(Task<Result<CompletionReply>> call, std::shared_ptr<Asked> asked)
{
    asked->reply = co_await std::move(call);
}

} // namespace

class TestReusedConnections : public QObject
{
    Q_OBJECT

    std::shared_ptr<SystemClock> m_clock = std::make_shared<SystemClock>();
    int m_asked = 0;

    std::shared_ptr<HttpProvider> providerOf(const ClosingServer &server) const
    {
        return std::make_shared<HttpProvider>(std::make_shared<Endpoint>(QUrl(server.url()), QByteArray(), m_clock), std::make_shared<OpenAiChatCodec>());
    }

    /// Every request has another body.
    std::shared_ptr<Asked> begin(const std::shared_ptr<HttpProvider> &provider)
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("question %1").arg(++m_asked);
        request.generator.provider = QStringLiteral("openai-compatible");
        request.generator.model = QStringLiteral("m");
        request.generator.timeoutSeconds = 20;
        auto asked = std::make_shared<Asked>();
        (void)followCall(provider->complete(request, StopToken()), asked);
        return asked;
    }

    Result<CompletionReply> ask(const std::shared_ptr<HttpProvider> &provider)
    {
        const auto asked = begin(provider);
        while (!asked->reply)
            QTest::qWait(1);
        return *asked->reply;
    }

private Q_SLOTS:
    void habits()
    {
        ConnectionHabit habit;
        QCOMPARE(habit.use(0, false), Use::Careful); // nothing is known
        habit.answered();
        QCOMPARE(habit.use(0, false), Use::Freely);
        QCOMPARE(habit.use(900, false), Use::Freely);
        QCOMPARE(habit.use(1100, false), Use::Never); // a new one costs nothing
        QCOMPARE(habit.use(1100, true), Use::Careful);
        QCOMPARE(habit.use(60'000, true), Use::Never);
        habit.closedIdle(400);
        QCOMPARE(habit.use(190, false), Use::Freely);
        QCOMPARE(habit.use(210, false), Use::Never);
        QCOMPARE(habit.use(210, true), Use::Never);
        habit.lostRequest();
        QCOMPARE(habit.use(0, true), Use::Never);
        ConnectionHabit closing;
        closing.closedIdle(3);
        QCOMPARE(closing.use(0, true), Use::Never);
        QVERIFY(closing.closes());
        ConnectionHabit slow; // a time limit of the server is no habit of closing after each reply
        slow.closedIdle(5000);
        QVERIFY(!slow.closes());
    }

    void aServerThatClosesLosesNoCall_data()
    {
        QTest::addColumn<End>("end");
        QTest::addColumn<int>("afterMs");
        const std::pair<const char *, std::pair<End, int>> ends[] = {{"at once", {End::AtOnce, 0}}, {"after 1 ms", {End::Later, 1}},
            {"after 20 ms", {End::Later, 20}}, {"shut after 1 ms", {End::ShutsLater, 1}}, {"shut after 20 ms", {End::ShutsLater, 20}},
            {"on the next request", {End::OnNextBytes, 0}}, {"having read of the next", {End::ReadsAndCloses, 0}},
            {"idle for 60 ms", {End::Keeps, 60}}, {"idle for 300 ms", {End::Keeps, 300}}, {"never", {End::Keeps, 20'000}}};
        for (const auto &[name, end] : ends)
            QTest::newRow(name) << end.first << end.second;
    }
    void aServerThatClosesLosesNoCall()
    {
        QFETCH(End, end);
        QFETCH(int, afterMs);
        for (int form = 0; form < 4; ++form) {
            ClosingServer server({.end = end, .afterMs = afterMs, .saysClose = (form & 1) != 0, .chunked = (form & 2) != 0});
            const auto provider = providerOf(server);
            int calls = 0;
            for (const int pauseMs : {0, 0, 1, 0, 5, 19, 20, 21, 0, 80, 0}) {
                QTest::qWait(pauseMs);
                const auto reply = ask(provider);
                QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
                ++calls;
            }
            for (int round = 0; round < 3; ++round) {
                QList<std::shared_ptr<Asked>> together;
                for (int i = 0; i < 12; ++i)
                    together << begin(provider);
                for (const auto &each : together) {
                    QTRY_VERIFY(each->reply);
                    QVERIFY2(*each->reply, each->reply->has_value() ? "" : qPrintable(each->reply->error().detail));
                    ++calls;
                }
            }
            QCOMPARE(server.processed(), calls);
            QCOMPARE(server.repeated(), 0);
        }
    }

    void aServerThatKeepsConnectionsIsNotAskedOverNewOnes()
    {
        for (const bool chunked : {false, true}) {
            ClosingServer server({.chunked = chunked});
            const auto provider = providerOf(server);
            for (int i = 0; i < 20; ++i)
                QVERIFY(ask(provider));
            QCOMPARE(server.connections(), 1);
        }
    }

    /// The server has read the request to its end: whether it has done anything with it cannot be known.
    void whatMayHaveBeenProcessedIsNotSentTwice()
    {
        for (const int answers : {1, 3}) {
            ClosingServer server({.answersPerConnection = answers});
            const auto provider = providerOf(server);
            int lost = 0;
            for (int i = 0; i < 12; ++i) {
                const auto reply = ask(provider);
                if (reply)
                    continue;
                ++lost;
                QCOMPARE(int(reply.error().kind), int(ErrorKind::Interrupted));
                QVERIFY(!reply.error().unsent);
            }
            QCOMPARE(lost, 1); // from then on it gets new connections
            QCOMPARE(server.processed(), 12);
            QCOMPARE(server.repeated(), 0);
        }
    }

    /// A new connection that is lost before an answer may have carried the request to its end.
    void aNewConnectionIsNotTriedAgain()
    {
        ClosingServer server({.answersPerConnection = 0});
        const auto reply = ask(providerOf(server));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::Interrupted));
        QVERIFY(!reply.error().unsent);
        QCOMPARE(server.processed(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReusedConnections)
#include "tst_reusedconnections.moc"
