// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
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

#include <QJsonObject>

namespace app {

using engine::RunId;

namespace {

/// `own`: the part of the configuration that the person wrote.
CommandValue startAndWatch(const engine::RunConfig &config, const engine::RunConfig &own, const Options &options, Terminal &terminal)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    const auto items = (*host)->engine()->runs()->consentFor(config, own).result();
    if (!items)
        return refused(items.error());
    const auto agreed = askForConsent(*items, options.trusted, terminal);
    if (!agreed)
        return WrongUsage;
    RunWatcher watcher((*host)->engine(), &terminal, options.has(QStringLiteral("json")));
    CommandValue value(watcher.start(config, engine::Consent{own, *agreed}));
    value.notes << QStringLiteral("kept in %1").arg((*host)->folder());
    return value;
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
    return jsonLine(object);
}

QByteArray replayText(const engine::ReplayReport &report)
{
    if (!report.differsAt)
        return QStringLiteral("%1 events, no difference").arg(report.events).toUtf8();
    return QStringLiteral("%1 events are equal; event %2 differs\n- %3\n+ %4")
        .arg(report.events).arg(*report.differsAt).arg(report.expected, report.actual).toUtf8();
}

} // namespace

namespace {

CommandValue taskCommand(const QString &recipe, const Options &options, Terminal &terminal)
{
    const auto given = configFrom(options);
    if (!given)
        return refused(given.error());
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

static CommandValue evolveCommand(const Options &options, Terminal &terminal)
{
    return taskCommand(QStringLiteral("evolve"), options, terminal);
}

static CommandValue refineCommand(const Options &options, Terminal &terminal)
{
    return taskCommand(QStringLiteral("refine"), options, terminal);
}

static CommandValue runConfigCommand(const Options &options, Terminal &terminal)
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

static CommandValue resumeCommand(const Options &options, Terminal &terminal)
{
    const auto overrides = configFrom(options);
    if (!overrides)
        return refused(overrides.error());
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    const RunId run{options.arguments.constFirst()};
    const auto items = (*host)->engine()->runs()->consentFor(run, *overrides).result();
    if (!items)
        return refused(items.error());
    const auto agreed = askForConsent(*items, options.trusted, terminal);
    if (!agreed)
        return WrongUsage;
    RunWatcher watcher((*host)->engine(), &terminal, options.has(QStringLiteral("json")));
    return watcher.resume(run, *overrides, *agreed);
}

static CommandValue replayCommand(const Options &options, Terminal &)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    const RunId run{options.arguments.constFirst()};
    const auto report = (*host)->engine()->logs()->replay(run).result();
    if (!report)
        return refused(report.error());
    const bool verify = options.has(QStringLiteral("verify"));
    CommandValue value(verify && report->differsAt ? Failed : Done);
    value.json << replayJson(run, *report);
    value.text = replayText(*report);
    return value;
}

QList<Command> runFamily()
{
    return {
        {"evolve", "evolve \"TASK\"",
         "evolve a text; prints the winner",
         "common run", Arguments::One, evolveCommand},
        {"refine", "refine \"TASK\"",
         "loop one text until it is good enough; prints the best output",
         "common run", Arguments::One, refineCommand},
        {"run", "run CONFIG",
         "run a YAML or JSON configuration, or a task folder",
         "common run task", Arguments::One, runConfigCommand},
        {"resume", "resume RUN",
         "continue a paused, interrupted or finished run; caps given here replace the old ones",
         "common run", Arguments::One, resumeCommand},
        {"replay", "replay RUN [--verify]",
         "run it again from its recorded replies, without network; --verify exits 1 at the first difference",
         "common replay", Arguments::One, replayCommand},
    };
}

} // namespace app
