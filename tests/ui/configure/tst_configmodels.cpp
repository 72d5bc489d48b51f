// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/generatorlist.h"
#include "ui/configure/form/prompthighlighter.h"
#include "ui/configure/pipeline/effectivemodel.h"
#include "ui/configure/pipeline/evaluatorsmodel.h"
#include "ui/configure/pipeline/generatorsmodel.h"
#include "ui/configure/pipeline/pipelinemodel.h"
#include "ui/configure/pipeline/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QUndoStack>

using namespace ui;

namespace {

engine::RunConfig config(const char *yaml) { return engine::parseConfig(yaml).config; }

const char *sample = "task: x\ngenerator: {provider: ollama, model: llama3, temperature: 0.7}\n"
                     "seeding: {count: 4, generators: [{provider: offline, weight: 1}, {provider: openai, model: gpt-4o, weight: 2}, {provider: ollama, enabled: false}]}\n"
                     "evaluators: [{kind: length, maxWords: 60}, {kind: regex, required: [a], enabled: false}]\nbudget: {usd: 2}";

/// A sequence of configurations, as edits of the lists by a person produce them.
QList<engine::RunConfig> session()
{
    const QString list = QStringLiteral("seeding.generators");
    const engine::RunConfig start = config(sample);
    const engine::RunConfig added = engine::withInserted(start, list, 3);
    const engine::RunConfig moved = engine::withMoved(added, list, 3, 0);
    const engine::RunConfig removed = engine::withRemoved(moved, list, 1);
    const engine::RunConfig wrong = engine::withValue(removed, QStringLiteral("seeding.count"), QStringLiteral("many"));
    const engine::RunConfig fewer = engine::withRemoved(wrong, QStringLiteral("evaluators"), 0);
    return {added, moved, removed, wrong, fewer, config("task: y"), start, config("task: z\nprogram: {language: python}\ntesting: {folder: circle-packing}\nstop: {candidates: 3}"), start, config("seeding: {generators: [{provider: nobody}]}"), config("{}")};
}

} // namespace

class TestConfigModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsStayConsistent()
    {
        ConfigDocument document;
        document.reset(config(sample));
        GeneratorsModel generators(&document, QStringLiteral("seeding"));
        EvaluatorsModel evaluators(&document);
        PipelineModel pipeline(&document);
        ProblemModel problems(&document);
        EffectiveModel effective(&document);
        EffectiveFilter filter;
        filter.setSourceModel(&effective);
        filter.setOnlyOverridden(true);
        QList<QAbstractItemModelTester *> testers;
        for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{&generators, &evaluators, &pipeline, &problems, &effective, &filter})
            testers << new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        for (const engine::RunConfig &next : session()) {
            document.apply(next, QStringLiteral("step"));
            problems.refresh();
            effective.refresh();
        }
        while (document.undoStack()->canUndo()) {
            document.undoStack()->undo();
            problems.refresh();
            effective.refresh();
        }
        QCOMPARE(generators.rowCount(), 3);
        qDeleteAll(testers);
    }

    void sharesAreThoseOfEnabledGenerators()
    {
        ConfigDocument document;
        document.reset(config(sample));
        GeneratorsModel model(&document, QStringLiteral("seeding"));
        QCOMPARE(model.index(0, GeneratorsModel::Share).data().toString(), QStringLiteral("33 %"));
        QCOMPARE(model.index(1, GeneratorsModel::Share).data().toString(), QStringLiteral("67 %"));
        QCOMPARE(model.index(2, GeneratorsModel::Share).data().toString(), QStringLiteral("off"));
        QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.index(1, GeneratorsModel::Share).data().toString(), QStringLiteral("50 %"));
        QCOMPARE(document.resolution().plan.seeding.generators.size(), 3);
    }

    void tableEditsTheDocument()
    {
        ConfigDocument document;
        document.reset(config(sample));
        GeneratorsModel model(&document, QStringLiteral("seeding"));
        QVERIFY(model.setData(model.index(1, GeneratorsModel::Temperature), QStringLiteral("1.5")));
        QCOMPARE(document.view().valueAt(QStringLiteral("seeding.generators[1].temperature")).toDouble(), 1.5);
        QVERIFY(model.setData(model.index(1, GeneratorsModel::Temperature), QString()));
        QVERIFY(!document.view().valueAt(QStringLiteral("seeding.generators[1].temperature")).isValid());
        QVERIFY(!model.index(0, GeneratorsModel::Model).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(1, GeneratorsModel::Share), QStringLiteral("1")));
    }

    void inheritedRowIsShown()
    {
        ConfigDocument document;
        document.reset(config(sample));
        GeneratorsModel model(&document, QStringLiteral("mutation"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, GeneratorsModel::Model).data().toString(), QStringLiteral("llama3"));
        QVERIFY(!model.rows().first().own);
        QVERIFY(qvariant_cast<QFont>(model.index(0, GeneratorsModel::Model).data(Qt::FontRole)).italic());
    }

    void insertTellsViewsOnlyTheRow()
    {
        ConfigDocument document;
        document.reset(config(sample));
        GeneratorsModel model(&document, QStringLiteral("seeding"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        document.apply(engine::withInserted(document.config(), QStringLiteral("seeding.generators"), 3), QStringLiteral("Add"));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 3);
        QCOMPARE(reset.size(), 0);
    }

    void oneModelForAll()
    {
        const engine::ConfigView before(config(sample));
        QCOMPARE(stepsWithOwnModel(before), QStringList(QStringLiteral("seeding")));
        const engine::RunConfig after = withOneModel(config(sample));
        QVERIFY(stepsWithOwnModel(engine::ConfigView(after)).isEmpty());
        const engine::RunPlan plan = engine::resolve(after).plan;
        QCOMPARE(plan.seeding.count, 4);
        QCOMPARE(plan.seeding.generators.size(), 1);
        QCOMPARE(plan.seeding.generators.first().model, QStringLiteral("llama3"));
    }

    void pipelineSumsUpAndMarks()
    {
        ConfigDocument document;
        document.reset(config(sample));
        PipelineModel model(&document);
        const auto summary = [&](const char *id) { return model.index(model.rowOf(QString::fromLatin1(id)), 0).data(PipelineModel::SummaryRole).toString(); };
        QCOMPARE(model.rowCount(), 11);
        QVERIFY(summary("seeding").contains(QStringLiteral("4")));
        QCOMPARE(summary("mutation").section(QStringLiteral(" · "), 0, 0), QStringLiteral("ollama llama3"));
        document.setValue(QStringLiteral("budget.usd"), QStringLiteral("lots"));
        QCOMPARE(model.index(model.rowOf(QStringLiteral("budget")), 0).data(PipelineModel::ErrorsRole).toInt(), 1);
        QCOMPARE(model.index(model.rowOf(QStringLiteral("task")), 0).data(PipelineModel::ErrorsRole).toInt(), 0);
    }

    /// A persistent index keeps its step when places of programs appear and disappear above it.
    void placesOfProgramsComeAndGo()
    {
        ConfigDocument document;
        document.reset(config(sample));
        PipelineModel model(&document);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex population = model.index(model.rowOf(QStringLiteral("population")), 0);
        document.setValue(QStringLiteral("program.language"), QStringLiteral("python"));
        QCOMPARE(model.rowOf(QStringLiteral("program")), 1);
        QCOMPARE(model.rowOf(QStringLiteral("testing")), 2);
        QCOMPARE(model.index(2, 0).data(PipelineModel::WarningsRole).toInt(), 1);
        QCOMPARE(population.data(PipelineModel::IdRole).toString(), QStringLiteral("population"));
        document.setValue(QStringLiteral("testing.folder"), QStringLiteral("tasks/circle-packing/"));
        document.setValue(QStringLiteral("program.initial"), QStringLiteral("circle-packing/initial_program.py"));
        QCOMPARE(model.index(1, 0).data(PipelineModel::SummaryRole).toString(), QStringLiteral("Python · initial_program.py"));
        QVERIFY(model.index(2, 0).data(PipelineModel::SummaryRole).toString().startsWith(QStringLiteral("circle-packing · ")));
        document.undoStack()->setIndex(0);
        QCOMPARE(model.rowOf(QStringLiteral("program")), -1);
        QCOMPARE(population.data(PipelineModel::IdRole).toString(), QStringLiteral("population"));
    }

    void pathsHaveTheirPlace_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("seeding.generators[1].model") << QStringLiteral("seeding");
        QTest::newRow("evaluators[0].maxWords") << QStringLiteral("evaluators");
        QTest::newRow("stop.target") << QStringLiteral("budget");
        QTest::newRow("retry.attempts") << QStringLiteral("concurrency");
        QTest::newRow("generator.model") << QStringLiteral("task");
        QTest::newRow("seed") << QStringLiteral("task");
        QTest::newRow("program.language") << QStringLiteral("task");
        QTest::newRow("program.regions") << QStringLiteral("program");
        QTest::newRow("testing.memoryMb") << QStringLiteral("testing");
    }

    void pathsHaveTheirPlace()
    {
        QFETCH(QString, place);
        QCOMPARE(PipelineModel::placeOf(QString::fromLatin1(QTest::currentDataTag())), place);
    }

    void effectiveShowsEverySource()
    {
        ConfigDocument document;
        document.reset(config(sample));
        EffectiveModel model(&document);
        EffectiveFilter filter;
        filter.setSourceModel(&model);
        const auto rowOf = [&](const QString &path) {
            const QModelIndexList found = filter.match(filter.index(0, 0), EffectiveModel::PathRole, path, 1, Qt::MatchExactly);
            return found.isEmpty() ? -1 : found.first().row();
        };
        QVERIFY(rowOf(QStringLiteral("population.size")) >= 0);
        QCOMPARE(filter.index(rowOf(QStringLiteral("population.size")), EffectiveModel::Origin).data().toString(), QStringLiteral("built in"));
        QCOMPARE(filter.index(rowOf(QStringLiteral("mutation.generators[0].temperature")), EffectiveModel::Origin).data().toString(), QStringLiteral("from Run"));
        QCOMPARE(filter.index(rowOf(QStringLiteral("seeding.generators[1].model")), EffectiveModel::Origin).data().toString(), QStringLiteral("from Generator"));
        filter.setOnlyOverridden(true);
        QCOMPARE(rowOf(QStringLiteral("population.size")), -1);
        QVERIFY(rowOf(QStringLiteral("budget.usd")) >= 0);
        filter.setWords(QStringLiteral("total budget"));
        QCOMPARE(filter.rowCount(), 2); // the heading and the field
    }

    void unknownVariablesAreFound()
    {
        QTextDocument text;
        const PromptHighlighter highlighter({QStringLiteral("task"), QStringLiteral("parent")}, &text);
        QCOMPARE(highlighter.unknownIn(QStringLiteral("{task} {whom} {parent} {whom} { not }")), QStringList(QStringLiteral("{whom}")));
    }
};

QTEST_MAIN(TestConfigModels)
#include "tst_configmodels.moc"
