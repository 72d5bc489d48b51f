// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/runconfigs.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/fields/paths.h"
#include "engine/evaluators/programs/taskfolder.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"

#include <QDir>

#include <algorithm>
#include <random>

namespace engine {

RunConfig startConfigOf(const QList<RunEvent> &log)
{
    const RunStarted *started = log.isEmpty() ? nullptr : std::get_if<RunStarted>(&log.constFirst().body);
    return started ? started->config : RunConfig();
}

QString importedFrom(const QList<RunEvent> &log)
{
    return valueAt(startConfigOf(log), QStringLiteral("importedFrom")).toString();
}

Result<> hasAllItNeeds(const QList<RunEvent> &log, const RunConfig &config, const RunPlan &plan)
{
    const QList<Problem> files = fileProblems(config) + taskProblems(plan.testing);
    if (!files.isEmpty())
        return fail(ErrorKind::BadConfig, englishText(files.constFirst()));
    const bool measures = std::any_of(log.begin(), log.end(), [](const RunEvent &event) { return std::holds_alternative<CandidateTested>(event.body); });
    if (!measures || plan.testing.on())
        return {};
    const QString system = importedFrom(log);
    return fail(ErrorKind::BadConfig, QStringLiteral("testing.folder: the task folder with the evaluator is missing%1, and without it new programs cannot be measured; "
                                                     "name it with --set testing.folder=PATH")
                                          .arg(system.isEmpty() ? QString() : QStringLiteral(" (the run was imported from %1)").arg(system)));
}

RunConfig configOf(const QList<RunEvent> &log)
{
    RunState state;
    for (const RunEvent &event : log)
        state.apply(event);
    return state.config();
}

RunConfig resumedConfig(const RunConfig &config, const RunConfig &overrides)
{
    return overrides == RunConfig() ? config : freeze(mergedKeepingMark(config, withAbsolutePaths(overrides, QDir::currentPath())));
}

Error firstError(const Resolution &resolution)
{
    return {ErrorKind::BadConfig, englishText(resolution.problems.constFirst()), {}};
}

RunConfig withSeed(const RunConfig &config)
{
    if (valueAt(config, QStringLiteral("seed")).isValid())
        return config;
    const RunConfig seeded = withValue(config, QStringLiteral("seed"), qint64(std::random_device()() >> 1));
    return withValue(seeded, QStringLiteral("seedBy"), QStringLiteral("chance"));
}

} // namespace engine
