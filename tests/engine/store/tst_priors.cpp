// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/experience.h"
#include "engine/types/events/runevent.h"
#include "engine/store/library.h"
#include "engine/store/librarypriors.h"
#include "engine/store/records/priorjson.h"
#include "engine/store/sqlite/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

const LoopKey profileKey{QStringLiteral("profile"), QStringLiteral("ollama llama3"), QStringLiteral("refine")};

LoopResult loopOf(const QList<double> &scores, LoopKey key = profileKey)
{
    LoopResult loop;
    loop.loop = 1;
    loop.key = std::move(key);
    loop.scores = loop.filtered = scores;
    loop.threshold = 0.8;
    loop.costs.fill(100, scores.size());
    loop.latencies.fill(50, scores.size());
    return loop;
}

/// A run that begins and in which one loop ends.
QList<RunEvent> runWith(const QString &name, const LoopResult &loop)
{
    const RunId run{name};
    return {{run, 1, 1000, RunStarted{{R"({"recipe":"refine"})"}, QStringLiteral("0")}}, {run, 2, 2000, LoopFinished{loop}}};
}

Prior wanted(int loops, const QList<double> &scores)
{
    Prior prior;
    prior.key = profileKey;
    for (int i = 0; i < loops; ++i)
        learn(prior, loopOf(scores));
    prior.updatedMs = loops ? 2000 : 0;
    return prior;
}

} // namespace

class TestPriors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWithTheEventThatEndsALoop()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        {
            LibraryFile file;
            QVERIFY(file.open(path));
            QCOMPARE(file.priors().find(profileKey)->runs, 0);
            QVERIFY(file.priors().all(true)->isEmpty()); // asking has made nothing
            for (int i = 0; i < 3; ++i)
                QVERIFY(file.append({runWith(QStringLiteral("r%1").arg(i), loopOf({0.3, 0.9}))}).constFirst());
        }
        LibraryFile again; // as after a kill: what was committed is there
        QVERIFY(again.open(path));
        QCOMPARE(*again.priors().find(profileKey), wanted(3, {0.3, 0.9}));
        QVERIFY(again.rebuild());
        QVERIFY(again.remove({QStringLiteral("r0")}));
        QCOMPARE(again.priors().find(profileKey)->runs, 3); // outlives the runs it was learned in
    }

    void twoWritersLoseNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        LibraryFile one, other;
        QVERIFY(one.open(path));
        QVERIFY(other.open(path));
        for (int i = 0; i < 10; ++i) {
            QVERIFY(one.append({runWith(QStringLiteral("a%1").arg(i), loopOf({0.3, 0.9}))}).constFirst());
            QVERIFY(other.append({runWith(QStringLiteral("b%1").arg(i), loopOf({0.3, 0.9}))}).constFirst());
        }
        QCOMPARE(*one.priors().find(profileKey), wanted(20, {0.3, 0.9}));
        QCOMPARE(*other.priors().find(profileKey), wanted(20, {0.3, 0.9}));
    }

    void anImportedRunTeachesNothing()
    {
        const QTemporaryDir folder;
        LibraryFile file;
        QVERIFY(file.open(folder.filePath(QStringLiteral("library.db"))));
        QVERIFY(file.addRun(runWith(QStringLiteral("old"), loopOf({0.3, 0.9})), {}));
        QCOMPARE(file.priors().find(profileKey)->runs, 0);
    }

    void goesOutAndComesBack()
    {
        const QTemporaryDir a, b;
        const auto from = Library::open(a.path());
        const auto to = Library::open(b.path());
        QVERIFY(from && to);
        QVERIFY((*from)->append(runWith(QStringLiteral("r"), loopOf({0.1, 0.5, 0.85}))).result());
        const QString path = a.filePath(QStringLiteral("priors.json"));
        QVERIFY((*from)->priors().exportTo(path).result());
        QCOMPARE((*to)->priors().importFrom(path, false).result().value_or(-1), 1);
        QCOMPARE(*(*to)->priors().prior(profileKey).result(), *(*from)->priors().prior(profileKey).result());
        QVERIFY((*to)->priors().importFrom(path, false).result()); // in the place of what was there
        QCOMPARE((*to)->priors().prior(profileKey).result()->runs, 1);
        QVERIFY((*to)->priors().importFrom(path, true).result()); // added to it
        QCOMPARE((*to)->priors().prior(profileKey).result()->runs, 2);
        QVERIFY((*to)->priors().forget(profileKey).result());
        QCOMPARE((*to)->priors().prior(profileKey).result()->runs, 0);
    }

    void aDamagedFileIsRefusedWhole()
    {
        const QTemporaryDir folder;
        const auto library = Library::open(folder.path());
        QVERIFY(library);
        QVERIFY((*library)->append(runWith(QStringLiteral("r"), loopOf({0.3, 0.9}))).result());
        Prior other = wanted(2, {0.5});
        other.key.taskType = QStringLiteral("another");
        const QByteArray sound = encodePriors({other, wanted(5, {0.3, 0.9})});
        QVERIFY(decodePriors(sound));
        int refused = 0;
        for (qsizetype cut = 0; cut < sound.size() - 2; cut += 7) {
            const Result<QList<Prior>> read = decodePriors(sound.left(cut));
            QVERIFY(!read);
            ++refused;
        }
        QVERIFY(refused > 50);
        for (const auto &[what, with] : {std::pair{"\"count\": 5", "\"count\": -5"}, {"\"mean\": 0.3", "\"mean\": \"x\""}, {"\"runs\": 5", "\"runs\": 5.5"},
                 {"\"valdaPriors\": 1", "\"valdaPriors\": 2"}, {"\"alpha\"", "\"alfa\""}}) {
            QByteArray damaged = sound;
            const qsizetype at = damaged.lastIndexOf(what);
            QVERIFY2(at >= 0, what);
            damaged.replace(at, qsizetype(qstrlen(what)), with);
            const QString path = folder.filePath(QStringLiteral("damaged.json"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            file.close();
            QVERIFY2(!(*library)->priors().importFrom(path, false).result(), with);
            QCOMPARE((*library)->priors().prior(profileKey).result()->runs, 1); // nothing of it came in
            QCOMPARE((*library)->priors().all().result()->size(), 1);
        }
        QCOMPARE(decodePriors(QByteArray(sound).replace("\"valdaPriors\": 1", "\"valdaPriors\": 2")).error().kind, ErrorKind::Newer);
    }

    void textsOfKeysAreKept()
    {
        Prior odd = wanted(1, {0.5});
        odd.key = {QString::fromUtf8("“ünï” / 任务"), QStringLiteral("a\nb"), {}};
        const Result<QList<Prior>> back = decodePriors(encodePriors({odd}));
        QVERIFY(back);
        QCOMPARE(back->constFirst(), odd);
    }
};

QTEST_GUILESS_MAIN(TestPriors)
#include "tst_priors.moc"
