// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/records/priorjson.h"

#include "engine/base/foreignjson.h"
#include "engine/rating/continuation.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;

Json toJson(const Moments &moments)
{
    return {{"count", moments.count}, {"mean", moments.mean}, {"squares", moments.squares}};
}

Json toJson(const Beta &beta)
{
    return {{"alpha", beta.alpha}, {"beta", beta.beta}};
}

template <typename T>
Json toJson(const QList<T> &list)
{
    Json array = Json::array();
    for (const T &item : list)
        array.push_back(item);
    return array;
}

Json toJson(const DepthProfile &profile)
{
    return {{"score", toJson(profile.score)}, {"delta", toJson(profile.delta)}, {"convergence", toJson(profile.convergence)},
        {"latencyMs", toJson(profile.latencyMs)}, {"microUsd", toJson(profile.microUsd)}};
}

Json bodyOf(const Prior &prior)
{
    Json depths = Json::array();
    for (const DepthProfile &profile : prior.depths)
        depths.push_back(toJson(profile));
    return {{"runs", prior.runs}, {"converged", toJson(prior.converged)}, {"reachedAt", toJson(prior.reachedAt)},
        {"reached", toJson(prior.reached)}, {"bestAt", toJson(prior.bestAt)}, {"firstScore", toJson(prior.firstScore)},
        {"microUsd", toJson(prior.microUsd)}, {"latencyMs", toJson(prior.latencyMs)}, {"noise", toJson(prior.noise)},
        {"depths", depths}, {"updatedMs", prior.updatedMs}};
}

/// Reads members and stores the first error.
class Reader
{
public:
    explicit Reader(QString place = {}) : m_place(std::move(place)) { }

    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    bool blame(const char *key, const char *what)
    {
        if (m_trouble.isEmpty())
            m_trouble = m_place + QLatin1StringView(key) + QStringLiteral(": ") + QLatin1StringView(what);
        return false;
    }

    const Json *object(const Json &from, const char *key)
    {
        const auto found = from.is_object() ? from.find(key) : from.end();
        if (!from.is_object() || found == from.end()) {
            blame(key, "is missing");
            return nullptr;
        }
        return &*found;
    }
    void read(const Json &from, const char *key, double &value, double low = -HUGE_VAL, double high = HUGE_VAL)
    {
        const Json *item = object(from, key);
        if (!item)
            return;
        if (!item->is_number() || !std::isfinite(item->get<double>()) || item->get<double>() < low || item->get<double>() > high)
            blame(key, "expected a number in its range");
        else
            value = item->get<double>();
    }
    void read(const Json &from, const char *key, qint64 &value)
    {
        const Json *item = object(from, key);
        if (!item)
            return;
        if (!item->is_number_integer() || item->get<qint64>() < 0)
            blame(key, "expected a natural number");
        else
            value = item->get<qint64>();
    }
    void read(const Json &from, const char *key, QString &value)
    {
        const Json *item = object(from, key);
        if (!item)
            return;
        if (!item->is_string())
            blame(key, "expected a text");
        else
            value = QString::fromStdString(item->get_ref<const std::string &>());
    }
    void read(const Json &from, const char *key, Moments &value)
    {
        if (const Json *item = object(from, key)) {
            read(*item, "count", value.count);
            read(*item, "mean", value.mean);
            read(*item, "squares", value.squares, 0);
        }
    }
    void read(const Json &from, const char *key, Beta &value)
    {
        if (const Json *item = object(from, key)) {
            read(*item, "alpha", value.alpha, 1);
            read(*item, "beta", value.beta, 1);
        }
    }
    template <typename Take>
    void each(const Json &from, const char *key, qsizetype most, Take &&take)
    {
        const Json *list = object(from, key);
        if (!list)
            return;
        if (!list->is_array() || qsizetype(list->size()) > most) {
            blame(key, "expected a list that is not too long");
            return;
        }
        for (const Json &item : *list) {
            if (m_trouble.isEmpty())
                take(item);
        }
    }

private:
    QString m_place, m_trouble;
};

constexpr qsizetype mostDepths = 1000;

void readBody(Reader &reader, const Json &json, Prior &prior)
{
    reader.read(json, "runs", prior.runs);
    reader.read(json, "converged", prior.converged);
    reader.read(json, "reachedAt", prior.reachedAt);
    reader.read(json, "bestAt", prior.bestAt);
    reader.read(json, "firstScore", prior.firstScore);
    reader.read(json, "microUsd", prior.microUsd);
    reader.read(json, "latencyMs", prior.latencyMs);
    reader.read(json, "noise", prior.noise);
    reader.read(json, "updatedMs", prior.updatedMs);
    reader.each(json, "reached", mostDepths, [&](const Json &item) {
        if (item.is_number_integer() && item.get<qint64>() >= 0)
            prior.reached.append(item.get<qint64>());
        else
            reader.blame("reached", "expected natural numbers");
    });
    reader.each(json, "depths", mostDepths, [&](const Json &item) {
        DepthProfile profile;
        reader.read(item, "score", profile.score);
        reader.read(item, "delta", profile.delta);
        reader.read(item, "convergence", profile.convergence);
        reader.read(item, "latencyMs", profile.latencyMs);
        reader.read(item, "microUsd", profile.microUsd);
        prior.depths.append(profile);
    });
}

void readCourses(Reader &reader, const Json &json, Prior &prior)
{
    reader.each(json, "courses", 200, [&](const Json &course) {
        QList<double> best;
        if (!course.is_array() || course.empty() || course.size() > deepestRound)
            reader.blame("courses", "expected lists of 1 to 10 scores");
        for (const Json &score : course) {
            if (!score.is_number() || !(score.get<double>() >= -1 && score.get<double>() <= 2))
                reader.blame("courses", "expected scores");
            else
                best.append(score.get<double>());
        }
        prior.courses.append(best);
    });
}

Prior readPrior(Reader &reader, const Json &json)
{
    Prior prior;
    reader.read(json, "taskType", prior.key.taskType);
    reader.read(json, "model", prior.key.model);
    reader.read(json, "operator", prior.key.operator_);
    readBody(reader, json, prior);
    readCourses(reader, json, prior);
    return prior;
}

} // namespace

QByteArray encodePriorBody(const Prior &prior)
{
    return QByteArray::fromStdString(bodyOf(prior).dump());
}

Result<> decodePriorBody(const QByteArray &json, Prior &prior)
{
    const Json document = parseForeignOrderedJson(json);
    Reader reader;
    readBody(reader, document, prior);
    if (!reader.trouble().isEmpty())
        return fail(ErrorKind::Damaged, QStringLiteral("a prior cannot be read: ") + reader.trouble());
    return {};
}

QByteArray encodePriors(const QList<Prior> &priors)
{
    Json list = Json::array();
    for (const Prior &prior : priors) {
        Json object{{"taskType", prior.key.taskType.toStdString()}, {"model", prior.key.model.toStdString()},
            {"operator", prior.key.operator_.toStdString()}};
        object.update(bodyOf(prior));
        Json courses = Json::array();
        for (const QList<double> &course : prior.courses)
            courses.push_back(toJson(course));
        object["courses"] = courses;
        list.push_back(std::move(object));
    }
    const Json document{{"valdaPriors", formatVersion}, {"priors", list}};
    return QByteArray::fromStdString(document.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Result<QList<Prior>> decodePriors(const QByteArray &json)
{
    const Json document = parseForeignOrderedJson(json);
    if (!document.is_object() || !document.contains("valdaPriors") || !document["valdaPriors"].is_number_integer())
        return fail(ErrorKind::Damaged, QStringLiteral("this is no file of learned priors, or it is cut off"));
    if (document["valdaPriors"].get<qint64>() > formatVersion)
        return fail(ErrorKind::Newer, QStringLiteral("this file of learned priors was written by a newer Valda"));
    if (!document.contains("priors") || !document["priors"].is_array())
        return fail(ErrorKind::Damaged, QStringLiteral("priors: expected a list"));
    QList<Prior> priors;
    for (const Json &item : document["priors"]) {
        Reader reader(QStringLiteral("priors[%1].").arg(priors.size()));
        priors.append(readPrior(reader, item));
        if (!reader.trouble().isEmpty())
            return fail(ErrorKind::Damaged, reader.trouble());
    }
    return priors;
}

} // namespace engine
