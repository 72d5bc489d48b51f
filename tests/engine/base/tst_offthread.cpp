// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/answer.h"
#include "engine/base/offthread.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <stdexcept>

using namespace engine;

namespace
{

template <typename T>
T waitFor(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(1);
    return future.result();
}

/// A thread with an event loop and an object that lives in it.
class Home
{
public:
    Home()
    {
        object->moveToThread(&m_thread);
        m_thread.start();
    }
    ~Home()
    {
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] const QThread *thread() const { return &m_thread; }

    std::unique_ptr<QObject> object = std::make_unique<QObject>();

private:
    QThread m_thread;
};

Task<Result<int>> doubled(int value)
{
    if (value < 0)
        co_return fail(ErrorKind::BadConfig, QStringLiteral("below zero"));
    co_return 2 * value;
}

} // namespace

class tst_OffThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theResultComesFromThePool()
    {
        const auto [thread, value] = waitFor(offThread([] { return std::pair(QThread::currentThread(), 42); }));
        QCOMPARE(value, 42);
        QVERIFY(thread != QThread::currentThread());
    }

    void workMayBeMovableOnly()
    {
        auto owned = std::make_unique<int>(7);
        QCOMPARE(waitFor(offThread([owned = std::move(owned)] { return *owned + 1; })), 8);
    }

    void anExceptionReachesTheOneThatWaits()
    {
        QFuture<int> future = offThread([]() -> int { throw std::runtime_error("broken"); });
        while (!future.isFinished())
            QTest::qWait(1);
        bool caught = false;
        try {
            (void)future.result();
        } catch (const std::runtime_error &error) {
            caught = std::string(error.what()) == "broken";
        }
        QVERIFY(caught);
    }

    void everyPieceOfWorkRunsOnce()
    {
        QThreadPool pool;
        std::atomic<int> runs = 0;
        for (int i = 0; i < 1000; ++i)
            startIn(pool, [&runs] { ++runs; });
        QVERIFY(pool.waitForDone());
        QCOMPARE(runs.load(), 1000);
    }

    void anAnswerComesFromItsHome()
    {
        const Home home;
        const QThread *seen = nullptr;
        const Result<int> answer = waitFor(answerOn<int>(home.object.get(), [&seen]() -> Task<Result<int>> {
            seen = QThread::currentThread();
            return doubled(21);
        }));
        QVERIFY(answer.has_value());
        QCOMPARE(*answer, 42);
        QCOMPARE(seen, home.thread());
    }

    void anErrorIsAnAnswer()
    {
        const Home home;
        const Result<int> answer = waitFor(answerOn<int>(home.object.get(), [] { return doubled(-1); }));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::BadConfig);
    }

    /// Questions to one home are answered in the order in which they were asked.
    void answersKeepTheirOrder()
    {
        const Home home;
        QList<int> order;
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 100; ++i) {
            futures << answerOn<int>(home.object.get(), [&order, i]() -> Task<Result<int>> {
                order << i;
                return given<int>(i);
            });
        }
        for (int i = 0; i < 100; ++i)
            QCOMPARE(*waitFor(futures[i]), i);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(order[i], i);
    }

    void copiesAndMovesOfACallableCallIt()
    {
        int calls = 0;
        HandOver first([&calls] { return ++calls; });
        HandOver second(first);
        HandOver third(std::move(first));
        QCOMPARE(second(), 1);
        QCOMPARE(third(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_OffThread)
#include "tst_offthread.moc"
