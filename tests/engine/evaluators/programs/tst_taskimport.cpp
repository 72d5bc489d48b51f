// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/edit.h"
#include "engine/config/resolve.h"
#include "engine/evaluators/programs/taskimport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QString task(const char *name)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/engine/evaluators/programs/tasks/") + QLatin1StringView(name);
}

} // namespace

class tst_TaskImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreRecognised_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("initial");
        QTest::addColumn<QString>("language");
        QTest::newRow("packing") << QStringLiteral("openevolve") << QStringLiteral("initial_program.py") << QStringLiteral("python");
        QTest::newRow("shinka") << QStringLiteral("shinka") << QStringLiteral("initial.py") << QStringLiteral("python");
        QTest::newRow("cases-cpp") << QStringLiteral("cases") << QStringLiteral("program.cpp") << QStringLiteral("cpp");
    }
    void foldersAreRecognised()
    {
        QFETCH(QString, kind);
        QFETCH(QString, initial);
        QFETCH(QString, language);
        const auto folder = TaskFolder::open(task(QTest::currentDataTag()));
        QVERIFY(folder);
        QCOMPARE(folder->kind, kind);
        QCOMPARE(folder->initial, initial);
        QCOMPARE(folder->language, language);
    }

    void whatIsNoTaskSaysSo()
    {
        QTemporaryDir empty;
        QCOMPARE(int(TaskFolder::open(empty.path()).error().kind), int(ErrorKind::BadConfig));
        QCOMPARE(int(TaskFolder::open(QStringLiteral("/nowhere/at/all")).error().kind), int(ErrorKind::Missing));
        QCOMPARE(int(TaskFolder::open(task("packing"), QStringLiteral("shinka")).error().kind), int(ErrorKind::BadConfig));
    }

    void importedModulesAreFound()
    {
        const auto folder = TaskFolder::open(task("packing"));
        const QStringList modules = importedModules(*folder, {folder->evaluator, folder->initial});
        QVERIFY(modules.contains(QStringLiteral("numpy")));
        QVERIFY(modules.contains(QStringLiteral("subprocess")));
        QVERIFY(!modules.contains(QStringLiteral("openevolve.evaluation_result"))); // a shim of ours, and of the box
    }

    void openEvolvesConfigurationIsMapped()
    {
        const auto imported = importTask(task("packing"));
        QVERIFY(imported);
        const Resolution resolution = resolve(imported->config);
        const RunPlan &plan = resolution.plan;
        QCOMPARE(plan.task, QStringLiteral("You pack circles."));
        QCOMPARE(plan.testing.kind, QStringLiteral("openevolve"));
        QCOMPARE(plan.testing.timeoutSeconds, 60.0);
        QCOMPARE(plan.testing.retries, 2);
        QCOMPARE(plan.testing.thresholds, (QList<double>{0.5, 0.75}));
        QCOMPARE(plan.population.size, 60);
        QCOMPARE(plan.population.islands, 4);
        QCOMPARE(plan.population.features, (QStringList{QStringLiteral("length"), QStringLiteral("combined_score")}));
        QCOMPARE(plan.stop.candidates, std::optional(100));
        QCOMPARE(plan.mutation.diffShare, 0.0);
        QCOMPARE(plan.concurrency.test, 4);
        QCOMPARE(int(plan.mutation.generators.size()), 2);
        QCOMPARE(plan.mutation.generators[1].model, QStringLiteral("gemini-pro"));
        QCOMPARE(plan.mutation.generators[1].weight, 0.2);
        QCOMPARE(plan.mutation.generators[0].endpoint, QStringLiteral("https://example.org/v1/"));
        QCOMPARE(plan.program.initial, QDir(task("packing")).canonicalPath() + QStringLiteral("/initial_program.py"));
    }

    void whatHasNoCounterpartIsNotedAndKept()
    {
        const auto imported = importTask(task("packing"));
        QVERIFY(imported->notes.filter(QStringLiteral("elite_selection_ratio")).size() == 1);
        QVERIFY(imported->notes.filter(QStringLiteral("population_size")).isEmpty());
        QCOMPARE(valueAt(imported->config, QStringLiteral("openEvolve.database.elite_selection_ratio")).toDouble(), 0.3);
        QVERIFY(!imported->config.json.contains("never-shown"));
    }
};

QTEST_GUILESS_MAIN(tst_TaskImport)
#include "tst_taskimport.moc"
