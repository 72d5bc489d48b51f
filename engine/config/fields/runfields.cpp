// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/planfields.h"
#include "engine/providers/dialects/serviceinfo.h"

#include <limits>

namespace engine {

namespace {

QList<PlanField<RunPlan>> generalFields()
{
    return {
        field("recipe", &RunPlan::recipe)
            .oneOf({{"evolve", QT_TRANSLATE_NOOP("ui::FieldTexts", "Evolve")},
                    {"refine", QT_TRANSLATE_NOOP("ui::FieldTexts", "Refine")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Recipe"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What the run does: evolve many candidates, or refine one.")),
        field("name", &RunPlan::name)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Name"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of the run in lists; if empty, the start of the task.")),
        field("task", &RunPlan::task).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Task"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "What is wanted, in your own words; every prompt contains it.")),
        field("seed", &RunPlan::seed).within(0, double(std::numeric_limits<qint64>::max()))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Random seed"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The same seed and the same replies give the same run.")),
    };
}

QList<PlanField<PopulationPlan>> firstPopulationFields()
{
    return {
        field("size", &PopulationPlan::size).within(2, 10'000, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Size"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How many candidates stay alive; the weakest beyond it are retired.")),
        field("parents", &PopulationPlan::parents)
            .oneOf({{"rank", QT_TRANSLATE_NOOP("ui::FieldTexts", "By rank")},
                    {"tournament", QT_TRANSLATE_NOOP("ui::FieldTexts", "Tournament")},
                    {"fitness", QT_TRANSLATE_NOOP("ui::FieldTexts", "In proportion to fitness")},
                    {"powerLaw", QT_TRANSLATE_NOOP("ui::FieldTexts", "Power law")},
                    {"uniform", QT_TRANSLATE_NOOP("ui::FieldTexts", "Uniform")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Choice of parents"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How parents are chosen.")),
        field("duplicateThreshold", &PopulationPlan::duplicateThreshold).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Duplicate similarity threshold"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Similarity from which a child counts as a duplicate and is dropped; 1 drops exact "
                       "copies only.")),
        field("duplicateTries", &PopulationPlan::duplicateTries).within(1, 20, "tries")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries on duplicates"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How often a duplicate is tried again before the child is given up.")),
        field("diversityFloor", &PopulationPlan::diversityFloor).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum diversity"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Mean distance between the leaders below which new seeds are made; 0 never does.")),
        field("ranking", &PopulationPlan::ranking)
            .oneOf({{"mixed", QT_TRANSLATE_NOOP("ui::FieldTexts", "Judges and metrics")},
                    {"judged", QT_TRANSLATE_NOOP("ui::FieldTexts", "Judges alone")},
                    {"metric", QT_TRANSLATE_NOOP("ui::FieldTexts", "Metrics alone")},
                    {"front", QT_TRANSLATE_NOOP("ui::FieldTexts", "Front of several metrics")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Rank by"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "What decides who is better: judges, measurements, both in one fit, or the front of "
                       "several metrics.")),
    };
}

QList<PlanField<PopulationPlan>> furtherPopulationFields()
{
    return {
        field("objectives", &PopulationPlan::objectives)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Objectives"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Metrics of the front, one per line; -name where less is better.")),
        field("archive", &PopulationPlan::archive).within(0, 10'000, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Archive"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How many of the best ever are kept as parents beside the living.")),
        field("archiveShare", &PopulationPlan::archiveShare).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of the archive"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How often a parent comes from the archive or the grid instead of the living.")),
        field("islands", &PopulationPlan::islands).within(1, 100)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Islands"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Separate populations that exchange their best from time to time.")),
        field("migrationEvery", &PopulationPlan::migrationEvery).within(0, 1e6, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Migration interval"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "New candidates per island between two migrations; 0 switches migration off.")),
        field("migrants", &PopulationPlan::migrants).within(1, 100, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Migrants"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How many of the best of an island visit the next one.")),
        field("features", &PopulationPlan::features)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Grid features"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Axes, one per line: length, edits, depth or a metric; the best of every cell is kept.")),
        field("featureBins", &PopulationPlan::featureBins).within(2, 100)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Grid cells per axis"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How finely each feature of the grid is divided.")),
    };
}

QList<PlanField<PopulationPlan>> populationFields()
{
    return firstPopulationFields() + furtherPopulationFields();
}

/// The resolution makes the generator of these values, except for the similarity.
QList<PlanField<EmbeddingPlan>> embeddingFields()
{
    return {
        freeField<EmbeddingPlan>("provider", FieldType::Choice, QStringLiteral("openai"))
            .oneOfNames(serviceKinds() + QStringList{QStringLiteral("replay")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Service of the vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Who makes vectors of the texts, so that a child that says the same in other words counts as a "
                       "duplicate.")),
        freeField<EmbeddingPlan>("endpoint", FieldType::Text, QString())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Server of the vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Address of the server; empty: the service's own.")),
        freeField<EmbeddingPlan>("model", FieldType::Text, QString())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Model of the vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of an embedding model; empty: no vectors are made.")),
        freeField<EmbeddingPlan>("apiKeyEnv", FieldType::Text, QString())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Key of the vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Environment variable with the key; empty: the service's usual one.")),
        freeField<EmbeddingPlan>("cache", FieldType::Choice, QStringLiteral("readWrite"))
            .oneOf({{"off", QT_TRANSLATE_NOOP("ui::FieldTexts", "Off")},
                    {"read", QT_TRANSLATE_NOOP("ui::FieldTexts", "Use cached replies")},
                    {"readWrite", QT_TRANSLATE_NOOP("ui::FieldTexts", "Use and store replies")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Cache of the vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Whether vectors of the same text are taken from the cache and stored in it.")),
        freeField<EmbeddingPlan>("recording", FieldType::Text, QString())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Recorded vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "For the provider replay: file with the recorded run.")),
        freeField<EmbeddingPlan>("inputUsdPerMtok", FieldType::Number).within(0, 1e5, "USD per million tokens")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Price of the vectors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Replaces the known price, in US dollars per million tokens.")),
        field("similarity", &EmbeddingPlan::similarity).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Similarity in meaning"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Cosine of two vectors from which a child counts as a duplicate; 1: never.")),
    };
}

QList<PlanField<BanditPlan>> banditFields()
{
    return {
        field("enabled", &BanditPlan::enabled)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Adaptive model selection (bandit)"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Models that gain more per dollar get more calls; off: the weights decide.")),
        field("forget", &BanditPlan::forget).within(0.5, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Memory decay"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Share of earlier results kept with each child; 1 keeps all.")),
    };
}

QList<PlanField<ControlPlan>> controlFields()
{
    return {
        field("bestOfN", &ControlPlan::bestOfN)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Control: independent drafts"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Also writes independent texts at the same cost, for comparison with the evolution.")),
        field("chain", &ControlPlan::chain)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Control: repeated rewriting"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Also rewrites one text repeatedly at the same cost, for comparison.")),
    };
}

} // namespace

const QList<FieldGroup> &runFieldGroups()
{
    static const QList<FieldGroup> groups{
        {QString(), generalFields()},
        {QStringLiteral("population"), fieldsOfPart(&RunPlan::population, populationFields())},
        {QStringLiteral("embedding"), fieldsOfPart(&RunPlan::embedding, embeddingFields())},
        {QStringLiteral("bandit"), fieldsOfPart(&RunPlan::bandit, banditFields())},
        {QStringLiteral("control"), fieldsOfPart(&RunPlan::control, controlFields())},
    };
    return groups;
}

} // namespace engine
