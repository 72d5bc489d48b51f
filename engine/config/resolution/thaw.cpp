// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/bundledfiles.h"
#include "engine/config/fields/canonical.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/programfiles.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/literal.h"

#include <QDir>

namespace engine {

namespace {

/// Removes the leaves that have the same value in `base` (lists are leaves), then empty objects.
void dropEqual(Json &object, const Json &base)
{
    for (auto it = object.begin(); it != object.end();) {
        const auto other = base.find(it.key());
        bool isDropped = false;
        if (other != base.end() && it->is_object() && other->is_object()) {
            dropEqual(*it, *other);
            isDropped = it->empty();
        } else {
            isDropped = other != base.end() && *it == *other;
        }
        it = isDropped ? object.erase(it) : std::next(it);
    }
}

/// Removes settings of a generator that equal their built-in value.
void dropFallbacks(Json &generator)
{
    if (generator.is_array()) {
        for (Json &each : generator)
            dropFallbacks(each);
    }
    if (!generator.is_object())
        return;
    for (const Field &field : generatorFields()) {
        const std::string key = field.path.toStdString();
        const auto found = generator.find(key);
        if (field.path != u"provider" && field.fallback.isValid() && found != generator.end() && *found == toDocument(field.fallback))
            generator.erase(found);
    }
}

/// Removes the text of the first program when its file still contains it.
void dropSource(Json &root)
{
    const auto program = root.find("program");
    if (program == root.end() || !program->is_object() || !program->contains("source") || !program->contains("initial") || !(*program)["initial"].is_string())
        return;
    const QString initial = QString::fromStdString((*program)["initial"].get<std::string>());
    if (!initial.isEmpty() && !bundledTaskFile(initial).isEmpty() && (*program)["source"] == QString::fromUtf8(bundledTaskFile(initial)).toStdString())
        program->erase("source");
}

/// Removes the texts of a program's files when a bundled task still contains them.
void dropSources(Json &root)
{
    const auto program = root.find("program");
    if (program == root.end() || !program->is_object() || !program->contains("sources"))
        return;
    const ProgramPlan plan = resolve(writeDocument(root)).plan.program;
    if (!QDir::isAbsolutePath(plan.folder) && plan.sources == readProgramFiles(plan.folder, plan.files).value_or(QMap<QString, QString>()))
        program->erase("sources");
}

} // namespace

RunConfig thaw(const RunConfig &frozen, const RunConfig &application)
{
    Json root = canonical(readDocument(frozen)).root;
    Json bare = Json::object();
    for (const char *key : {"recipe", "program", "testing"}) {
        if (root.contains(key))
            bare[key] = root[key]; // other defaults depend on them
    }
    Json base = canonical(readDocument(freeze(writeDocument(bare), application))).root;
    const Json plain = canonical(readDocument(freeze({}, application))).root;
    for (const char *key : {"recipe", "program", "testing"}) {
        if (plain.contains(key))
            base[key] = plain.at(key);
        else
            base.erase(key);
    }
    dropSource(root);
    dropSources(root);
    dropEqual(root, base);
    if (root.contains("generator"))
        dropFallbacks(root["generator"]);
    for (const QString &step : stepNames()) {
        const std::string key = step.toStdString();
        if (root.contains(key) && root[key].is_object() && root[key].contains("generators"))
            dropFallbacks(root[key]["generators"]);
    }
    if (root.contains("seedBy")) {
        root.erase("seedBy");
        root.erase("seed");
    }
    const RunConfig thawed = writeDocument(root);
    RunPlan before = resolve(frozen).plan, after = resolve(thawed, application).plan;
    before.seed = after.seed;
    before.program.source = after.program.source;
    before.program.sources = after.program.sources;
    return before == after ? thawed : frozen;
}

} // namespace engine
