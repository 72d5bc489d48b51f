// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data of the first edition, in which a candidate had one text: tests/data/editions, written by the last commit before
// candidates had parts. `first-library.db.z` is the library as qCompress() packs it, with both runs.

#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/recipes/replay.h"
#include "engine/store/archives/archive.h"
#include "engine/store/library.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/runsummary.h"
#include "engine/types/state/standing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

QString dataFile(const char *name)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR") + s("/tests/data/editions/") + s(name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Prices of runs without a model.
class NoMoney final : public ProviderSource
{
public:
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return fail(ErrorKind::BadConfig, s("a replay asks no provider")); }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return Price{}; }
};

} // namespace

class TestEditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLibraryOfTheFirstEditionOpens()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(s("library.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(qUncompress(contentOf(dataFile("first-library.db.z"))));
        file.close();
        const Result<std::shared_ptr<Library>> library = Library::open(folder.path());
        QVERIFY2(library.has_value(), library ? "" : qPrintable(library.error().detail));
        const auto runs = (*library)->runs().result();
        QVERIFY(runs);
        QCOMPARE(runs->size(), 2);
        const auto program = (*library)->contents({s("make-value-return-3-tgffzv")}, {{1}, {10}}).result();
        QVERIFY2(program.has_value(), program ? "" : qPrintable(program.error().detail));
        QCOMPARE(program->value({1}), Parts(s("# EVOLVE-BLOCK-START\nX = 1.5\nY = 0.25\n\n\ndef value():\n    return X + Y\n# EVOLVE-BLOCK-END\n")));
        QVERIFY(program->value({10}).named.isEmpty() && program->value({10}).single.contains(s("def value()")));
        const auto events = (*library)->events({s("invent-names-for-a-m9sydk")}, 0, 0).result();
        QVERIFY(events);
        RunState state;
        for (const RunEvent &event : *events)
            state.apply(event);
        QCOMPARE(state.candidates().size(), 14);
        QCOMPARE(state.status(), RunStatus::Finished);
    }

    void anArchiveOfTheFirstEditionReplays_data()
    {
        QTest::addColumn<int>("candidates");
        QTest::newRow("first-text.valda") << 14;
        QTest::newRow("first-program.valda") << 10;
    }

    void anArchiveOfTheFirstEditionReplays()
    {
        QFETCH(int, candidates);
        const Result<Archive> archive = readArchive(dataFile(QTest::currentDataTag()));
        QVERIFY2(archive.has_value(), archive ? "" : qPrintable(archive.error().detail));
        RunState state;
        for (const RunEvent &event : archive->events)
            state.apply(event);
        QCOMPARE(int(state.candidates().size()), candidates);
        const Result<ReplayReport> report = replayRun(archive->events, std::make_shared<NoMoney>());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
        QVERIFY2(!report->differsAt, qPrintable(report->expected + s("\nbut\n") + report->actual));
    }

    /// What is written again is equal, byte for byte: the format of one text did not change.
    void eventsOfTheFirstEditionAreWrittenAsTheyWere()
    {
        const Result<Archive> archive = readArchive(dataFile("first-program.valda"));
        QVERIFY(archive);
        QTemporaryDir folder;
        const QString copy = folder.filePath(s("copy.valda"));
        QVERIFY(writeArchive(copy, *archive));
        const Result<Archive> again = readArchive(copy);
        QVERIFY(again);
        QCOMPARE(again->events.size(), archive->events.size());
        for (qsizetype i = 0; i < again->events.size(); ++i)
            QCOMPARE(encodeEvent(again->events[i]), encodeEvent(archive->events[i]));
    }
};

QTEST_GUILESS_MAIN(TestEditions)
#include "tst_editions.moc"
