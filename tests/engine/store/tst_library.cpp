// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/library.h"
#include "engine/types/state/runsummary.h"
#include "engine/types/state/standing.h"
#include "tests/support/samplerun.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <sys/resource.h>

using namespace engine;

namespace {

const RunId run{QStringLiteral("vampire-toothpaste-k3v9q2")};

std::shared_ptr<Library> opened(const QTemporaryDir &folder)
{
    Result<std::shared_ptr<Library>> library = Library::open(folder.path());
    if (!library)
        qWarning() << library.error().detail;
    return library.value_or(nullptr);
}

QList<RunEvent> sample(int candidates = 30)
{
    return support::sampleRun(run.value, candidates);
}

QList<RunEvent> all(Library &library, const RunId &of = run)
{
    return library.events(of, 0, 0).result().value_or(QList<RunEvent>());
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs SQL on the file behind the library's back.
void tamper(const QTemporaryDir &folder, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(folder.filePath(QStringLiteral("library.db")));
        QVERIFY(database.open());
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(sql));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

/// Every row of every projection, as text.
QStringList projections(const QTemporaryDir &folder)
{
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setDatabaseName(folder.filePath(QStringLiteral("library.db")));
        if (!database.open())
            return {};
        for (const char *table : {"candidate", "call", "match", "score", "summary"}) {
            QSqlQuery query(database);
            query.exec(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2, 3").arg(QLatin1StringView(table)));
            while (query.next()) {
                QStringList row{QLatin1StringView(table)};
                for (int column = 0; !query.value(column).isValid() ? false : true; ++column)
                    row.append(query.value(column).toString());
                rows.append(row.join(u'|'));
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    return rows;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasAppended();
    void isForItsOwnerOnly();
    void readsAPart();
    void refusesAGap_data();
    void refusesAGap();
    void isAllOrNothing();
    void answersEachAppendOfACommit();
    void listsRuns();
    void pausesWhatWasKilled();
    void looksThingsUp();
    void knowsWhatIsMissing();
    void pinsAndRenames();
    void removesARun();
    void rebuildsTheSameProjections();
    void goesOnAfterReopening();
    void isLockedForASecond();
    void takesOverTheLockOfADeadProcess();
    void refusesANewerFile();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void namesADamagedEvent();
    void survivesAFullDisk();
    void survivesBeingKilled();
    void answersManyThreads();
};

void TestLibrary::keepsWhatWasAppended()
{
    QTemporaryDir folder;
    const QList<RunEvent> events = sample(300);
    {
        const auto library = opened(folder);
        QVERIFY(library);
        QVERIFY(library->append(events.mid(0, 1000)).result());
        QVERIFY(library->append(events.mid(1000)).result());
        QVERIFY(library->append({}).result());
        QVERIFY(all(*library) == events);
    }
    const auto library = opened(folder);
    QVERIFY(library);
    QVERIFY(all(*library) == events);
    QCOMPARE(library->folder(), folder.path());
}

void TestLibrary::isForItsOwnerOnly()
{
    QTemporaryDir folder;
    const QString inner = folder.filePath(QStringLiteral("a/library"));
    const auto library = Library::open(inner);
    QVERIFY(library.has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(inner) & others));
    QVERIFY(!(QFile::permissions(inner + QStringLiteral("/library.db")) & others));
    QVERIFY(!(QFile::permissions(inner + QStringLiteral("/library.db-wal")) & others));
}

void TestLibrary::readsAPart()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    const QList<RunEvent> events = sample(300);
    QVERIFY(library->append(events).result());
    QVERIFY(*library->events(run, 10, 5).result() == events.mid(10, 5));
    QVERIFY(*library->events(run, 10, 0).result() == events.mid(10));
    QVERIFY(*library->events(run, 0, 2048).result() == events.mid(0, 2048));
    QVERIFY(library->events(run, quint64(events.size()), 0).result()->isEmpty());
}

void TestLibrary::refusesAGap_data()
{
    QTest::addColumn<quint64>("seq");
    QTest::addColumn<QString>("detail");
    QTest::newRow("gap") << quint64(12) << QStringLiteral("run vampire-toothpaste-k3v9q2: event 12 cannot follow event 10");
    QTest::newRow("again") << quint64(10) << QStringLiteral("run vampire-toothpaste-k3v9q2: event 10 cannot follow event 10");
    QTest::newRow("zero") << quint64(0) << QStringLiteral("run vampire-toothpaste-k3v9q2: event 0 cannot follow event 10");
}

void TestLibrary::refusesAGap()
{
    QFETCH(const quint64, seq);
    QFETCH(const QString, detail);
    QTemporaryDir folder;
    const auto library = opened(folder);
    QVERIFY(library->append(sample().mid(0, 10)).result());
    const Result<> answer = library->append({{run, seq, 5, RunPaused{}}}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Store);
    QCOMPARE(answer.error().detail, detail);
    QVERIFY(library->append({{run, 11, 5, RunPaused{}}}).result());
}

void TestLibrary::isAllOrNothing()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    QList<RunEvent> events = sample().mid(0, 20);
    events[15].seq = 99;
    QVERIFY(!library->append(events).result());
    QCOMPARE(library->events(run, 0, 0).result().error().kind, ErrorKind::Missing);
    QVERIFY(!*library->has(run).result());
    QVERIFY(library->runs().result()->isEmpty());
}

void TestLibrary::answersEachAppendOfACommit()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    const QList<RunEvent> events = sample();
    QList<QFuture<Result<>>> answers;
    for (qsizetype i = 0; i < 200; ++i) {
        answers.append(library->append({events[i]}));
        if (i == 100)
            answers.append(library->append({events[i + 50]}));
    }
    for (qsizetype i = 0; i < answers.size(); ++i)
        QCOMPARE(answers[i].result().has_value(), i != 101);
    QVERIFY(all(*library) == events.mid(0, 200));
}

void TestLibrary::listsRuns()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    const QList<RunEvent> events = sample();
    QVERIFY(library->append(events.mid(0, events.size() - 1)).result());
    const RunSummary running = library->runs().result()->constFirst();
    QCOMPARE(running.run, run);
    QCOMPARE(running.name, QStringLiteral("Write about vampire-toothpaste-k3v9q2"));
    QCOMPARE(running.recipe, QStringLiteral("evolve"));
    QCOMPARE(running.status, RunStatus::Running);
    QCOMPARE(running.candidates, 30);
    QCOMPARE(running.candidatesWanted, std::optional(30));
    QCOMPARE(running.startedMs, events.constFirst().atMs);
    QCOMPARE(running.spent, Money{450 * (30 + 84)});
    QVERIFY(!running.endReason);

    QVERIFY(library->append({events.constLast()}).result());
    const RunSummary finished = library->runs().result()->constFirst();
    QCOMPARE(finished.status, RunStatus::Finished);
    QCOMPARE(finished.endReason, std::optional(EndReason::Candidates));
    QCOMPARE(finished.lastMs, events.constLast().atMs);
    RunState state;
    for (const RunEvent &event : events)
        state.apply(event);
    QCOMPARE(finished.bestElo, state.candidate(Standing::best(state))->rating.elo);
    QCOMPARE(finished.bestPreview, QStringLiteral("text %1").arg(Standing::best(state).value));
    QCOMPARE(finished.bestScore, state.candidate(Standing::best(state))->score);
    QCOMPARE(finished.judged, state.totals().matches > 0);
    QVERIFY(finished.judged);
}

void TestLibrary::pausesWhatWasKilled()
{
    QTemporaryDir folder;
    QVERIFY(opened(folder)->append(sample().mid(0, 50)).result());
    const auto library = opened(folder);
    QCOMPARE(library->runs().result()->constFirst().status, RunStatus::Paused);
    QVERIFY(library->append({{run, 51, 5, RunResumed{.reopened = true}}}).result());
    QCOMPARE(library->runs().result()->constFirst().status, RunStatus::Running);
}

void TestLibrary::looksThingsUp()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    QVERIFY(library->append(sample()).result());

    const auto texts = library->contents(run, {{3}, {30}}).result();
    QVERIFY(texts.has_value());
    QCOMPARE(*texts, (QHash<CandidateId, Parts>{{{3}, QStringLiteral("text 3")}, {{30}, QStringLiteral("text 30")}}));

    QCOMPARE(library->matches(run, {}).result()->size(), 84);
    const auto among = library->matches(run, {{1}, {2}, {3}, {20}}).result();
    QVERIFY(among.has_value());
    QCOMPARE(among->size(), 3); // 1-2, 1-3, 2-3
    QCOMPARE(among->at(0).first, CandidateId{1});
    QCOMPARE(among->at(0).second, CandidateId{2});
    QCOMPARE(among->at(2).rationale, QStringLiteral("It is livelier."));

    QCOMPARE(library->call(run, {1}).result()->step, Step::Seeding);
    QCOMPARE(library->callEnd(run, {1}).result()->text, QStringLiteral("text 1"));
}

void TestLibrary::knowsWhatIsMissing()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    const RunId other{QStringLiteral("nobody")};
    QCOMPARE(library->events(other, 0, 0).result().error().kind, ErrorKind::Missing);
    QCOMPARE(library->contents(other, {}).result().error().kind, ErrorKind::Missing);
    QCOMPARE(library->remove(other).result().error().kind, ErrorKind::Missing);
    QCOMPARE(library->setPinned(other, true).result().error().kind, ErrorKind::Missing);
    QVERIFY(library->append(sample().mid(0, 2)).result());
    QCOMPARE(library->contents(run, {{77}}).result().error().detail, QStringLiteral("run vampire-toothpaste-k3v9q2 has no candidate 77"));
    QCOMPARE(library->call(run, {77}).result().error().kind, ErrorKind::Missing);
    QVERIFY(library->call(run, {1}).result());
    QCOMPARE(library->callEnd(run, {1}).result().error().kind, ErrorKind::Missing); // in flight
}

void TestLibrary::pinsAndRenames()
{
    QTemporaryDir folder;
    {
        const auto library = opened(folder);
        QVERIFY(library->append(sample()).result());
        QVERIFY(library->setPinned(run, true).result());
        QVERIFY(library->rename(run, QStringLiteral("  My\nrun ")).result());
        QVERIFY(library->rebuild().result());
    }
    const auto library = opened(folder);
    RunSummary summary = library->runs().result()->constFirst();
    QVERIFY(summary.pinned);
    QCOMPARE(summary.name, QStringLiteral("My run"));
    QVERIFY(library->rename(run, {}).result());
    QCOMPARE(library->runs().result()->constFirst().name, QStringLiteral("Write about vampire-toothpaste-k3v9q2"));
}

void TestLibrary::removesARun()
{
    QTemporaryDir folder;
    const RunId other{QStringLiteral("other")};
    qint64 full = 0;
    {
        const auto library = opened(folder);
        QVERIFY(library->append(support::sampleRun(run.value, 100, QStringLiteral("long ").repeated(1000))).result());
        QVERIFY(library->append(support::sampleRun(other.value, 5)).result());
    }
    full = QFileInfo(folder.filePath(QStringLiteral("library.db"))).size();
    {
        const auto library = opened(folder);
        QVERIFY(library->remove(run).result());
        QVERIFY(!*library->has(run).result());
        QCOMPARE(library->runs().result()->size(), 1);
        QVERIFY(all(*library, other) == support::sampleRun(other.value, 5));
        QVERIFY(library->append(sample(2)).result()); // the name is free again
        QVERIFY(library->remove(run).result());
    }
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("library.db"))).size() < full / 4);
    for (const QString &row : projections(folder))
        QVERIFY2(row.section(u'|', 1, 1) == u"2", qPrintable(row));
}

void TestLibrary::rebuildsTheSameProjections()
{
    QTemporaryDir folder;
    const QList<RunEvent> events = sample(60);
    {
        const auto library = opened(folder);
        for (qsizetype at = 0; at < events.size(); at += 37)
            QVERIFY(library->append(events.mid(at, 37)).result());
        QVERIFY(library->append(support::sampleRun(QStringLiteral("other"), 7)).result());
    }
    const QStringList incremental = projections(folder);
    QVERIFY(incremental.size() > 300);
    tamper(folder, {QStringLiteral("DELETE FROM candidate WHERE id > 3"), QStringLiteral("UPDATE summary SET spent_micro_usd = 7"),
        QStringLiteral("UPDATE call SET finished_seq = 1"), QStringLiteral("DELETE FROM match"), QStringLiteral("DELETE FROM score")});
    QVERIFY(projections(folder) != incremental);
    QVERIFY(opened(folder)->rebuild().result());
    QCOMPARE(projections(folder), incremental);
}

void TestLibrary::goesOnAfterReopening()
{
    QTemporaryDir folder;
    const QList<RunEvent> events = sample(60);
    for (qsizetype at = 0; at < events.size(); at += 200)
        QVERIFY(opened(folder)->append(events.mid(at, 200)).result());
    const QStringList piecewise = projections(folder);
    QTemporaryDir once;
    QVERIFY(opened(once)->append(events).result());
    QCOMPARE(piecewise, projections(once));
    QVERIFY(all(*opened(folder)) == events);
}

void TestLibrary::isLockedForASecond()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    const auto second = Library::open(folder.path());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Store);
    QVERIFY2(second.error().detail.startsWith(u"locked: "), qPrintable(second.error().detail));
    QVERIFY2(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(second.error().detail));
    QVERIFY(library->append(sample(1)).result());
}

void TestLibrary::takesOverTheLockOfADeadProcess()
{
    QTemporaryDir folder;
    QProcess gone;
    gone.start(QStringLiteral("/bin/true"), QStringList());
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(folder.filePath(QStringLiteral("library.lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QStringLiteral("%1\nvalda\n%2\n").arg(pid).arg(QSysInfo::machineHostName()).toUtf8());
    lock.close();
    QVERIFY(opened(folder));
}

void TestLibrary::refusesANewerFile()
{
    QTemporaryDir folder;
    QVERIFY(opened(folder)->append(sample(1)).result());
    tamper(folder, {QStringLiteral("PRAGMA user_version = 9999"), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    const QString path = folder.filePath(QStringLiteral("library.db"));
    const QByteArray before = content(path);
    const auto library = Library::open(folder.path());
    QVERIFY(!library);
    QCOMPARE(library.error().kind, ErrorKind::Newer);
    QVERIFY2(library.error().detail.contains(u"9999"), qPrintable(library.error().detail));
    QVERIFY(content(path) == before);
    QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("library.lock"))));
}

void TestLibrary::refusesADamagedFile_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"text", "foreign", "cut", "short", "no table", "zeroed header"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestLibrary::refusesADamagedFile()
{
    QFETCH(const QString, how);
    QTemporaryDir folder;
    QVERIFY(opened(folder)->append(sample(20)).result());
    const QString path = folder.filePath(QStringLiteral("library.db"));
    QFile file(path);
    if (how == u"foreign") {
        tamper(folder, {QStringLiteral("PRAGMA application_id = 1"), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    } else if (how == u"no table") {
        tamper(folder, {QStringLiteral("DROP TABLE match"), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    } else if (how == u"cut" || how == u"short") {
        QVERIFY(file.resize(how == u"cut" ? file.size() - 4096 : 50));
    } else {
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.write(how == u"text" ? QByteArray("Dear diary").repeated(20) : QByteArray(100, '\0')) > 0);
        file.close();
    }
    const QByteArray before = content(path);
    const auto library = Library::open(folder.path());
    QVERIFY(!library);
    QCOMPARE(library.error().kind, ErrorKind::Damaged);
    QVERIFY2(library.error().detail.contains(path), qPrintable(library.error().detail));
    QVERIFY(content(path) == before);
}

void TestLibrary::namesADamagedEvent()
{
    QTemporaryDir folder;
    QVERIFY(opened(folder)->append(sample(20)).result());
    tamper(folder, {QStringLiteral("UPDATE event SET body = CAST('{\"call\":\"x\"}' AS BLOB) WHERE kind = 'callFinished' AND seq = 3")});
    const auto library = opened(folder);
    const auto events = library->events(run, 0, 0).result();
    QVERIFY(!events);
    QCOMPARE(events.error().kind, ErrorKind::Damaged);
    QCOMPARE(events.error().detail, QStringLiteral("run vampire-toothpaste-k3v9q2, event 3 does not match its checksum; valda check --repair keeps the events before it"));
    QVERIFY(library->contents(run, {{5}}).result()); // the rest can still be read
}

void TestLibrary::survivesAFullDisk()
{
    QTemporaryDir folder;
    const QList<RunEvent> events = support::sampleRun(run.value, 400, QStringLiteral("word ").repeated(200));
    auto library = opened(folder);
    QVERIFY(library->append(events.mid(0, 100)).result());

    // The system refuses to let files of this process grow beyond 1 MB, as a full disk would.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = 1'000'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    qsizetype written = 100;
    Result<> answer;
    while (written < events.size()) {
        answer = library->append(events.mid(written, 50)).result();
        if (!answer)
            break;
        written += 50;
    }
    const bool readable = all(*library) == events.mid(0, written);
    setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Store);
    QVERIFY2(answer.error().detail.contains(u"space"), qPrintable(answer.error().detail));
    QVERIFY(written < events.size());
    QVERIFY(readable);
    QVERIFY(library->append(events.mid(written)).result()); // space again: it goes on
    library.reset();
    QVERIFY(all(*opened(folder)) == events);
}

void TestLibrary::survivesBeingKilled()
{
    for (int round = 0; round < 4; ++round) {
        QTemporaryDir folder;
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + QStringLiteral("/storewriter"), {folder.path(), run.value});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writer.waitForReadyRead());
        QTest::qWait(10 + round * 23);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const QByteArray told = writer.readAllStandardOutput();
        const quint64 promised = told.left(told.lastIndexOf('\n')).split('\n').constLast().toULongLong();
        QVERIFY(promised > 0);
        QStringList left;
        {
            const auto library = opened(folder);
            QVERIFY(library);
            const QList<RunEvent> events = all(*library);
            QVERIFY2(quint64(events.size()) >= promised, qPrintable(QStringLiteral("%1 of %2").arg(events.size()).arg(promised)));
            QVERIFY(events == support::sampleRun(run.value, 1200).mid(0, events.size()));
        }
        left = projections(folder);
        QVERIFY(opened(folder)->rebuild().result());
        QCOMPARE(projections(folder), left);
    }
}

void TestLibrary::answersManyThreads()
{
    QTemporaryDir folder;
    const auto library = opened(folder);
    std::atomic<int> failures{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                const QString name = QStringLiteral("run-%1").arg(t);
                const QList<RunEvent> events = support::sampleRun(name, 20);
                for (qsizetype at = 0; at < events.size(); at += 10) {
                    const QFuture<Result<>> appended = library->append(events.mid(at, 10));
                    const auto read = library->events({name}, 0, 0).result();
                    failures += !appended.result() || !read || *read != events.mid(0, at + 10);
                    failures += !library->runs().result();
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(library->runs().result()->size(), 4);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
