// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consentquestion.h"
#include "app/cli/democonsent.h"
#include "app/cli/runwatcher.h"
#include "app/host/environmentgrant.h"
#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "ui/problemtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using engine::RunId;

namespace {

/// `own`: the part of the configuration that the person wrote.
ExitCode startAndWatch(const engine::RunConfig &config, const engine::RunConfig &own, const Options &options, Terminal &terminal)
{
    const auto host = openHost(options);
    if (!host)
        return refuse(host.error(), terminal);
    const auto items = (*host)->engine()->runs()->consentFor(config, own).result();
    if (!items)
        return refuse(items.error(), terminal);
    const auto agreed = askForConsent(*items, options.trusted, terminal);
    if (!agreed)
        return WrongUsage;
    RunWatcher watcher((*host)->engine(), &terminal, options.has(QStringLiteral("json")));
    const ExitCode code = watcher.start(config, engine::Consent{own, *agreed});
    terminal.say(QStringLiteral("kept in %1").arg((*host)->folder()));
    return code;
}

QByteArray replayJson(const RunId &run, const engine::ReplayReport &report)
{
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("replay")}, {QStringLiteral("run"), run.value},
        {QStringLiteral("events"), qint64(report.events)}, {QStringLiteral("equal"), !report.differsAt.has_value()}};
    if (report.differsAt) {
        object.insert(QStringLiteral("differsAt"), qint64(*report.differsAt));
        object.insert(QStringLiteral("expected"), report.expected);
        object.insert(QStringLiteral("actual"), report.actual);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

namespace {

ExitCode taskCommand(const QString &recipe, const Options &options, Terminal &terminal)
{
    const auto given = configFrom(options);
    if (!given)
        return refuse(given.error(), terminal);
    engine::RunConfig config = engine::withValue({}, QStringLiteral("recipe"), recipe);
    config = engine::withValue(config, QStringLiteral("task"), options.arguments.constFirst());
    config = engine::merged(config, *given);
    engine::Resolution resolution = engine::resolve(config);
    for (const engine::Problem &problem : std::as_const(resolution.problems))
        terminal.say(ui::problemSentence(problem));
    const QList<engine::Problem> beforeStart = startProblemsOf(resolution, options);
    for (const engine::Problem &problem : beforeStart)
        terminal.fail(engine::englishText(problem));
    resolution.problems += beforeStart;
    if (!resolution.ok() || !mayRunDemo(resolution, terminal))
        return WrongUsage;
    return startAndWatch(config, config, options, terminal);
}

} // namespace

ExitCode evolveCommand(const Options &options, Terminal &terminal)
{
    return taskCommand(QStringLiteral("evolve"), options, terminal);
}

ExitCode refineCommand(const Options &options, Terminal &terminal)
{
    return taskCommand(QStringLiteral("refine"), options, terminal);
}

ExitCode runConfigCommand(const Options &options, Terminal &terminal)
{
    const auto loaded = loadConfig(options, terminal);
    if (!loaded || !mayRunDemo(engine::resolve(loaded->config), terminal))
        return WrongUsage;
    const QString environment = environmentFor(loaded->config, agreementsIn(libraryFolder(options.value(QStringLiteral("library")))),
        [&](const QString &found) { return askForEnvironment(found, options, terminal); });
    if (environment.isEmpty())
        return startAndWatch(loaded->config, loaded->own, options, terminal);
    const QString path = QStringLiteral("testing.python");
    return startAndWatch(engine::withValue(loaded->config, path, environment), engine::withValue(loaded->own, path, environment), options, terminal);
}

ExitCode resumeCommand(const Options &options, Terminal &terminal)
{
    const auto overrides = configFrom(options);
    if (!overrides)
        return refuse(overrides.error(), terminal);
    const auto host = openHost(options);
    if (!host)
        return refuse(host.error(), terminal);
    const RunId run{options.arguments.constFirst()};
    const auto items = (*host)->engine()->runs()->consentFor(run, *overrides).result();
    if (!items)
        return refuse(items.error(), terminal);
    const auto agreed = askForConsent(*items, options.trusted, terminal);
    if (!agreed)
        return WrongUsage;
    RunWatcher watcher((*host)->engine(), &terminal, options.has(QStringLiteral("json")));
    return watcher.resume(run, *overrides, *agreed);
}

ExitCode replayCommand(const Options &options, Terminal &terminal)
{
    const auto host = openHost(options);
    if (!host)
        return refuse(host.error(), terminal);
    const RunId run{options.arguments.constFirst()};
    const auto report = (*host)->engine()->logs()->replay(run).result();
    if (!report)
        return refuse(report.error(), terminal);
    const bool verify = options.has(QStringLiteral("verify"));
    if (options.has(QStringLiteral("json"))) {
        terminal.result(replayJson(run, *report));
    } else if (!report->differsAt) {
        terminal.result(QStringLiteral("%1 events, no difference").arg(report->events).toUtf8());
    } else {
        terminal.result(QStringLiteral("%1 events are equal; event %2 differs\n- %3\n+ %4").arg(report->events)
                            .arg(*report->differsAt).arg(report->expected, report->actual).toUtf8());
    }
    return verify && report->differsAt ? Failed : Done;
}

} // namespace app
