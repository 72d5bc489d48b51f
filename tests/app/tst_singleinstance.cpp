// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "engine/base/offthread.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QLocalServer>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using app::SingleInstance;

namespace {

/// A second start. It waits for the first one, so it runs on another thread.
bool startedSecondTime(const QString &folder, const QStringList &files)
{
    auto future = engine::offThread([=] { return SingleInstance(folder).handOver(files); });
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 3000);
    return future.result();
}

} // namespace

class TstSingleInstance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondHandsOverAndEnds()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(!first.handOver({}));
        QSignalSpy again(&first, &SingleInstance::startedAgain);
        qputenv("XDG_ACTIVATION_TOKEN", "token-1");
        QVERIFY(startedSecondTime(folder.path(), {QStringLiteral("poem.yaml")}));
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QCOMPARE(again.count(), 1);
        QCOMPARE(again[0][0].toStringList(), QStringList(QDir::current().absoluteFilePath(QStringLiteral("poem.yaml"))));
        QCOMPARE(again[0][1].toByteArray(), QByteArray("token-1"));
    }

    void otherLibrariesHaveTheirOwn()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        SingleInstance first(one.path());
        QVERIFY(!first.handOver({}));
        QVERIFY(!startedSecondTime(other.path(), {}));
    }

    void aSocketLeftBehindIsTakenOver()
    {
        const QTemporaryDir folder;
        QString name;
        {
            QLocalServer probe;
            SingleInstance crashed(folder.path());
            QVERIFY(!crashed.handOver({}));
            name = crashed.findChild<QLocalServer *>()->fullServerName();
        }
        QFile::remove(name);
        QFile stale(name); // a file without a server
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        SingleInstance next(folder.path());
        QVERIFY(!next.handOver({}));
        QSignalSpy again(&next, &SingleInstance::startedAgain);
        QVERIFY(startedSecondTime(folder.path(), {}));
        QCOMPARE(again.count(), 1);
    }

    void somebodyWhoDoesNotAnswerIsNoReasonToEnd()
    {
        const QTemporaryDir folder;
        QString name;
        {
            SingleInstance once(folder.path());
            QVERIFY(!once.handOver({}));
            name = once.findChild<QLocalServer *>()->fullServerName();
        }
        QLocalServer mute;
        QVERIFY(mute.listen(name));
        QVERIFY(!startedSecondTime(folder.path(), {}));
    }
};

QTEST_MAIN(TstSingleInstance)
#include "tst_singleinstance.moc"
