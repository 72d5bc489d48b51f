// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/memoryeventstore.h"
#include "tests/support/samplerun.h"

#include <QTest>

using namespace engine;

class TestMemoryEventStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEvents();
    void refusesAGap();
    void canBeFull();
};

void TestMemoryEventStore::keepsEvents()
{
    MemoryEventStore store;
    const QList<RunEvent> events = support::sampleRun(QStringLiteral("a"), 10);
    const auto appended = store.append(events.mid(0, 50));
    QVERIFY(appended.isFinished());
    QVERIFY(appended.result());
    QVERIFY(store.append(events.mid(50)).result());
    QVERIFY(*store.events({QStringLiteral("a")}, 0, 0).result() == events);
    QVERIFY(*store.events({QStringLiteral("a")}, 10, 5).result() == events.mid(10, 5));
    QVERIFY(store.events({QStringLiteral("a")}, 9999, 0).result()->isEmpty());
    QCOMPARE(store.events({QStringLiteral("b")}, 0, 0).result().error().kind, ErrorKind::Missing);
}

void TestMemoryEventStore::refusesAGap()
{
    MemoryEventStore store;
    QList<RunEvent> events = support::sampleRun(QStringLiteral("a"), 10).mid(0, 20);
    events[10].seq = 12;
    QCOMPARE(store.append(events).result().error().kind, ErrorKind::Store);
    QCOMPARE(store.events({QStringLiteral("a")}, 0, 0).result().error().kind, ErrorKind::Missing);
}

void TestMemoryEventStore::canBeFull()
{
    MemoryEventStore store;
    const QList<RunEvent> events = support::sampleRun(QStringLiteral("a"), 10);
    store.failFrom(2);
    QVERIFY(store.append(events.mid(0, 5)).result());
    const Result<> full = store.append(events.mid(5, 5)).result();
    QCOMPARE(full.error().kind, ErrorKind::Store);
    QCOMPARE(store.append(events.mid(5, 5)).result().error().kind, ErrorKind::Store);
    QCOMPARE(store.events({QStringLiteral("a")}, 0, 0).result()->size(), 5);
}

QTEST_GUILESS_MAIN(TestMemoryEventStore)
#include "tst_memoryeventstore.moc"
