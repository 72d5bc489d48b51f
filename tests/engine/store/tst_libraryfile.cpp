// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/sqlite/runcontents.h"
#include "tests/support/samplerun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QList<RunEvent> decoded(LibraryFile &file, const QString &name)
{
    const RunId run{name};
    const Result<QList<EventRow>> rows = file.rows(run);
    return rows ? decodeRows(run, *rows).value_or(QList<RunEvent>()) : QList<RunEvent>();
}

} // namespace

class TestLibraryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_file.reset(); }

    void commitsTogether();
    void keepsWhatFitsWhenTheDiskIsFull();
    void goesOnWhenThereIsSpaceAgain();
    void writesManyRunsAtATime();
    void booksWhatCallsCostAndHold();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibraryFile> m_file;
};

void TestLibraryFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<LibraryFile>();
    QVERIFY(m_file->open(m_folder->filePath(QStringLiteral("library.db"))));
}

void TestLibraryFile::commitsTogether()
{
    const QList<RunEvent> a = support::sampleRun(QStringLiteral("a"), 5);
    const QList<RunEvent> b = support::sampleRun(QStringLiteral("b"), 5);
    const QList<Result<>> answers = m_file->append({a.mid(0, 9), b.mid(0, 7), b.mid(8), a.mid(9)});
    QCOMPARE(answers.size(), 4);
    QVERIFY(answers[0]);
    QVERIFY(answers[1]);
    QVERIFY(!answers[2]); // event 8 is missing
    QVERIFY(answers[3]);
    QVERIFY(decoded(*m_file, QStringLiteral("a")) == a);
    QVERIFY(decoded(*m_file, QStringLiteral("b")) == b.mid(0, 7));
}

// Three appends wait together; the one in the middle does not fit any more.
void TestLibraryFile::keepsWhatFitsWhenTheDiskIsFull()
{
    QVERIFY(m_file->database().execute(QStringLiteral("PRAGMA max_page_count = 60")));
    const QList<RunEvent> small = support::sampleRun(QStringLiteral("small"), 5);
    const QList<RunEvent> large = support::sampleRun(QStringLiteral("large"), 50, QStringLiteral("long ").repeated(2000));
    const QList<Result<>> answers = m_file->append({small.mid(0, 20), large, small.mid(20)});
    QVERIFY(answers[0]);
    QVERIFY(!answers[1]);
    QVERIFY(answers[2]);
    QCOMPARE(answers[1].error().kind, ErrorKind::Store);
    QVERIFY2(answers[1].error().detail.startsWith(u"the disk is full"), qPrintable(answers[1].error().detail));
    QVERIFY(decoded(*m_file, QStringLiteral("small")) == small);
    QVERIFY(!*m_file->has({QStringLiteral("large")}));
    QCOMPARE(m_file->runs()->size(), 1);
    QVERIFY(m_file->rebuild());
}

void TestLibraryFile::goesOnWhenThereIsSpaceAgain()
{
    const QList<RunEvent> events = support::sampleRun(QStringLiteral("a"), 50, QStringLiteral("long ").repeated(500));
    QVERIFY(m_file->append({events.mid(0, 10)}).constFirst());
    QVERIFY(m_file->database().execute(QStringLiteral("PRAGMA max_page_count = 30")));
    QVERIFY(!m_file->append({events.mid(10)}).constFirst());
    QVERIFY(decoded(*m_file, QStringLiteral("a")) == events.mid(0, 10));
    QVERIFY(m_file->database().execute(QStringLiteral("PRAGMA max_page_count = 1000000")));
    QVERIFY(m_file->append({events.mid(10)}).constFirst());
    QVERIFY(decoded(*m_file, QStringLiteral("a")) == events);
    QCOMPARE(m_file->runs()->constFirst().candidates, 50);
}

// More runs than folds are kept in memory.
void TestLibraryFile::writesManyRunsAtATime()
{
    const int runs = 80;
    for (const int from : {0, 30, 60}) {
        QList<QList<RunEvent>> batches;
        for (int i = 0; i < runs; ++i)
            batches.append(support::sampleRun(QStringLiteral("run-%1").arg(i), 8).mid(from, from == 60 ? -1 : 30));
        for (const Result<> &answer : m_file->append(batches))
            QVERIFY(answer);
    }
    const auto list = m_file->runs();
    QCOMPARE(list->size(), runs);
    for (const RunSummary &summary : *list) {
        QCOMPARE(summary.candidates, 8);
        QCOMPARE(summary.status, RunStatus::Finished);
    }
    QVERIFY(decoded(*m_file, QStringLiteral("run-7")) == support::sampleRun(QStringLiteral("run-7"), 8));
}

// Events 2 and 3 are the first call, 7 and 8 the second; each holds 900 while it is open and costs 450.
void TestLibraryFile::booksWhatCallsCostAndHold()
{
    const QList<RunEvent> events = support::sampleRun(QStringLiteral("a"), 50, QStringLiteral("long ").repeated(500));
    const auto spent = [&] {
        const auto book = m_file->shared().spending();
        qint64 sum = 0;
        for (const auto &[day, money] : book->days)
            sum += money.microUsd;
        return sum;
    };
    const auto open = [&] { return m_file->shared().spending()->open; };
    QVERIFY(m_file->append({events.mid(0, 3), events.mid(3, 4)}).constFirst()); // together
    QCOMPARE(spent(), 450);
    QCOMPARE(open(), (QList<SpendingBook::OpenCall>{{{QStringLiteral("a")}, {2}, events[6].atMs, {900}}}));
    QVERIFY(RunContents(*m_file).call({QStringLiteral("a")}, {2}));
    QVERIFY(!RunContents(*m_file).callEnd({QStringLiteral("a")}, {2}));
    QVERIFY(RunContents(*m_file).callEnd({QStringLiteral("a")}, {1}));

    QVERIFY(m_file->database().execute(QStringLiteral("PRAGMA max_page_count = 40")));
    QVERIFY(!m_file->append({events.mid(7)}).constFirst()); // nothing of it counts
    QCOMPARE(spent(), 450);
    QCOMPARE(open().size(), 1);
    QVERIFY(m_file->database().execute(QStringLiteral("PRAGMA max_page_count = 1000000")));

    QVERIFY(m_file->append({events.mid(7, 1)}).constFirst());
    QCOMPARE(spent(), 900);
    QVERIFY(open().isEmpty());
    QVERIFY(RunContents(*m_file).callEnd({QStringLiteral("a")}, {2}));
    QVERIFY(m_file->append({events.mid(8)}).constFirst());
    qint64 all = 0;
    for (const RunEvent &event : events)
        all += std::holds_alternative<CallFinished>(event.body) ? 450 : 0;
    QCOMPARE(spent(), all);
    QVERIFY(open().isEmpty());
}

QTEST_GUILESS_MAIN(TestLibraryFile)
#include "tst_libraryfile.moc"
