// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several hundred ways in which a library rots: what is read then is what was written, or an error that names the place.

#include "engine/store/sqlite/librarycheck.h"
#include "tests/engine/store/filledlibrary.h"

#include <QTest>

#include <functional>
#include <random>

using namespace engine;
using Files = QMap<QString, QByteArray>;

namespace {

const QString database = QStringLiteral("library.db");
const QString writeAheadLog = QStringLiteral("library.db-wal");
constexpr qsizetype pageSize = 4096;

using Random = std::mt19937;

qsizetype below(Random &random, qsizetype most)
{
    return qsizetype(random() % quint32(most));
}

/// One damage to the files of a library.
using Damage = std::function<void(Files &, Random &)>;

void flipBit(QByteArray &bytes, Random &random)
{
    bytes[below(random, bytes.size())] ^= char(1 << below(random, 8));
}

/// Another digit in a number of a JSON body.
void changeDigit(QByteArray &bytes, Random &random)
{
    for (;;) {
        const qsizetype at = bytes.indexOf("\":", below(random, bytes.size()));
        if (at < 0 || at + 2 >= bytes.size() || bytes[at + 2] < '0' || bytes[at + 2] > '9')
            continue;
        bytes[at + 2] = bytes[at + 2] == '9' ? '1' : char(bytes[at + 2] + 1);
        return;
    }
}

void swapPages(QByteArray &bytes, Random &random)
{
    const qsizetype pages = bytes.size() / pageSize, a = below(random, pages), b = below(random, pages);
    const QByteArray kept = bytes.mid(a * pageSize, pageSize);
    bytes.replace(a * pageSize, pageSize, bytes.mid(b * pageSize, pageSize));
    bytes.replace(b * pageSize, pageSize, kept);
}

void zeroPage(QByteArray &bytes, Random &random)
{
    bytes.replace(below(random, bytes.size() / pageSize) * pageSize, pageSize, QByteArray(pageSize, '\0'));
}

void cut(QByteArray &bytes, Random &random)
{
    bytes.truncate(below(random, bytes.size()));
}

const char *const statements[] = {
    "DELETE FROM event WHERE run = 2 AND seq = 40",
    "DELETE FROM event WHERE run = 2 AND seq = 1",
    "DELETE FROM event WHERE run = 2 AND seq > 100",
    "DELETE FROM event WHERE run = 1",
    "UPDATE event SET at_ms = at_ms + 1 WHERE run = 1 AND seq = 7",
    "UPDATE event SET body = (SELECT body FROM event WHERE run = 2 AND seq = 4) WHERE run = 2 AND kind = 'candidateBorn' AND seq > 20",
    "UPDATE event SET kind = 'runPaused' WHERE run = 1 AND seq = 9",
    "UPDATE event SET chain = chain + 1 WHERE run = 3 AND seq = 12",
    "INSERT INTO event SELECT run, seq + 100000, at_ms, kind, body, chain FROM event WHERE run = 1 AND seq = 9",
    "INSERT INTO event SELECT 1, seq, at_ms, kind, body, chain FROM event WHERE run = 3 AND seq > 55",
    "UPDATE event SET seq = seq + 100000 WHERE run = 1 AND seq = 5",
    "UPDATE event SET seq = CASE seq WHEN 5 THEN 600005 ELSE 600006 END WHERE run = 2 AND seq IN (5, 6)",
    "UPDATE run SET name = 'other' WHERE id = 1",
    "UPDATE run SET name = 'other' || id",
    "UPDATE run SET pinned = 1 - pinned WHERE id = 3",
    "UPDATE run SET title = 'Another name' WHERE id = 3",
    "DELETE FROM run WHERE id = 2",
    "UPDATE run SET id = 99 WHERE id = 2",
    "UPDATE summary SET spent_micro_usd = 7 WHERE run = 2",
    "UPDATE summary SET last_ms = last_ms + 1000000000000 WHERE run = 1",
    "UPDATE summary SET last_seq = last_seq - 1 WHERE run = 1",
    "DELETE FROM summary",
    "DELETE FROM candidate WHERE id = 3",
    "UPDATE candidate SET seq = (SELECT seq FROM candidate AS other WHERE other.run = candidate.run AND other.id = 1) WHERE id = 2",
    "UPDATE call SET finished_seq = NULL WHERE id = 2",
    "UPDATE call SET started_seq = 2 WHERE id = 3",
    "DELETE FROM call WHERE run = 2 AND id > 5",
    "DELETE FROM match WHERE run = 2 AND first = 1",
    "DELETE FROM match",
    "UPDATE match SET second = second + 1 WHERE run = 1",
    "UPDATE spending SET micro_usd = micro_usd / 2",
    "DELETE FROM spending",
    "INSERT INTO spending SELECT day + 1, micro_usd, sum FROM spending",
    "UPDATE open_call SET micro_usd = 1",
    "DELETE FROM open_call",
    "UPDATE reply SET body = (SELECT body FROM reply AS other WHERE other.key = CAST('key-3' AS BLOB)) WHERE key = CAST('key-4' AS BLOB)",
    "DELETE FROM reply WHERE id = 5",
    "UPDATE reply SET key = CAST('lost' AS BLOB) WHERE id = 6",
    "UPDATE prior SET body = CAST(replace(CAST(body AS TEXT), '2000', '3000') AS BLOB)",
    "DELETE FROM prior",
    "DELETE FROM prior_course",
    "UPDATE forecast SET outcome = CAST('{\"usd\":8}' AS BLOB) WHERE run = 'f3'",
    "DELETE FROM forecast WHERE run = 'f2'",
    "UPDATE experience SET body = CAST('{\"calls\":5}' AS BLOB)",
    "DELETE FROM experience WHERE run = 'small'",
    "UPDATE mark SET count = count - 3 WHERE id = 2",
    "UPDATE mark SET digest = 0",
    "DELETE FROM mark WHERE id = 2",
    "DELETE FROM mark",
};

} // namespace

class TestCorruption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isNeverReadInSilence_data();
    void isNeverReadInSilence();
    void rowsChangedBySql_data();
    void rowsChangedBySql();
    void anotherRunsEventsStayReadable();

private:
    void compare(const QString &folder, bool mayLose);
    void repairs(const QString &folder);

    Files m_closed; ///< of a library that was closed
    Files m_open;   ///< … of one that was killed: acknowledged events are in the write-ahead log alone
    support::Answers m_answers, m_answersOpen;
    QHash<QString, QList<RunEvent>> m_events;
};

void TestCorruption::initTestCase()
{
    const QTemporaryDir folder;
    {
        const auto library = Library::open(folder.path());
        QVERIFY(library && support::fill(**library));
    }
    m_closed = support::filesIn(folder.path());
    const auto library = Library::open(folder.path());
    QVERIFY(library);
    m_answers = support::askAll(**library);
    for (const QString &text : m_answers)
        QVERIFY2(!text.startsWith(u"error"), qPrintable(text));
    const QList<RunEvent> more = support::sampleRun(support::filledRuns[2], 12).mid(60);
    for (qsizetype at = 0; at < more.size(); at += 20)
        QVERIFY((*library)->append(more.mid(at, 20)).result());
    m_answersOpen = support::askAll(**library);
    m_open = support::filesIn(folder.path());
    QVERIFY(m_open.value(writeAheadLog).size() > 8 * pageSize);
    for (const QString &run : support::filledRuns + QStringList{QStringLiteral("loop")})
        m_events.insert(run, (*library)->events({run}, 0, 0).result().value_or(QList<RunEvent>()));
}

/// Every answer is the one that was given before the damage, or an error with its place.
void TestCorruption::compare(const QString &folder, bool mayLose)
{
    const auto library = Library::open(folder);
    if (!library) {
        QVERIFY2(library.error().detail.contains(u"library.db"), qPrintable(library.error().detail));
        return;
    }
    const support::Answers &before = mayLose ? m_answersOpen : m_answers;
    const support::Answers after = support::askAll(**library);
    if ((*library)->notice().contains(u"lacks the last") || (*library)->notice().contains(u"missing or empty"))
        return;
    for (const auto &[question, text] : before.asKeyValueRange()) {
        const QString now = after.value(question, QStringLiteral("missing: no answer"));
        if (now.startsWith(u"error: "))
            QVERIFY2(now.contains(u"library.db") || now.contains(u"run ") || now.contains(u"event "), qPrintable(question + u' ' + now));
        else if (question.startsWith(u"line ") && after.value(QStringLiteral("list")).startsWith(u"error: ")) // the whole list is refused
            QVERIFY2(after.value(QStringLiteral("list")).contains(u"library.db"), qPrintable(after.value(QStringLiteral("list"))));
        else if (question.startsWith(u"line ") && now.startsWith(u"missing: ")) // a run without a name is said when the library opens
            QVERIFY2((*library)->notice().contains(u"library.db"), qPrintable(question + QStringLiteral(": ") + (*library)->notice()));
        else // a run that was not finished is paused after opening it again
            QVERIFY2(QString(now).replace(QStringLiteral("running"), QStringLiteral("paused")) == QString(text).replace(QStringLiteral("running"), QStringLiteral("paused")),
                qPrintable(QStringLiteral("%1\nbefore: %2\nnow:    %3").arg(question, text.left(300), now.left(300))));
    }
}

/// What a repair leaves is whole, and of each run a part of what it was, from its beginning on.
void TestCorruption::repairs(const QString &folder)
{
    const auto repaired = repairLibrary(folder);
    if (!repaired) {
        QCOMPARE(repaired.error().kind, ErrorKind::Damaged);
        return;
    }
    const auto again = checkLibrary(folder);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().detail));
    QStringList left = again->problems;
    for (const RunHealth &run : again->runs)
        left += run.damage;
    QVERIFY2(again->isWhole(), qPrintable(left.join(u'\n')));
    const auto library = Library::open(folder);
    QVERIFY(library);
    for (const RunHealth &run : again->runs) {
        const auto events = (*library)->events(run.run, 0, 0).result();
        QVERIFY2(events.has_value(), events ? "" : qPrintable(events.error().detail));
        QVERIFY(*events == m_events.value(run.run.value).mid(0, events->size()));
    }
}

void TestCorruption::isNeverReadInSilence_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("seeds");
    QTest::newRow("flipped bits") << false << 0 << 90;
    QTest::newRow("changed digits") << false << 1 << 30;
    QTest::newRow("swapped pages") << false << 2 << 40;
    QTest::newRow("zeroed pages") << false << 3 << 30;
    QTest::newRow("cut file") << false << 4 << 12;
    QTest::newRow("cut log") << true << 5 << 20;
    QTest::newRow("flipped bits of the log") << true << 6 << 25;
    QTest::newRow("missing log") << true << 7 << 1;
    QTest::newRow("flipped bits of the count") << true << 8 << 5;
    QTest::newRow("flipped bits below a log") << true << 0 << 10;
}

void TestCorruption::isNeverReadInSilence()
{
    QFETCH(const bool, killed);
    QFETCH(const int, kind);
    QFETCH(const int, seeds);
    const QList<Damage> kinds{
        [](Files &files, Random &random) { flipBit(files[database], random); },
        [](Files &files, Random &random) { changeDigit(files[database], random); },
        [](Files &files, Random &random) { swapPages(files[database], random); },
        [](Files &files, Random &random) { zeroPage(files[database], random); },
        [](Files &files, Random &random) { cut(files[database], random); },
        [](Files &files, Random &random) { cut(files[writeAheadLog], random); },
        [](Files &files, Random &random) { flipBit(files[writeAheadLog], random); },
        [](Files &files, Random &) { files.remove(writeAheadLog); },
        [](Files &files, Random &random) { flipBit(files[QStringLiteral("library.db-commits")], random); },
    };
    for (int seed = 1; seed <= seeds; ++seed) {
        Random random{quint32(seed + 1000 * kind)};
        Files files = killed ? m_open : m_closed;
        kinds[kind](files, random);
        const QTemporaryDir folder;
        QVERIFY(support::putFiles(folder.path(), files));
        compare(folder.path(), killed);
        if (!QTest::currentTestFailed() && seed % 4 == 1)
            repairs(folder.path());
        if (QTest::currentTestFailed()) {
            qWarning() << "seed" << seed;
            return;
        }
    }
}

void TestCorruption::rowsChangedBySql_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : statements)
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestCorruption::rowsChangedBySql()
{
    QFETCH(const QString, sql);
    const QTemporaryDir folder;
    QVERIFY(support::putFiles(folder.path(), m_closed));
    const QString refused = support::tamper(folder.path(), {sql});
    QVERIFY2(refused.isEmpty(), qPrintable(refused));
    compare(folder.path(), false);
    if (!QTest::currentTestFailed())
        repairs(folder.path());
}

void TestCorruption::anotherRunsEventsStayReadable()
{
    for (const char *sql : statements) {
        const QString of = QLatin1StringView(sql);
        if (!of.contains(u"event") || !of.contains(u"run = 2"))
            continue;
        const QTemporaryDir folder;
        QVERIFY(support::putFiles(folder.path(), m_closed));
        QVERIFY(support::tamper(folder.path(), {of}).isEmpty());
        const auto library = Library::open(folder.path());
        QVERIFY(library);
        const support::Answers after = support::askAll(**library);
        QCOMPARE(after.value(QStringLiteral("small events")), m_answers.value(QStringLiteral("small events")));
        QCOMPARE(after.value(QStringLiteral("titled events")), m_answers.value(QStringLiteral("titled events")));
        QVERIFY2(after.value(QStringLiteral("large events")).contains(u"run large, event "), qPrintable(after.value(QStringLiteral("large events"))));
        QVERIFY2(after.value(QStringLiteral("line large")).contains(u"is damaged"), qPrintable(after.value(QStringLiteral("line large"))));
        const auto appended = (*library)->append({{{support::filledRuns[2]}, 61, 5, RunPaused{}}}).result();
        QVERIFY2(appended.has_value(), appended ? "" : qPrintable(appended.error().detail));
    }
}

QTEST_GUILESS_MAIN(TestCorruption)
#include "tst_corruption.moc"
