// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs in the trash of a real library, over the facade.

#include "engine/base/virtualclock.h"
#include "engine/types/events/runend.h"
#include "engine/types/events/runevent.h"
#include "engine/document/readwrite.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/providers/providerregistry.h"
#include "engine/sandbox/localprocess.h"
#include "engine/store/library.h"
#include "engine/store/trash.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

template <typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(1);
    return future.result();
}

/// A facade over the library of a folder, with a virtual clock.
struct Desk {
    explicit Desk(const QString &folder, qint64 nowMs = 1'000'000)
    {
        auto clock = std::make_shared<VirtualClock>(nowMs);
        library = *Library::open(folder);
        engine = std::make_unique<LocalEngine>(library, std::make_shared<ProviderRegistry>(clock, std::make_shared<LocalProcess>(), PriceBook::builtIn(), [](const QString &) { return QString(); }), clock);
    }
    QList<RunSummary> runs() { return *wait(engine->keptRuns()->list()); }
    QList<RunSummary> trashed() { return *wait(engine->keptRuns()->trashed()); }
    void close()
    {
        engine.reset();
        library.reset();
    }

    std::shared_ptr<Library> library;
    std::unique_ptr<Engine> engine;
};

} // namespace

class tst_Trash : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A finished run.
    RunId made(Desk &desk, const QByteArray &name)
    {
        RunEvent first{RunId{QString::fromLatin1(name)}, 1, 500, RunStarted{.config = parseConfig("task: " + name).config, .version = {}}};
        RunEvent last{first.run, 2, 600, RunFinished{.reason = EndReason::Stopped, .best = {}, .detail = {}}};
        if (!wait(desk.library->append({first, last})))
            qFatal("the run was not written");
        return first.run;
    }

private Q_SLOTS:
    void itIsHiddenAndComesBack()
    {
        Desk desk(m_folder.path());
        const RunId one = made(desk, "one");
        const RunId other = made(desk, "other");
        QCOMPARE(desk.runs().size(), 2);
        QVERIFY(wait(desk.engine->keptRuns()->trash(one)));
        QCOMPARE(desk.runs().size(), 1);
        QCOMPARE(desk.runs().first().run, other);
        QCOMPARE(desk.trashed().size(), 1);
        QCOMPARE(desk.trashed().first().trashedMs, 1'000'000);
        QVERIFY(wait(desk.engine->keptRuns()->restore(one)));
        QCOMPARE(desk.runs().size(), 2);
        QVERIFY(desk.trashed().isEmpty());
        QVERIFY(!wait(desk.engine->keptRuns()->trash({QStringLiteral("none")})));
        QVERIFY(wait(desk.engine->keptRuns()->trash(one)));
        desk.close();
    }

    void itStaysForThirtyDays()
    {
        {
            Desk later(m_folder.path(), 1'000'000 + Trash::keptMs - 1000);
            QCOMPARE(later.trashed().size(), 1);
            QTest::qWait(50);
            QCOMPARE(later.trashed().size(), 1);
            QVERIFY(!wait(later.engine->logs()->events({QStringLiteral("one")}))->isEmpty());
        }
        Desk after(m_folder.path(), 1'000'000 + Trash::keptMs);
        QTRY_VERIFY(after.trashed().isEmpty());
        QCOMPARE(after.runs().size(), 1);
        QVERIFY(!wait(after.library->has({QStringLiteral("one")})).value_or(true));
        QVERIFY(!Trash(m_folder.path()).contains({QStringLiteral("one")}));
    }

    /// An unreadable list removes no run.
    void aDamagedListMeansAnEmptyTrash()
    {
        {
            Desk desk(m_folder.path());
            QVERIFY(wait(desk.engine->keptRuns()->trash({QStringLiteral("other")})));
        }
        QFile list(m_folder.filePath(QStringLiteral("trash.json")));
        QCOMPARE(list.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
        list.write("{\"runs\": {\"oth");
        list.close();
        Desk desk(m_folder.path(), 9'000'000'000'000);
        QTest::qWait(50);
        QCOMPARE(desk.runs().size(), 1);
        QVERIFY(desk.trashed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Trash)
#include "tst_trash.moc"
