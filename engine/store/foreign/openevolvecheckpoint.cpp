// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreignrun.h"

#include "engine/base/pythonjson.h"
#include "engine/base/regularfile.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"
#include "engine/base/foreignjson.h"

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

namespace {

using nlohmann::json;

constexpr qint64 mostFileBytes = 16 << 20;
constexpr qint64 mostBytes = 512 << 20; ///< total of all files of one checkpoint
constexpr qsizetype mostPrograms = 100'000;
constexpr qsizetype mostArtifacts = 100;
constexpr qsizetype mostNameCharacters = 1000;
constexpr double mostCount = 1e12; ///< larger seconds and iterations are ignored

json jsonFile(const QString &path, qint64 *bytes = nullptr)
{
    const Result<QByteArray> text = readRegularFile(path, mostFileBytes);
    if (bytes && text)
        *bytes += text->size();
    return text ? parsePythonJson(*text) : json();
}

double count(const json &object, const char *key)
{
    return std::clamp(numberOf(object, key).value_or(0), 0.0, mostCount);
}

/// The score by OpenEvolve's rule, or the reason why there is none.
void readMetricsOf(const json &metrics, const QStringList &features, ForeignProgram &program)
{
    program.metrics = metricsOf(metrics, false, &program.feedback);
    const json &score = memberOf(metrics, "combined_score");
    if (score.is_null() || score.is_number())
        program.score = fitness(program.metrics, features);
    else if (const std::optional<double> written = numberOf(metrics, "combined_score"))
        program.score = written;
    else
        program.failure = QStringLiteral("its combined_score is %1, which is no finite number").arg(score.is_string() ? textOf(metrics, "combined_score") : QString::fromStdString(score.dump()).left(80));
    if (const QString error = textOf(metrics, "error"); !error.isEmpty())
        program.failure = error.left(mostNameCharacters);
    program.correct = program.failure.isEmpty();
}

void readArtifactsOf(const json &object, ForeignProgram &program)
{
    const json artifacts = parsePythonJson(stringOf(object, "artifacts_json"));
    if (!artifacts.is_object())
        return;
    for (const auto &[name, value] : artifacts.items()) {
        if (program.artifacts.size() >= mostArtifacts)
            return;
        program.artifacts << artifactOf(QString::fromStdString(name), QByteArray::fromStdString(value.is_string() ? value.get<std::string>() : value.dump(1)));
    }
}

ForeignProgram checkpointProgram(const json &object, const QStringList &features)
{
    ForeignProgram program;
    program.id = textOf(object, "id").left(mostNameCharacters);
    program.parent = textOf(object, "parent_id").left(mostNameCharacters);
    program.code = textOf(object, "code");
    program.bornSeconds = count(object, "timestamp");
    program.order = qint64(count(object, "iteration_found"));
    readMetricsOf(memberOf(object, "metrics"), features, program);
    const json &metadata = memberOf(object, "metadata");
    program.island = int(std::min(count(metadata, "island"), 1000.0));
    program.generator = textOf(metadata, "model").left(mostNameCharacters);
    readArtifactsOf(object, program);
    return program;
}

} // namespace

Result<ForeignRun> readOpenEvolveCheckpoint(const QString &folder, const QStringList &features)
{
    const json metadata = jsonFile(folder + QStringLiteral("/metadata.json"));
    ForeignRun run;
    run.system = QStringLiteral("openevolve");
    run.folder = folder;
    run.best = textOf(metadata, "best_program_id");
    const QDir programs(folder + QStringLiteral("/programs"));
    const QStringList names = programs.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.size() > mostPrograms)
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 holds %2 programs, more than %3").arg(programs.path()).arg(names.size()).arg(mostPrograms));
    qint64 bytes = 0;
    for (const QString &name : names) {
        const json object = jsonFile(programs.filePath(name), &bytes);
        if (bytes > mostBytes)
            return fail(ErrorKind::BadConfig, QStringLiteral("the programs in %1 are larger than %2 MiB together").arg(programs.path()).arg(mostBytes >> 20));
        if (textOf(object, "id").isEmpty() || !memberOf(object, "code").is_string())
            return fail(ErrorKind::Damaged, QStringLiteral("%1 is no program of OpenEvolve").arg(programs.filePath(name)));
        run.programs << checkpointProgram(object, features);
        if (run.language.isEmpty())
            run.language = textOf(object, "language").left(mostNameCharacters);
    }
    return run;
}

} // namespace engine
