// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/answers.h"

#include "engine/replies/verdicts/scores.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

namespace {

constexpr double lowest = 1, highest = 5;
constexpr double goodDimension = 4;

Assessment unreadable(const QString &trouble)
{
    Assessment none;
    none.trouble = trouble;
    return none;
}

struct Dimension {
    QString name;
    double score = 0;
};

QStringList weakestFirst(QList<Dimension> dimensions)
{
    std::stable_sort(dimensions.begin(), dimensions.end(), [](const Dimension &a, const Dimension &b) { return a.score < b.score; });
    QStringList names;
    for (const Dimension &dimension : dimensions)
        names << dimension.name;
    return names;
}

} // namespace

EvaluatorPlan asRubric(const EvaluatorPlan &threshold)
{
    EvaluatorPlan rubric = threshold;
    rubric.kind = QStringLiteral("judge");
    rubric.rubric = QStringList{threshold.criterion};
    return rubric;
}

Assessment readRubric(const EvaluatorPlan &judge, const QString &reply)
{
    const Result<RubricScores> scores = readScores(reply, judge.rubric);
    if (!scores)
        return unreadable(QStringLiteral("\"%1\": %2").arg(judge.name, scores.error().detail));
    Assessment read;
    QList<Dimension> dimensions;
    double sum = 0;
    for (const auto &[name, score] : scores->scores) {
        dimensions.append({name, score});
        read.subScores.append({name, (score - lowest) / (highest - lowest), {}});
        read.metrics.insert(name, score);
        sum += read.subScores.constLast().value;
    }
    read.score = judge.rubric.isEmpty() ? 0 : sum / double(judge.rubric.size());
    read.passed = *read.score >= judge.threshold;
    read.dimensions = weakestFirst(dimensions);
    if (read.passed)
        return read;
    read.deficiencies = scores->issues;
    for (const Dimension &dimension : dimensions) {
        if (dimension.score < goodDimension && read.deficiencies.size() < judge.rubric.size())
            read.deficiencies << QStringLiteral("%1: %2 of 5").arg(dimension.name, QString::number(dimension.score));
    }
    if (read.deficiencies.isEmpty())
        read.deficiencies << QStringLiteral("the judge gives %1, at least %2 is wanted").arg(QString::number(*read.score, 'g', 3), QString::number(judge.threshold, 'g', 3));
    return read;
}

QByteArray rubricSchema(const QStringList &dimensions)
{
    nlohmann::ordered_json scores{{"type", "object"}, {"properties", nlohmann::ordered_json::object()}, {"required", nlohmann::ordered_json::array()},
        {"additionalProperties", false}};
    for (const QString &dimension : dimensions) {
        scores["properties"][dimension.toStdString()] = {{"type", "integer"}, {"enum", {1, 2, 3, 4, 5}}};
        scores["required"].push_back(dimension.toStdString());
    }
    const nlohmann::ordered_json schema{{"type", "object"},
        {"properties", {{"issues", {{"type", "array"}, {"items", {{"type", "string"}}}}}, {"scores", scores}}},
        {"required", {"issues", "scores"}}, {"additionalProperties", false}};
    return QByteArray::fromStdString(schema.dump());
}

Assessment readProgram(const QString &output)
{
    const Result<ProgramScore> printed = readProgramScore(output);
    if (!printed)
        return unreadable(printed.error().detail);
    Assessment read;
    read.score = printed->score;
    read.deficiencies = printed->deficiencies;
    read.passed = printed->passed.value_or(read.deficiencies.isEmpty());
    for (const auto &[name, value] : printed->metrics) {
        read.metrics.insert(name, value);
        read.subScores.append({name, value, {}});
    }
    return read;
}

} // namespace engine
