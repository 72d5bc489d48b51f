// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/openevolveconfig.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/openevolvemodels.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// OpenEvolve's key and the field of the same meaning here.
struct Counterpart {
    const char *theirs;
    const char *ours;
};
constexpr Counterpart counterparts[] = {
    {"max_iterations", "stop.candidates"}, {"early_stopping_patience", "stop.leaderUnchanged"}, {"database.random_seed", "seed"}, {"random_seed", "seed"},
    {"database.population_size", "population.size"}, {"database.archive_size", "population.archive"}, {"database.num_islands", "population.islands"},
    {"database.migration_interval", "population.migrationEvery"}, {"database.exploitation_ratio", "population.archiveShare"},
    {"evaluator.timeout", "testing.timeoutSeconds"}, {"evaluator.max_retries", "testing.retries"}, {"evaluator.parallel_evaluations", "concurrency.test"},
    {"evaluator.memory_limit_mb", "testing.memoryMb"}, {"evaluator.cascade_evaluation", "testing.cascade"},
};

const QStringList &groups()
{
    static const QStringList names{s("llm"), s("prompt"), s("database"), s("evaluator"), s("evolution_trace")};
    return names;
}

/// "yes", "Off" …: booleans of YAML 1.1, which Python's parser accepts.
std::optional<bool> oldTruth(const Json &value)
{
    static const QStringList yes{s("yes"), s("on"), s("true")}, no{s("no"), s("off"), s("false")};
    const QString word = value.is_string() ? QString::fromStdString(value.get<std::string>()).toLower() : QString();
    return yes.contains(word) ? std::optional(true) : no.contains(word) ? std::optional(false) : std::nullopt;
}

/// Walks an OpenEvolve document, converts keys with a counterpart and notes the others.
class OpenEvolveReader
{
public:
    OpenEvolveReader(const Json &theirs, const RunConfig &over)
        : m_theirs(theirs)
    {
        m_out.config = over;
    }

    OpenEvolveReading read()
    {
        checkGroups();
        for (const Counterpart &each : counterparts)
            takeInto(s(each.theirs), s(each.ours));
        takeTask();
        takeThresholds();
        takeFeatures();
        takeBins();
        takeMigrants();
        takeDiff();
        takeNames();
        takeModels();
        noteRest(m_theirs, {});
        return std::move(m_out);
    }

private:
    void checkGroups()
    {
        for (const QString &name : groups()) {
            const Json *group = member(m_theirs, name.toStdString());
            if (group && !group->is_object())
                complain(name, {Severity::Error, ProblemKind::WrongType, {}, 0, 0, {s("a group of keys"), describe(*group)}});
        }
    }

    void complain(const QString &path, Problem problem)
    {
        problem.path = path;
        m_out.problems << problem;
    }

    const Json *at(const QString &path)
    {
        const Json *found = find(m_theirs, path);
        if (found)
            m_used.insert(path);
        return found;
    }

    void set(const QString &path, const QVariant &value) { m_out.config = withValue(m_out.config, path, value); }

    /// The value in the type of the field: booleans of YAML 1.1, numbers written as text; clamped to the allowed range.
    Json adapted(const QString &path, const Json &value, const Field &field)
    {
        Json out = value;
        if (field.type == FieldType::Boolean) {
            if (const std::optional<bool> truth = oldTruth(value))
                out = *truth;
        } else if (field.type == FieldType::Integer || field.type == FieldType::Number) {
            if (value.is_string()) {
                if (Json number = plainScalar(value.get<std::string>()); number.is_number())
                    out = std::move(number);
            }
            out = nearestAllowed(path, std::move(out), field);
        } else if (field.type == FieldType::TextList && value.is_number()) {
            out = Json::array({value});
        }
        return out;
    }

    Json nearestAllowed(const QString &path, Json value, const Field &field)
    {
        if (!value.is_number())
            return value;
        const double number = value.get<double>(), allowed = std::clamp(number, field.minimum.value_or(number), field.maximum.value_or(number));
        if (allowed == number)
            return value;
        m_out.notes << QStringLiteral("%1: %2 is outside of what is possible here; %3 is used").arg(path, plainNumber(number), plainNumber(allowed));
        return field.type == FieldType::Integer ? Json(qint64(allowed)) : Json(allowed);
    }

    void takeInto(const QString &theirs, const QString &ours)
    {
        const Json *value = at(theirs);
        const std::optional<Field> field = fieldAt(ours);
        if (!value || !field)
            return;
        const FieldValue read = fieldValue(adapted(theirs, *value, *field), *field);
        if (read.problem)
            complain(theirs, *read.problem);
        else
            set(ours, read.value);
    }

    /// The task description for the models; older files have it beside the models.
    void takeTask()
    {
        const bool own = find(m_theirs, s("prompt.system_message")) != nullptr;
        takeInto(own ? s("prompt.system_message") : s("llm.system_message"), s("task"));
    }

    void takeThresholds()
    {
        const QString path = s("evaluator.cascade_thresholds");
        const Json *list = at(path);
        if (!list)
            return;
        const Json all = list->is_number() ? Json::array({*list}) : *list;
        if (!all.is_array() || !std::all_of(all.begin(), all.end(), [](const Json &value) { return value.is_number(); }))
            return complain(path, {Severity::Error, ProblemKind::WrongType, {}, 0, 0, {s("a list of numbers"), describe(*list)}});
        QStringList thresholds;
        for (const Json &value : all)
            thresholds << plainNumber(value.get<double>());
        if (!thresholds.isEmpty())
            set(s("testing.thresholds"), thresholds);
    }

    void takeFeatures()
    {
        static const QHash<QString, QString> ours{{s("complexity"), s("length")}, {s("diversity"), s("edits")}, {s("score"), s("combined_score")}};
        const QString path = s("database.feature_dimensions");
        const Json *list = at(path);
        if (!list)
            return;
        const FieldValue read = fieldValue(*list, *fieldAt(s("population.features")));
        if (read.problem)
            return complain(path, *read.problem);
        QStringList features;
        for (const QString &feature : read.value.toStringList())
            features << ours.value(feature, feature);
        set(s("population.features"), features);
    }

    /// One number, or one per dimension; the grid here has one number for all axes.
    void takeBins()
    {
        const QString path = s("database.feature_bins");
        const Json *bins = find(m_theirs, path);
        if (!bins || !bins->is_object())
            return takeInto(path, s("population.featureBins"));
        m_used.insert(path);
        double most = 0;
        for (const auto &[name, value] : bins->items())
            most = std::max(most, value.is_number() ? value.get<double>() : 0);
        if (most < 1)
            return complain(path, {Severity::Error, ProblemKind::WrongType, {}, 0, 0, {s("a whole number, or one for each dimension"), describe(*bins)}});
        m_out.notes << QStringLiteral("%1: all dimensions have the same number of bins here; %2 is used").arg(path, plainNumber(most));
        set(s("population.featureBins"), qint64(std::clamp(most, 2.0, 100.0)));
    }

    /// OpenEvolve's share of an island, converted to a number of migrants.
    void takeMigrants()
    {
        const Json *rate = find(m_theirs, s("database.migration_rate"));
        if (!rate || !rate->is_number())
            return;
        m_used.insert(s("database.migration_rate"));
        const double size = valueAt(m_out.config, s("population.size")).toDouble(), islands = std::max(1.0, valueAt(m_out.config, s("population.islands")).toDouble());
        if (rate->get<double>() <= 0)
            set(s("population.migrationEvery"), qint64(0));
        else if (size > 0)
            set(s("population.migrants"), qint64(std::clamp(std::round(rate->get<double>() * size / islands), 1.0, 100.0)));
    }

    void takeDiff()
    {
        const QString path = s("diff_based_evolution");
        const Json *diff = at(path);
        if (!diff)
            return;
        const FieldValue read = fieldValue(adapted(path, *diff, *fieldAt(s("testing.cascade"))), *fieldAt(s("testing.cascade")));
        if (read.problem)
            complain(path, *read.problem);
        else
            set(s("mutation.diffShare"), read.value.toBool() ? 1.0 : 0.0);
    }

    void takeNames()
    {
        if (const Json *suffix = at(s("file_suffix")); suffix && suffix->is_string())
            m_out.fileSuffix = QString::fromStdString(suffix->get<std::string>());
        const Json *language = at(s("language"));
        if (language && language->is_string())
            set(s("program.language"), QString::fromStdString(language->get<std::string>()).trimmed().toLower());
        else if (language)
            complain(s("language"), {Severity::Error, ProblemKind::WrongType, {}, 0, 0, {s("the name of a language"), describe(*language)}});
        if (const Json *metric = member(m_theirs, "early_stopping_metric"); metric && *metric == "combined_score")
            m_used.insert(s("early_stopping_metric"));
    }

    void takeModels()
    {
        const Json *llm = member(m_theirs, "llm");
        if (!llm || !llm->is_object())
            return;
        OpenEvolveModels models = readOpenEvolveModels(*llm);
        m_out.notes << models.notes;
        m_out.problems << models.problems;
        for (const QString &path : models.used)
            m_used.insert(path);
        if (!models.generators.empty())
            set(s("generator"), toVariant(models.generators.size() == 1 ? models.generators[0] : models.generators));
        if (models.attempts > 0)
            set(s("retry.attempts"), models.attempts);
    }

    void noteRest(const Json &object, const QString &prefix)
    {
        for (const auto &[key, value] : object.items()) {
            const QString name = QString::fromStdString(key), path = prefix + name;
            if (m_used.contains(path) || value.is_null() || (prefix.isEmpty() && isOwnKey(name)))
                continue;
            if (prefix.isEmpty() && groups().contains(name) && value.is_object())
                noteRest(value, path + u'.');
            else
                m_out.notes << QStringLiteral("%1: has no counterpart here and is kept as it is").arg(path);
        }
    }

    const Json &m_theirs;
    OpenEvolveReading m_out;
    QSet<QString> m_used;
};

} // namespace

bool isOwnKey(const QString &key)
{
    static const QStringList single{s("valda"), s("title"), s("description"), s("off"), s("generator"), s("evaluators"), s("recipe"), s("name"), s("task"), s("seed")};
    return single.contains(key) || (!key.isEmpty() && runSections().contains(key)) || stepNames().contains(key);
}

bool hasOpenEvolveKeys(const Json &document)
{
    static const QStringList keys = groups() + QStringList{s("max_iterations"), s("checkpoint_interval"), s("diff_based_evolution"), s("max_code_length"), s("random_seed"),
        s("file_suffix"), s("language"), s("allow_full_rewrites"), s("early_stopping_patience"), s("log_level"), s("log_dir")};
    return document.is_object() && std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return document.contains(key.toStdString()); });
}

OpenEvolveReading readOpenEvolve(const Json &document, const RunConfig &over)
{
    return OpenEvolveReader(document, over).read();
}

} // namespace engine
