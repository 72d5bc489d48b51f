// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskimport.h"

#include "engine/config/document.h"
#include "engine/config/edit.h"
#include "engine/config/literal.h"
#include "engine/config/readwrite.h"

#include <QFile>
#include <QSet>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

/// OpenEvolve's key → ours, where the value is the same.
struct Counterpart {
    const char *theirs;
    const char *ours;
};
constexpr Counterpart counterparts[] = {
    {"max_iterations", "stop.candidates"}, {"random_seed", "seed"}, {"language", "program.language"}, {"prompt.system_message", "task"},
    {"database.population_size", "population.size"}, {"database.archive_size", "population.archive"}, {"database.num_islands", "population.islands"},
    {"database.migration_interval", "population.migrationEvery"}, {"database.feature_bins", "population.featureBins"}, {"database.random_seed", "seed"},
    {"evaluator.timeout", "testing.timeoutSeconds"}, {"evaluator.max_retries", "testing.retries"}, {"evaluator.parallel_evaluations", "concurrency.test"},
};
/// Keys of a model: theirs and ours.
constexpr Counterpart modelKeys[] = {
    {"api_base", "endpoint"}, {"name", "model"}, {"temperature", "temperature"}, {"top_p", "topP"}, {"max_tokens", "maxTokens"}, {"timeout", "timeoutSeconds"},
    {"weight", "weight"}, {"reasoning_effort", "effort"},
};

/// Walks a document of theirs, taking what is known and noting what is left.
class OpenEvolveReader
{
public:
    OpenEvolveReader(const Json &theirs, RunConfig config)
        : m_theirs(theirs)
        , m_config(std::move(config))
    {
    }

    TaskImport read()
    {
        for (const Counterpart &each : counterparts)
            take(each);
        takeFeatures();
        takeThresholds();
        takeDiff();
        takeModels();
        noteRest(m_theirs, {});
        return {m_config, m_notes};
    }

private:
    const Json *at(const char *path)
    {
        const Json *found = find(m_theirs, s(path));
        if (found && !found->is_null())
            m_used.insert(s(path));
        return found && !found->is_null() ? found : nullptr;
    }

    void set(const char *path, const QVariant &value) { m_config = withValue(m_config, s(path), value); }

    void take(const Counterpart &each)
    {
        if (const Json *value = at(each.theirs); value && !value->is_structured())
            set(each.ours, toVariant(*value));
    }

    void takeFeatures()
    {
        static const QHash<QString, QString> ours{{s("complexity"), s("length")}, {s("diversity"), s("edits")}, {s("score"), s("combined_score")}};
        const Json *list = at("database.feature_dimensions");
        if (!list || !list->is_array())
            return;
        QStringList features;
        for (const QString &feature : toVariant(*list).toStringList())
            features << ours.value(feature, feature);
        set("population.features", features);
    }

    void takeThresholds()
    {
        const Json *list = at("evaluator.cascade_thresholds");
        if (!list || !list->is_array())
            return;
        QStringList thresholds;
        for (const Json &value : *list)
            thresholds << QString::fromStdString(value.dump());
        set("testing.thresholds", thresholds);
    }

    void takeDiff()
    {
        if (const Json *diff = at("diff_based_evolution"); diff && diff->is_boolean())
            set("mutation.diffShare", diff->get<bool>() ? 1.0 : 0.0);
    }

    Json modelOf(const Json &model, const Json &llm) const
    {
        Json out = Json::object();
        out["provider"] = "openai-compatible";
        for (const Counterpart &key : modelKeys) {
            const Json *own = member(model, key.theirs), *shared = member(llm, key.theirs);
            const Json *value = own && !own->is_null() ? own : shared;
            if (value && !value->is_null() && !value->is_structured())
                out[key.ours] = *value;
        }
        const std::string endpoint = out.contains("endpoint") && out["endpoint"].is_string() ? out["endpoint"].get<std::string>() : std::string();
        if (endpoint.empty() || endpoint.find("api.openai.com") != std::string::npos) {
            out["provider"] = "openai";
            out.erase("endpoint");
        }
        return out;
    }

    void takeModels()
    {
        const Json *llm = member(m_theirs, "llm");
        if (!llm || !llm->is_object())
            return;
        Json models = Json::array();
        if (const Json *list = member(*llm, "models"); list && list->is_array()) {
            for (const Json &model : *list)
                models.push_back(modelOf(model, *llm));
        }
        for (const char *rank : {"primary", "secondary"}) {
            const Json *name = member(*llm, std::string(rank) + "_model"), *weight = member(*llm, std::string(rank) + "_model_weight");
            if (!name || !name->is_string() || !models.empty())
                continue;
            Json model{{"name", *name}};
            if (weight)
                model["weight"] = *weight;
            m_older.push_back(modelOf(model, *llm));
        }
        for (Json &model : m_older)
            models.push_back(std::move(model));
        for (const auto &[key, value] : llm->items())
            m_used.insert(s("llm.") + QString::fromStdString(key));
        if (!models.empty())
            set("generator", toVariant(models.size() == 1 ? models[0] : models));
    }

    void noteRest(const Json &object, const QString &prefix)
    {
        for (const auto &[key, value] : object.items()) {
            const QString path = prefix + QString::fromStdString(key);
            if (m_used.contains(path) || value.is_null())
                continue;
            if (value.is_object())
                noteRest(value, path + u'.');
            else
                m_notes << QStringLiteral("%1: has no counterpart and is kept as it is").arg(path);
        }
    }

    const Json &m_theirs;
    RunConfig m_config;
    QSet<QString> m_used;
    QStringList m_notes;
    std::vector<Json> m_older;
};

bool isOurConfig(const Json &document)
{
    return member(document, "valda") || member(document, "recipe") || member(document, "testing") || member(document, "program");
}

RunConfig folderConfig(const TaskFolder &folder)
{
    RunConfig config;
    config = withValue(config, s("task"), QStringLiteral("Improve the program %1 so that it scores higher.").arg(folder.initial));
    config = withValue(config, s("program.language"), folder.language);
    config = withValue(config, s("program.file"), folder.initial);
    config = withValue(config, s("program.initial"), folder.file(folder.initial));
    config = withValue(config, s("testing.folder"), folder.path);
    return withValue(config, s("testing.kind"), folder.kind);
}

/// Everything they wrote, for those who look for it; never a key.
RunConfig withTheirs(const RunConfig &config, Json theirs)
{
    if (theirs.contains("llm") && theirs["llm"].is_object()) {
        theirs["llm"].erase("api_key");
        if (theirs["llm"].contains("models") && theirs["llm"]["models"].is_array()) {
            for (Json &model : theirs["llm"]["models"]) {
                if (model.is_object())
                    model.erase("api_key");
            }
        }
    }
    return withValue(config, s("openEvolve"), toVariant(theirs));
}

} // namespace

Result<TaskImport> importTask(const QString &path)
{
    const Result<TaskFolder> folder = TaskFolder::open(path);
    if (!folder)
        return fail(folder.error());
    if (folder->initial.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 has no first program (initial_program.* or initial.*)").arg(path));
    TaskImport result{folderConfig(*folder), {}};
    if (folder->config.isEmpty())
        return result;
    QFile file(folder->file(folder->config));
    if (!file.open(QIODevice::ReadOnly))
        return result;
    const Json document = readDocument(parseConfig(file.readAll()).config);
    if (!document.is_object())
        return result;
    if (isOurConfig(document)) {
        result.config = merged(result.config, writeDocument(document));
        return result;
    }
    if (folder->kind != u"openevolve")
        return result;
    result = OpenEvolveReader(document, result.config).read();
    result.config = withTheirs(result.config, document);
    return result;
}

} // namespace engine
