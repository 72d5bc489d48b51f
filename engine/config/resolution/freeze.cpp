// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/regularfile.h"
#include "engine/code/bundledfiles.h"
#include "engine/config/fields/canonical.h"
#include "engine/config/fields/programfiles.h"
#include "engine/config/resolution/inheritance.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/schematext.h"

namespace engine {

namespace {

/// Removes keys, so that a run's log never contains any.
void dropSecrets(Json &value)
{
    if (value.is_array()) {
        for (Json &item : value)
            dropSecrets(item);
    }
    if (!value.is_object())
        return;
    for (const char *key : {"apiKey", "api_key", "apikey", "API_KEY"})
        value.erase(key);
    for (auto &[key, item] : value.items())
        dropSecrets(item);
}

Json &objectAt(Json &root, const std::string &key)
{
    Json &slot = key.empty() ? root : root[key];
    if (!slot.is_object())
        slot = Json::object();
    return slot;
}

void write(Json &object, const Field &field, const QVariant &value)
{
    const std::string key = field.path.toStdString();
    if (value.isValid())
        object[key] = toDocument(value);
    else
        object.erase(key);
}

/// The generator with every setting written out.
Json completed(const Inheritance &levels, const QString &step, const GeneratorSlot &slot)
{
    const Json *written = slot.own ? slot.own : slot.listedBy == Source::Run ? slot.entry : nullptr;
    Json result = written ? *written : Json::object();
    for (const Field &field : generatorFields()) {
        if (understands(field, slot.provider.value.toString()))
            write(result, field, levels.generatorValue(step, slot, field).value);
    }
    return result;
}

void freezeShared(Json &root, const Inheritance &levels)
{
    Json list = Json::array();
    for (const GeneratorSlot &slot : levels.sharedGenerators())
        list.push_back(completed(levels, {}, slot));
    const bool loose = root.contains("generator") && root["generator"].is_object() && !root["generator"].contains("provider");
    Json single = loose ? root["generator"] : Json::object();
    if (list.size() == 1)
        single.update(list[0]);
    root["generator"] = list.size() == 1 ? single : list;
}

void freezeStep(Json &root, const QString &step, const Inheritance &levels)
{
    Json &object = objectAt(root, step.toStdString());
    for (const Field &field : stepFields(step))
        write(object, field, levels.stepValue(step, field).value);
    for (const GeneratorSlot &slot : levels.generators(step)) {
        if (slot.own)
            object["generators"][size_t(slot.index)] = completed(levels, step, slot);
        else if (slot.listedBy == Source::Step)
            object["generators"] = Json::array({completed(levels, step, slot)});
    }
}

/// Stores the text of the first program: a run must not depend on a file that may change.
void freezeSource(Json &root, const ProgramPlan &program)
{
    if (!program.source.isEmpty() || program.initial.isEmpty())
        return;
    const QByteArray text = readRegularFile(program.initial, mostSourceBytes).value_or(bundledTaskFile(program.initial));
    if (!text.isEmpty())
        objectAt(root, "program")["source"] = QString::fromUtf8(text).toStdString();
}

/// Stores the texts of a program's files, likewise.
void freezeFiles(Json &root, const ProgramPlan &program)
{
    if (!program.sources.isEmpty() || program.folder.isEmpty())
        return;
    const QMap<QString, QString> texts = readProgramFiles(program.folder, program.files).value_or(QMap<QString, QString>());
    Json sources = Json::object();
    for (auto file = texts.begin(); file != texts.end(); ++file)
        sources[file.key().toStdString()] = file.value().toStdString();
    if (!sources.empty())
        objectAt(root, "program")["sources"] = std::move(sources);
}

/// Stores the schemas: a run must not depend on files that may change.
void takeSchemasIn(Json &evaluators)
{
    if (!evaluators.is_array())
        return;
    for (Json &evaluator : evaluators) {
        const Json *path = member(evaluator, "schemaFile");
        if (path && path->is_string() && !member(evaluator, "schema")) {
            const Result<QByteArray> text = readRegularFile(QString::fromStdString(path->get_ref<const std::string &>()), mostSourceBytes);
            Json document = text ? exactDocument(*text) : Json(Json::value_t::discarded);
            if (!document.is_discarded())
                evaluator["schema"] = std::move(document);
        }
        if (evaluator.is_object() && evaluator.contains("children"))
            takeSchemasIn(evaluator["children"]);
    }
}

} // namespace

RunConfig freeze(const RunConfig &config, const RunConfig &application)
{
    Json run = canonical(readDocument(config)).root, defaults = canonical(readDocument(application)).root;
    (void)cutLongLists(run); // resolve() reports it
    (void)cutLongLists(defaults);
    const Inheritance levels(run, defaults);
    const Resolution resolution = resolve(config, application);
    Json root = run;
    root["valda"] = 1;
    for (const EffectiveValue &effective : resolution.values) {
        const QString section = effective.path.section(u'.', 0, -2);
        if (runSections().contains(section))
            write(objectAt(root, section.toStdString()), Field{effective.path.section(u'.', -1), {}, {}, {}, {}, {}, {}, {}}, effective.value);
    }
    freezeSource(root, resolution.plan.program);
    freezeFiles(root, resolution.plan.program);
    for (const QString &step : stepNames())
        freezeStep(root, step, levels);
    freezeShared(root, levels);
    if (const auto [list, source] = levels.evaluators(); list && source == Source::Application)
        root["evaluators"] = *list;
    if (root.contains("evaluators"))
        takeSchemasIn(root["evaluators"]);
    dropSecrets(root);
    return writeDocument(root);
}

} // namespace engine
