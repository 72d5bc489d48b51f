// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/completion.h"
#include "engine/providers/replay/fingerprint.h"
#include "engine/providers/replay/replayprovider.h"
#include "engine/types/events/runeventjson.h"

#include <QTemporaryFile>
#include <QTest>

#include <qcoro/qcorotask.h>

using namespace engine;

class tst_ReplayProvider : public QObject
{
    Q_OBJECT

    quint32 m_id = 0;

    QByteArray called(Step step, const QString &prompt, const QString &answer, std::optional<Error> error = {})
    {
        Call call;
        call.id = {++m_id};
        call.step = step;
        call.label = QStringLiteral("openai gpt-4o");
        call.fingerprint = fingerprintOf(prompt, call.label, 5);
        CallEnd end;
        end.call = call.id;
        end.error = std::move(error);
        end.text = answer;
        end.usage = {9, 0, 3, 0, true};
        end.cost = {1000};
        return encodeEvent({{}, m_id * 2 - 1, 1, CallStarted{call}}) + '\n' + encodeEvent({{}, m_id * 2, 2, CallFinished{end}}) + '\n';
    }

    static CompletionRequest asking(Step step, const QString &prompt, quint32 call = 0)
    {
        CompletionRequest request;
        request.call = {call};
        request.step = step;
        request.prompt = prompt;
        request.seed = 5;
        return request;
    }

    static std::shared_ptr<ReplayProvider> replaying(const QByteArray &lines)
    {
        auto recording = Recording::fromJsonLines(lines);
        if (!recording)
            qFatal("%s", qPrintable(recording.error().detail));
        return std::make_shared<ReplayProvider>(std::move(*recording), QStringLiteral("run.jsonl"));
    }

    static QString answer(const std::shared_ptr<ReplayProvider> &provider, CompletionRequest request)
    {
        const auto reply = QCoro::waitFor(provider->complete(std::move(request), StopToken()));
        return reply ? reply->text : QStringLiteral("error: ") + reply.error().detail;
    }

private Q_SLOTS:
    void init() { m_id = 0; }

    void theSameRequestGetsItsOwnReply()
    {
        const auto provider = replaying(called(Step::Seeding, QStringLiteral("p1"), QStringLiteral("a1"))
            + called(Step::Seeding, QStringLiteral("p2"), QStringLiteral("a2")) + called(Step::Mutation, QStringLiteral("p1"), QStringLiteral("m1")));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("p2"))), QStringLiteral("a2"));
        QCOMPARE(answer(provider, asking(Step::Mutation, QStringLiteral("p1"))), QStringLiteral("m1"));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("p1"))), QStringLiteral("a1"));
    }

    void anotherRequestGetsTheNextOfItsStep()
    {
        const auto provider = replaying(called(Step::Seeding, QStringLiteral("p1"), QStringLiteral("a1"))
            + called(Step::Mutation, QStringLiteral("p2"), QStringLiteral("m1")) + called(Step::Seeding, QStringLiteral("p3"), QStringLiteral("a2")));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("x"))), QStringLiteral("a1"));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("y"))), QStringLiteral("a2"));
        QCOMPARE(answer(provider, asking(Step::Mutation, QStringLiteral("z"))), QStringLiteral("m1"));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("w"))), QStringLiteral("error: run.jsonl holds no further reply for the step seeding"));
    }

    void theSameRequestTwiceGetsBothReplies()
    {
        const auto provider = replaying(called(Step::Seeding, QStringLiteral("p"), {}, Error{ErrorKind::RateLimited, QStringLiteral("slow down"), {}})
            + called(Step::Seeding, QStringLiteral("p"), QStringLiteral("second")));
        const auto first = QCoro::waitFor(provider->complete(asking(Step::Seeding, QStringLiteral("p"), 1), StopToken()));
        QCOMPARE(int(first.error().kind), int(ErrorKind::RateLimited));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("p"), 2)), QStringLiteral("second"));
    }

    void anotherRunBeginsAnew()
    {
        const auto provider = replaying(called(Step::Seeding, QStringLiteral("p"), QStringLiteral("a")));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("p"), 3)), QStringLiteral("a"));
        QVERIFY(answer(provider, asking(Step::Seeding, QStringLiteral("p"), 4)).startsWith(QStringLiteral("error")));
        QCOMPARE(answer(provider, asking(Step::Seeding, QStringLiteral("p"), 1)), QStringLiteral("a"));
    }

    void repliesCostNothing()
    {
        const auto provider = replaying(called(Step::Seeding, QStringLiteral("p"), QStringLiteral("a")));
        const auto reply = QCoro::waitFor(provider->complete(asking(Step::Seeding, QStringLiteral("p")), StopToken()));
        QCOMPARE(reply->cost->microUsd, 0);
        QCOMPARE(reply->usage, (Usage{9, 0, 3, 0, true}));
    }

    void unusableFilesSayWhy()
    {
        const auto saying = [](const QByteArray &bytes) {
            QTemporaryFile file;
            if (!file.open())
                return QString();
            file.write(bytes);
            file.flush();
            const auto made = ReplayProvider::open(file.fileName());
            return made || made.error().kind != ErrorKind::BadConfig ? QString() : made.error().detail;
        };
        QVERIFY(saying("").endsWith(QStringLiteral("no recorded reply in it")));
        QVERIFY(saying("hello\n").endsWith(QStringLiteral("no recorded reply in it")));
        QVERIFY(saying("\n{\"type\":\"callFinished\",\n").contains(QStringLiteral("line 2")));
        const QByteArray orphan = called(Step::Seeding, QStringLiteral("p"), QStringLiteral("a")).split('\n').value(1);
        QVERIFY(saying(orphan).contains(QStringLiteral("call 1 was never started")));
        QVERIFY(!ReplayProvider::open({}));
    }
};

QTEST_GUILESS_MAIN(tst_ReplayProvider)
#include "tst_replayprovider.moc"
