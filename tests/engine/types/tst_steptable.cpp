// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/planuse.h"
#include "engine/types/plan/runplan.h"

#include <QSet>
#include <QTest>

using namespace engine;

/// The table of steps and roles.
class TstStepTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandInTheOrderOfStep()
    {
        for (size_t at = 0; at < stepTable().size(); ++at)
            QCOMPARE(size_t(stepTable()[at].step), at);
        QCOMPARE(stepTable().back().step, Step::Embedding);
    }

    void namesLeadBackToTheStep()
    {
        QSet<QString> names;
        for (const StepInfo &info : stepTable()) {
            QCOMPARE(stepFromName(toName(info.step)), std::optional(info.step));
            names.insert(toName(info.step));
        }
        QCOMPARE(names.size(), qsizetype(stepTable().size()));
        QVERIFY(!stepFromName(QStringLiteral("sowing")));
    }

    void neededVariablesAreVariables()
    {
        for (const StepInfo &info : stepTable()) {
            const QStringList known = QString::fromLatin1(info.variables).split(u' ') + QStringList{QStringLiteral("task")};
            for (const QString &name : QString::fromLatin1(info.needed).split(u' ', Qt::SkipEmptyParts))
                QVERIFY2(known.contains(name), qPrintable(info.name + u' ' + name));
        }
    }

    void settingsAreThoseOfThePlan()
    {
        RunPlan plan;
        plan.crossover.prompt = QStringLiteral("cross");
        plan.evaluation.prompt = QStringLiteral("compare");
        QCOMPARE(plan.step(Step::Crossover).prompt, QStringLiteral("cross"));
        QCOMPARE(plan.step(Step::Scoring).prompt, QStringLiteral("compare"));
        plan.step(Step::Seeding).prompt = QStringLiteral("seed");
        QCOMPARE(plan.seeding.prompt, QStringLiteral("seed"));
    }

    void candidatesComeFromFourSteps()
    {
        QList<Step> writing;
        for (const StepInfo &info : stepTable()) {
            if (writesCandidates(info.step))
                writing << info.step;
        }
        QCOMPARE(writing, (QList{Step::Seeding, Step::Mutation, Step::Crossover, Step::Refinement}));
    }

    /// Prices of all generators are kept for resume and replay, also those of the loop.
    void everyStepWithSettingsGivesItsGenerators()
    {
        RunPlan plan;
        for (const StepInfo &info : stepTable()) {
            if (!info.hasOwnSettings())
                continue;
            GeneratorPlan generator;
            generator.model = toName(info.step);
            plan.step(info.step).generators << generator;
        }
        QStringList models;
        for (const GeneratorPlan &generator : generatorsOf(plan))
            models << generator.model;
        QCOMPARE(models, (QStringList{QStringLiteral("seeding"), QStringLiteral("evaluation"), QStringLiteral("mutation"),
                             QStringLiteral("crossover"), QStringLiteral("refinement")}));
    }
};

QTEST_APPLESS_MAIN(TstStepTable)
#include "tst_steptable.moc"
