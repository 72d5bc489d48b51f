// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/answers.h"

#include "engine/replies/textreply.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr double lowest = 1, highest = 5;
constexpr double goodDimension = 4;

/// The end of the object that begins at `from`; −1 when its braces do not close.
qsizetype endOfObject(const QString &text, qsizetype from)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (inText) {
            if (text[at] == u'\\')
                ++at;
            else if (text[at] == u'"')
                inText = false;
        } else if (text[at] == u'"') {
            inText = true;
        } else if (text[at] == u'{') {
            ++depth;
        } else if (text[at] == u'}' && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

/// The last JSON object in a reply that has the member.
json objectWith(const QString &reply, const char *member)
{
    json found;
    for (qsizetype at = reply.indexOf(u'{'); at >= 0;) {
        const qsizetype end = endOfObject(reply, at);
        const json object = end < 0 ? json() : json::parse(reply.mid(at, end - at).toStdString(), nullptr, false);
        const bool fits = object.is_object() && object.contains(member);
        if (fits)
            found = object;
        at = reply.indexOf(u'{', fits ? end : at + 1);
    }
    return found;
}

QStringList textsAt(const json &object, const char *key)
{
    QStringList texts;
    const auto list = object.find(key);
    if (list == object.end())
        return texts;
    if (list->is_string())
        texts << QString::fromStdString(list->get_ref<const std::string &>()).simplified();
    for (const json &item : list->is_array() ? *list : json::array()) {
        if (item.is_string() && !item.get_ref<const std::string &>().empty())
            texts << QString::fromStdString(item.get_ref<const std::string &>()).simplified();
    }
    return texts;
}

std::optional<double> dimensionScore(const json &scores, const QString &dimension)
{
    for (const auto &[key, value] : scores.items()) {
        const bool same = QString::fromStdString(key).simplified().compare(dimension.simplified(), Qt::CaseInsensitive) == 0;
        if (same && value.is_number() && value.get<double>() >= lowest && value.get<double>() <= highest)
            return value.get<double>();
    }
    return {};
}

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
    const json object = objectWith(cleanReply(reply), "scores");
    if (!object.is_object() || !object["scores"].is_object())
        return unreadable(QStringLiteral("\"%1\": the judge's reply cannot be read").arg(judge.name));
    Assessment read;
    QList<Dimension> dimensions;
    double sum = 0;
    for (const QString &name : judge.rubric) {
        const std::optional<double> score = dimensionScore(object["scores"], name);
        if (!score)
            return unreadable(QStringLiteral("\"%1\": the judge did not score \"%2\" from 1 to 5").arg(judge.name, name));
        dimensions.append({name, *score});
        read.subScores.append({name, (*score - lowest) / (highest - lowest), {}});
        read.metrics.insert(name, *score);
        sum += read.subScores.constLast().value;
    }
    read.score = judge.rubric.isEmpty() ? 0 : sum / double(judge.rubric.size());
    read.passed = *read.score >= judge.threshold;
    read.dimensions = weakestFirst(dimensions);
    if (read.passed)
        return read;
    read.deficiencies = textsAt(object, "issues");
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
    json object = json::parse(output.trimmed().toStdString(), nullptr, false);
    if (object.is_number())
        object = json{{"score", object}};
    if (!object.is_object())
        object = objectWith(output, "score");
    const auto score = object.is_object() ? object.find("score") : object.end();
    if (!object.is_object() || score == object.end() || !score->is_number())
        return unreadable(QStringLiteral("the program printed no JSON object with a score"));
    Assessment read;
    read.score = score->get<double>();
    read.deficiencies = textsAt(object, "deficiencies");
    const auto passed = object.find("passed");
    read.passed = passed != object.end() && passed->is_boolean() ? passed->get<bool>() : read.deficiencies.isEmpty();
    const json metrics = object.value("metrics", json());
    if (!metrics.is_object())
        return read;
    for (const auto &[key, value] : metrics.items()) {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            continue;
        read.metrics.insert(QString::fromStdString(key), value.get<double>());
        read.subScores.append({QString::fromStdString(key), value.get<double>(), {}});
    }
    return read;
}

} // namespace engine
