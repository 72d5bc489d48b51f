// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checking and repairing a library, the upgrade that gives it checksums, and the loss of confirmed commits.

#include "engine/store/sqlite/librarycheck.h"
#include "tests/engine/store/filledlibrary.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace engine;

namespace {

std::shared_ptr<Library> opened(const QTemporaryDir &folder)
{
    const auto library = Library::open(folder.path());
    if (!library)
        qWarning().noquote() << library.error().detail;
    return library.value_or(nullptr);
}

RunHealth healthOf(const LibraryHealth &health, const QString &run)
{
    const auto found = std::find_if(health.runs.begin(), health.runs.end(), [&](const RunHealth &each) { return each.run.value == run; });
    return found != health.runs.end() ? *found : RunHealth();
}

QStringList asSchema3()
{
    QStringList statements{QStringLiteral("ALTER TABLE event DROP COLUMN chain"), QStringLiteral("ALTER TABLE summary DROP COLUMN judged"), QStringLiteral("DROP TABLE mark")};
    for (const char *table : {"run", "summary", "spending", "open_call", "reply", "forecast", "experience", "prior", "prior_course"})
        statements.append(QStringLiteral("ALTER TABLE %1 DROP COLUMN sum").arg(QLatin1StringView(table)));
    return statements + QStringList{QStringLiteral("PRAGMA user_version = 3")};
}

const QString large = QStringLiteral("large"), damageLarge = QStringLiteral("UPDATE event SET at_ms = at_ms + 1 WHERE run = 2 AND seq = 40");

} // namespace

namespace {

/// A run that was not finished is paused after its library was opened again.
QString asReopened(const support::Answers &answers, const char *question)
{
    return answers.value(QLatin1StringView(question)).replace(QStringLiteral("running"), QStringLiteral("paused"));
}

} // namespace

class TestLibraryCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto library = opened(*m_folder);
        QVERIFY(library && support::fill(*library));
        m_answers = support::askAll(*library);
    }

    void saysThatAWholeLibraryIsWhole()
    {
        for (const auto &health : {checkLibrary(m_folder->path()), repairLibrary(m_folder->path())}) {
            QVERIFY(health.has_value());
            QVERIFY2(health->isWhole(), qPrintable(health->problems.join(u'\n')));
            QCOMPARE(health->runs.size(), 4);
            QCOMPARE(healthOf(*health, large).events, quint64(support::sampleRun(large, 30).size()));
            QVERIFY(health->copy.isEmpty());
        }
        QVERIFY(opened(*m_folder)->notice().isEmpty());
    }

    void makesNoLibraryWhereThereIsNone()
    {
        const QTemporaryDir empty;
        const auto health = checkLibrary(empty.path());
        QVERIFY(!health);
        QCOMPARE(health.error().kind, ErrorKind::Missing);
        QVERIFY(QDir(empty.path()).isEmpty());
    }

    void keepsTheEventsBeforeTheDamage()
    {
        const QList<RunEvent> whole = *opened(*m_folder)->events({large}, 0, 0).result();
        QVERIFY(support::tamper(m_folder->path(), {damageLarge}).isEmpty());
        const auto found = checkLibrary(m_folder->path());
        QVERIFY(found.has_value() && !found->isWhole());
        const RunHealth run = healthOf(*found, large);
        QCOMPARE(run.events, quint64(39));
        QCOMPARE(run.lost, quint64(support::sampleRun(large, 30).size() - 39));
        QVERIFY2(run.damage.contains(u"run large, event 40 does not match its checksum"), qPrintable(run.damage));
        QVERIFY(healthOf(*found, QStringLiteral("small")).damage.isEmpty());

        const auto repaired = repairLibrary(m_folder->path());
        QVERIFY(repaired.has_value());
        QVERIFY(QFile::exists(repaired->copy));
        QVERIFY(checkLibrary(m_folder->path())->isWhole());
        const auto library = opened(*m_folder);
        QVERIFY(*library->events({large}, 0, 0).result() == whole.mid(0, 39));
        QVERIFY(library->append({{{large}, 40, 5, RunResumed{.reopened = true}}}).result()); // it goes on from there
        const support::Answers after = support::askAll(*library);
        for (const char *question : {"small events", "titled events", "line titled", "line small", "spending", "replies", "reply 4", "prior", "forecasts", "experience"})
            QCOMPARE(asReopened(after, question), asReopened(m_answers, question));
    }

    void aDamagedRunIsMarkedInTheListFromThenOn()
    {
        QVERIFY(support::tamper(m_folder->path(), {damageLarge}).isEmpty());
        const auto damageIn = [](Library &library) {
            const auto list = library.runs().result().value_or(QList<RunSummary>());
            const auto found = std::find_if(list.begin(), list.end(), [](const RunSummary &each) { return each.run.value == large; });
            return found != list.end() ? found->damage : QStringLiteral("not in the list");
        };
        QVERIFY(!opened(*m_folder)->events({large}, 0, 0).result());
        const QString damage = damageIn(*opened(*m_folder));
        QVERIFY2(damage.startsWith(u"event 40 is damaged"), qPrintable(damage));
        QVERIFY(repairLibrary(m_folder->path()).has_value());
        QCOMPARE(damageIn(*opened(*m_folder)), QString());
    }

    void moneyIsNotForgottenWithADamagedDay()
    {
        const QString before = m_answers.value(QStringLiteral("spending"));
        QVERIFY(support::tamper(m_folder->path(), {QStringLiteral("UPDATE spending SET micro_usd = 1")}).isEmpty());
        QVERIFY(!opened(*m_folder)->withShared<SpendingBook>([](SharedTables &shared) { return shared.spending(); }).result());
        QVERIFY(repairLibrary(m_folder->path()).has_value());
        QCOMPARE(support::askAll(*opened(*m_folder)).value(QStringLiteral("spending")), before);
    }

    void lostCommitsAreSaidUntilTheyAreAccepted()
    {
        QMap<QString, QByteArray> files;
        {
            const auto library = opened(*m_folder);
            const QList<RunEvent> more = support::sampleRun(support::filledRuns[2], 12).mid(60, 3);
            for (const RunEvent &event : more)
                QVERIFY(library->append({event}).result());
            files = support::filesIn(m_folder->path());
        }
        const QTemporaryDir folder;
        files.remove(QStringLiteral("library.db-wal"));
        QVERIFY(support::putFiles(folder.path(), files));
        for (int times = 0; times < 2; ++times) {
            const auto library = opened(folder);
            QVERIFY2(library->notice().contains(u"lacks the last 3 changes"), qPrintable(library->notice()));
            QCOMPARE(library->events({support::filledRuns[2]}, 0, 0).result()->size(), 60);
        }
        QVERIFY(!checkLibrary(folder.path())->isWhole());
        const auto repaired = repairLibrary(folder.path());
        QVERIFY(repaired.has_value());
        QVERIFY(repaired->copy.isEmpty()); // nothing was changed
        QVERIFY(checkLibrary(folder.path())->isWhole());
        QVERIFY(opened(folder)->notice().isEmpty());
    }

    void anEmptyLibraryInThePlaceOfALostOneIsSaidOnce()
    {
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("library.db"))));
        QVERIFY(opened(*m_folder)->notice().contains(u"an empty library was begun"));
        QVERIFY(opened(*m_folder)->notice().isEmpty());
    }

    void aCutFileIsRead()
    {
        const QString path = m_folder->filePath(QStringLiteral("library.db"));
        QVERIFY(QFile::resize(path, QFile(path).size() - 4096));
        QVERIFY(!Library::open(m_folder->path()));
        const auto repaired = repairLibrary(m_folder->path());
        QVERIFY2(repaired.has_value(), repaired ? "" : qPrintable(repaired.error().detail));
        QVERIFY(checkLibrary(m_folder->path())->isWhole());
        QVERIFY(*opened(*m_folder)->events({QStringLiteral("small")}, 0, 0).result() == support::sampleRun(QStringLiteral("small"), 4));
    }

    void aLibraryOfSchema3GetsItsChecksums()
    {
        const QString refused = support::tamper(m_folder->path(), asSchema3());
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("library.db-commits")))); // versions of schema 3 made none
        {
            const auto library = opened(*m_folder);
            QVERIFY(library);
            const support::Answers after = support::askAll(*library);
            for (const auto &[question, text] : m_answers.asKeyValueRange()) // runs that are not finished are paused after opening
                QVERIFY2(question.startsWith(u"line") || after.value(question) == text, qPrintable(question + after.value(question)));
        }
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("library.db.v3"))));
        const auto health = checkLibrary(m_folder->path());
        QVERIFY(health.has_value());
        QVERIFY2(health->isWhole(), qPrintable(health->problems.join(u'\n')));
        QVERIFY(support::tamper(m_folder->path(), {damageLarge}).isEmpty());
        QVERIFY(!opened(*m_folder)->events({large}, 0, 0).result());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    support::Answers m_answers;
};

QTEST_GUILESS_MAIN(TestLibraryCheck)
#include "tst_librarycheck.moc"
