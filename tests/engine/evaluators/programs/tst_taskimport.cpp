// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/evaluators/programs/taskimport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QString task(const char *name)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/engine/evaluators/programs/tasks/") + QLatin1StringView(name);
}

/// A folder that is made for one test: file name → content.
class MadeFolder
{
public:
    explicit MadeFolder(const QMap<QString, QByteArray> &files)
    {
        for (auto it = files.begin(); it != files.end(); ++it) {
            QDir(m_folder.path()).mkpath(QFileInfo(it.key()).path());
            QFile file(m_folder.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) < 0)
                qFatal("the test's own file could not be written");
        }
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

private:
    QTemporaryDir m_folder;
};

const QByteArray anyEvaluator = "def evaluate(path): return {'combined_score': 1.0}\n";

/// An OpenEvolve folder with this configuration.
Result<TaskImport> imported(const QByteArray &config)
{
    const MadeFolder folder({{QStringLiteral("evaluator.py"), anyEvaluator}, {QStringLiteral("initial_program.py"), "x = 1\n"}, {QStringLiteral("config.yaml"), config}});
    return importTask(folder.path());
}

RunPlan planOf(const QByteArray &config)
{
    const auto task = imported(config);
    if (!task)
        qFatal("%s", qPrintable(task.error().detail));
    return resolve(task->config).plan;
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

    void aFolderOfFilesIsTheFirstProgram()
    {
        const MadeFolder folder({{QStringLiteral("evaluator.py"), anyEvaluator}, {QStringLiteral("initial_program/main.py"), "import more\n"},
            {QStringLiteral("initial_program/more.py"), "x = 1\n"}});
        const auto imported = importTask(folder.path());
        QVERIFY2(imported.has_value(), imported ? "" : qPrintable(imported.error().detail));
        const ProgramPlan program = resolve(freeze(imported->config)).plan.program;
        QCOMPARE(program.initialParts().names(), (QStringList{QStringLiteral("main.py"), QStringLiteral("more.py")}));
        QCOMPARE(program.language, QStringLiteral("python"));
        QVERIFY(program.source.isEmpty() && program.initial.isEmpty());
        const MadeFolder other({{QStringLiteral("evaluate.py"), anyEvaluator}, {QStringLiteral("mine/a.cpp"), "int main() {}\n"}, {QStringLiteral("mine/a.h"), "int x;\n"}});
        const auto named = importTask(other.path(), QStringLiteral("mine"));
        QVERIFY2(named.has_value(), named ? "" : qPrintable(named.error().detail));
        QCOMPARE(resolve(freeze(named->config)).plan.program.language, QStringLiteral("cpp"));
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

    void theScoreRanksAndNobodyJudges()
    {
        QCOMPARE(planOf("max_iterations: 3\n").population.ranking, QStringLiteral("metric"));
        QCOMPARE(planOf("max_iterations: 3\nevaluation: {prompt: the more readable one}\n").population.ranking, QStringLiteral("mixed"));
        QCOMPARE(planOf("max_iterations: 3\npopulation: {ranking: judged}\n").population.ranking, QStringLiteral("judged"));
        QCOMPARE(resolve(importTask(task("shinka"))->config).plan.population.ranking, QStringLiteral("metric"));
    }

    void whatOpenEvolveDoesWhenNothingIsSaid()
    {
        const RunPlan plan = planOf("log_level: INFO\n");
        QCOMPARE(plan.testing.timeoutSeconds, 300.0);
        QCOMPARE(plan.testing.retries, 3);
        QCOMPARE(plan.testing.cascade, true);
        QCOMPARE(plan.testing.thresholds, (QList<double>{0.5, 0.75, 0.9}));
        QCOMPARE(plan.population.features, (QStringList{QStringLiteral("length"), QStringLiteral("edits")}));
    }

    void evaluatorAndDatabaseAreMapped()
    {
        const RunPlan plan = planOf("random_seed: 7\nearly_stopping_patience: 30\n"
                                    "evaluator: {cascade_evaluation: no, cascade_thresholds: 0.4, memory_limit_mb: 2048, timeout: \"90\"}\n"
                                    "database: {random_seed: 9, feature_dimensions: complexity, feature_bins: {complexity: 5}, population_size: 1, num_islands: 2,\n"
                                    "  exploitation_ratio: 0.6, migration_rate: 0}\nmax_iterations: 0\n");
        QCOMPARE(plan.seed, 7u);
        QCOMPARE(plan.stop.leaderUnchanged, std::optional(30));
        QCOMPARE(plan.testing.cascade, false);
        QCOMPARE(plan.testing.thresholds, QList<double>{0.4});
        QCOMPARE(plan.testing.memoryMb, 2048);
        QCOMPARE(plan.testing.timeoutSeconds, 90.0);
        QCOMPARE(plan.population.features, QStringList{QStringLiteral("length")});
        QCOMPARE(plan.population.featureBins, 5);
        QCOMPARE(plan.population.size, 2); // the smallest there is here
        QCOMPARE(plan.population.archiveShare, 0.6);
        QCOMPARE(plan.population.migrationEvery, 0);
        QCOMPARE(plan.stop.candidates, std::optional(1));
    }

    void modelsAreMapped()
    {
        const RunPlan plan = planOf("llm:\n  api_base: https://models.example/v1\n  api_key: ${SOME_KEY}\n  temperature: 0.4\n  retries: 7\n  timeout: 120\n"
                                    "  models:\n    - {name: one, weight: 2, temperature: 0.9}\n    - {name: two, api_base: http://localhost:9/v1, api_key: \"${OTHER:-x}\"}\n"
                                    "  primary_model: three\n  secondary_model: four\n");
        const QList<GeneratorPlan> models = plan.mutation.generators;
        QCOMPARE(int(models.size()), 4);
        QCOMPARE(models[0].endpoint, QStringLiteral("https://models.example/v1"));
        QCOMPARE(models[0].apiKeyEnv, QStringLiteral("SOME_KEY"));
        QCOMPARE(models[0].weight, 2.0);
        QCOMPARE(models[0].temperature, std::optional(0.9));
        QCOMPARE(models[0].timeoutSeconds, 120.0);
        QCOMPARE(models[0].maxTokens, 4096); // theirs, when nothing is said
        QCOMPARE(models[1].endpoint, QStringLiteral("http://localhost:9/v1"));
        QCOMPARE(models[1].apiKeyEnv, QStringLiteral("OTHER"));
        QCOMPARE(models[1].temperature, std::optional(0.4));
        QCOMPARE(models[2].model, QStringLiteral("three"));
        QCOMPARE(models[2].weight, 1.0);
        QCOMPARE(models[3].weight, 0.2);
        QCOMPARE(plan.retry.attempts, 8);
        const RunPlan direct = planOf("llm: {primary_model: gpt-x, secondary_model: off, secondary_model_weight: 0, api_base: \"https://api.openai.com/v1/\"}\n");
        QCOMPARE(int(direct.mutation.generators.size()), 1);
        QCOMPARE(direct.mutation.generators[0].provider, QStringLiteral("openai"));
        QCOMPARE(direct.mutation.generators[0].endpoint, QString());
    }

    void theTaskIsWhatTheModelsAreTold()
    {
        QCOMPARE(planOf("llm: {system_message: older}\n").task, QStringLiteral("older"));
        QCOMPARE(planOf("llm: {system_message: older}\nprompt: {system_message: newer}\n").task, QStringLiteral("newer"));
        QCOMPARE(imported("llm: {system_message: older}\nprompt: {system_message: newer}\n")->notes.filter(QStringLiteral("llm.system_message")).size(), 1);
    }

    void everyKeyIsTakenOrNoted_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QStringList>("noted");
        const auto row = [](const char *name, const char *config, const char *noted) { QTest::newRow(name) << QByteArray(config) << QString::fromLatin1(noted).split(u' ', Qt::SkipEmptyParts); };
        row("taken", "max_iterations: 3\nrandom_seed: 1\nlanguage: python\nfile_suffix: .py\ndiff_based_evolution: true\nearly_stopping_patience: 4\n"
                     "prompt: {system_message: x}\ndatabase: {population_size: 9, archive_size: 2, num_islands: 1, migration_interval: 5, migration_rate: 0.1, feature_dimensions: [score],"
                     " feature_bins: 5, exploitation_ratio: 0.7, random_seed: 2}\nevaluator: {timeout: 9, max_retries: 1, cascade_evaluation: true, cascade_thresholds: [0.5],"
                     " parallel_evaluations: 2, memory_limit_mb: 512}\nllm: {api_base: \"http://localhost:1/v1\", api_key: \"${A}\", temperature: 1, top_p: 0.9, max_tokens: 9, timeout: 9,"
                     " retries: 1, reasoning_effort: low, primary_model: a, primary_model_weight: 1, secondary_model: b, secondary_model_weight: 1, models: [{name: c, weight: 1}]}\n", "");
        row("no value", "log_dir: null\ndatabase: {db_path: null}\nevolution_trace:\n", "");
        row("ours", "valda: 1\ntask: x\nbudget: {calls: 9}\n", "");
        row("ours beside theirs", "max_iterations: 3\nbudget: {calls: 9}\npopulation: {ranking: metric}\nstop: {target: 2}\n", "");
        row("without counterpart", "checkpoint_interval: 10\nlog_level: INFO\nmax_code_length: 99\nallow_full_rewrites: true\nparallel_evaluations: 1\n",
            "checkpoint_interval log_level max_code_length allow_full_rewrites parallel_evaluations");
        row("in groups", "database: {elite_selection_ratio: 0.1, unknown_thing: {a: 1}}\nprompt: {template_dir: t, num_top_programs: 3}\nevaluator: {use_llm_feedback: true}\n"
                         "llm: {evaluator_models: [{name: j}], retry_delay: 5}\nevolution_trace: {enabled: true}\n",
            "database.elite_selection_ratio database.unknown_thing prompt.template_dir prompt.num_top_programs evaluator.use_llm_feedback llm.evaluator_models llm.retry_delay evolution_trace.enabled");
        row("of a model", "llm: {api_base: \"http://localhost:1/v1\", models: [{name: a, top_k: 4}]}\n", "llm.models[0].top_k");
    }
    void everyKeyIsTakenOrNoted()
    {
        QFETCH(QByteArray, config);
        QFETCH(QStringList, noted);
        const auto task = imported(config);
        QVERIFY2(task, task ? "" : qPrintable(task.error().detail));
        QStringList places;
        for (const QString &note : task->notes)
            places << note.section(u':', 0, 0);
        places.sort();
        noted.sort();
        QCOMPARE(places, noted);
    }

    void aKeyInAFileIsNotTaken()
    {
        const auto task = imported("llm: {api_base: \"http://localhost:1/v1\", api_key: sk-secret, models: [{name: a, api_key: sk-other}]}\n");
        QVERIFY(!task->config.json.contains("sk-"));
        QCOMPARE(task->notes.filter(QStringLiteral("api_key")).size(), 1);
    }

    void whatCannotBeReadIsAnErrorWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("place");
        QTest::newRow("tab") << QByteArray("max_iterations: 5\nllm:\n\tprimary_model: x\n") << QStringLiteral("config.yaml: line 3");
        QTest::newRow("no mapping") << QByteArray("- a\n- b\n") << QStringLiteral("config.yaml: line 1");
        QTest::newRow("type") << QByteArray("log_level: INFO\nmax_iterations: many\n") << QStringLiteral("config.yaml: line 2, max_iterations");
        QTest::newRow("group") << QByteArray("\n\ndatabase: 4\n") << QStringLiteral("config.yaml: line 3, database");
        QTest::newRow("in a group") << QByteArray("evaluator:\n  timeout: [1]\n") << QStringLiteral("config.yaml: line 2, evaluator.timeout");
        QTest::newRow("thresholds") << QByteArray("evaluator:\n  cascade_thresholds: [0.5, high]\n") << QStringLiteral("config.yaml: line 2, evaluator.cascade_thresholds");
        QTest::newRow("dimensions") << QByteArray("database:\n  feature_dimensions: 4\n") << QStringLiteral("config.yaml: line 2, database.feature_dimensions");
        QTest::newRow("model without a name") << QByteArray("llm:\n  models:\n    - weight: 1\n") << QStringLiteral("config.yaml: line 3, llm.models[0]");
        QTest::newRow("temperature") << QByteArray("llm:\n  models:\n    - name: a\n      temperature: hot\n") << QStringLiteral("config.yaml: line 4, llm.models[0].temperature");
    }
    void whatCannotBeReadIsAnErrorWithItsLine()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, place);
        const auto task = imported(config);
        QVERIFY(!task);
        QCOMPARE(int(task.error().kind), int(ErrorKind::BadConfig));
        QVERIFY2(task.error().detail.contains(place), qPrintable(task.error().detail));
    }

    void anyLanguageOpens_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("file");
        for (const char *ending : {"r", "java", "go", "rs", "f90", "jl", "lua", "sv", "wl", "ts", "sh", "cpp", "unheard"}) {
            const QString name = QStringLiteral("initial_program.") + QLatin1StringView(ending);
            QTest::newRow(ending) << name << QByteArray("file_suffix: .") + ending + "\nlanguage: " + ending + "\n" << name;
        }
        QTest::newRow("no configuration") << QStringLiteral("initial_program.kt") << QByteArray() << QStringLiteral("initial_program.kt");
        QTest::newRow("another suffix") << QStringLiteral("initial_program.txt") << QByteArray("file_suffix: .rs\nlanguage: rust\n") << QStringLiteral("initial_program.rs");
    }
    void anyLanguageOpens()
    {
        QFETCH(QString, program);
        QFETCH(QByteArray, config);
        QFETCH(QString, file);
        const MadeFolder folder({{QStringLiteral("evaluator.py"), anyEvaluator}, {program, "x\n"}, {QStringLiteral("config.yaml"), config}});
        const auto task = importTask(folder.path());
        QVERIFY2(task, task ? "" : qPrintable(task.error().detail));
        const Resolution resolution = resolve(task->config);
        for (const Problem &problem : resolution.problems)
            QVERIFY2(problem.severity != Severity::Error, qPrintable(englishText(problem)));
        QVERIFY(!resolution.plan.program.language.isEmpty());
        QCOMPARE(resolution.plan.program.file, file);
    }

    void aPromptIsAText()
    {
        const MadeFolder folder({{QStringLiteral("evaluator.py"), anyEvaluator}, {QStringLiteral("initial_prompt.txt"), "Classify: {text}\n"},
            {QStringLiteral("initial_prompt_dataset.yaml"), "dataset: x\n"}, {QStringLiteral("config.yaml"), "language: text\ndiff_based_evolution: false\n"}});
        const auto task = importTask(folder.path());
        QVERIFY2(task, task ? "" : qPrintable(task.error().detail));
        const Resolution resolution = resolve(task->config);
        QVERIFY(resolution.ok());
        QCOMPARE(resolution.plan.program.language, QString());
        QCOMPARE(resolution.plan.program.file, QStringLiteral("initial_prompt.txt"));
        QVERIFY(resolution.plan.testing.on());
    }

    void otherFirstPrograms()
    {
        const MadeFolder folder({{QStringLiteral("evaluator.py"), anyEvaluator}, {QStringLiteral("start.py"), "x = 1\n"}});
        const auto without = importTask(folder.path());
        QVERIFY(!without && without.error().detail.contains(QStringLiteral("--program FILE")));
        for (const QString &name : {QStringLiteral("start.py"), folder.file("start.py")}) {
            const auto with = importTask(folder.path(), name);
            QVERIFY2(with, with ? "" : qPrintable(with.error().detail));
            QCOMPARE(resolve(with->config).plan.program.initial, folder.file("start.py"));
        }
        QCOMPARE(int(importTask(folder.path(), QStringLiteral("missing.py")).error().kind), int(ErrorKind::Missing));
        const MadeFolder several({{QStringLiteral("evaluator.py"), anyEvaluator}, {QStringLiteral("initial_program.cpp"), ""}, {QStringLiteral("initial_program.py"), ""},
            {QStringLiteral("initial_program.py.bak"), ""}});
        const auto chosen = importTask(several.path());
        QCOMPARE(resolve(chosen->config).plan.program.file, QStringLiteral("initial_program.py"));
        QVERIFY(chosen->notes.value(0).contains(QStringLiteral("initial_program.cpp")) && !chosen->notes.value(0).contains(QStringLiteral(".bak")));
    }

    void severalConfigurations()
    {
        const MadeFolder folder({{QStringLiteral("evaluator.py"), anyEvaluator}, {QStringLiteral("initial_program.py"), "x = 1\n"}, {QStringLiteral("config_phase_1.yaml"), "max_iterations: 11\n"},
            {QStringLiteral("config_phase_2.yaml"), "max_iterations: 22\n"}, {QStringLiteral("configs/large.yaml"), "max_iterations: 33\n"},
            {QStringLiteral("ours.yaml"), "task: x\nstop: {candidates: 4}\n"}});
        const auto first = importTask(folder.path());
        QCOMPARE(resolve(first->config).plan.stop.candidates, std::optional(11));
        QVERIFY(first->notes.join(u' ').contains(QStringLiteral("config_phase_2.yaml")));
        for (const auto &[name, iterations] : {std::pair("config_phase_2.yaml", 22), {"configs/large.yaml", 33}}) {
            QVERIFY(isTaskConfig(folder.file(name)));
            const auto named = importTask(folder.file(name));
            QVERIFY2(named, named ? "" : qPrintable(named.error().detail));
            QCOMPARE(resolve(named->config).plan.stop.candidates, std::optional(iterations));
            QCOMPARE(resolve(named->config).plan.program.initial, QDir(folder.path()).canonicalPath() + QStringLiteral("/initial_program.py"));
        }
        QVERIFY(!isTaskConfig(folder.file("ours.yaml")));
        QVERIFY(!isTaskConfig(folder.file("missing.yaml")));
    }

    void anEvaluatorUnderShinkasName()
    {
        const MadeFolder functions({{QStringLiteral("evaluate.py"), anyEvaluator}, {QStringLiteral("initial.py"), ""}});
        QCOMPARE(TaskFolder::open(functions.path())->kind, QStringLiteral("openevolve"));
        const MadeFolder program({{QStringLiteral("evaluate.py"), "import argparse\ndef evaluate(p): pass\nargparse.ArgumentParser().add_argument('--results_dir')\n"}, {QStringLiteral("initial.py"), ""}});
        QCOMPARE(TaskFolder::open(program.path())->kind, QStringLiteral("shinka"));
    }
};

QTEST_GUILESS_MAIN(tst_TaskImport)
#include "tst_taskimport.moc"
