// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreignrun.h"

#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

constexpr qint64 mostFileBytes = 64 << 20;

json jsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostFileBytes)
        return {};
    const QByteArray text = file.readAll();
    return json::parse(text.begin(), text.end(), nullptr, false);
}

QString fieldText(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

double fieldNumber(const json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : 0;
}

ForeignProgram checkpointProgram(const json &object)
{
    ForeignProgram program;
    program.id = fieldText(object, "id");
    program.parent = fieldText(object, "parent_id");
    program.code = fieldText(object, "code");
    program.bornSeconds = fieldNumber(object, "timestamp");
    program.order = qint64(fieldNumber(object, "iteration_found"));
    const json metrics = object.value("metrics", json::object());
    program.metrics = metricsOf(metrics, false, &program.feedback);
    program.score = fitness(program.metrics);
    if (const QString error = fieldText(metrics, "error"); !error.isEmpty()) {
        program.correct = false;
        program.failure = error;
    }
    if (const json metadata = object.value("metadata", json::object()); metadata.is_object()) {
        program.island = int(fieldNumber(metadata, "island"));
        program.generator = fieldText(metadata, "model");
    }
    const json artifacts = json::parse(fieldText(object, "artifacts_json").toStdString(), nullptr, false);
    if (artifacts.is_object()) {
        for (const auto &[name, value] : artifacts.items())
            program.artifacts << artifactOf(QString::fromStdString(name), QByteArray::fromStdString(value.is_string() ? value.get<std::string>() : value.dump(1)));
    }
    return program;
}

} // namespace

Result<ForeignRun> readOpenEvolveCheckpoint(const QString &folder)
{
    const json metadata = jsonFile(folder + QStringLiteral("/metadata.json"));
    ForeignRun run;
    run.system = QStringLiteral("openevolve");
    run.folder = folder;
    if (metadata.is_object())
        run.best = fieldText(metadata, "best_program_id");
    const QDir programs(folder + QStringLiteral("/programs"));
    for (const QString &name : programs.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const json object = jsonFile(programs.filePath(name));
        if (!object.is_object() || fieldText(object, "id").isEmpty() || !object.contains("code"))
            return fail(ErrorKind::Damaged, QStringLiteral("%1 is no program of OpenEvolve").arg(programs.filePath(name)));
        run.programs << checkpointProgram(object);
        if (run.language.isEmpty())
            run.language = fieldText(object, "language");
    }
    return run;
}

} // namespace engine
