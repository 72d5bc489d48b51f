// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/base/newfile.h"
#include "engine/facade/engine.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/runlogs.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"

#include <QDir>

namespace app {

namespace {

engine::Result<> writeFolder(const QString &path, const QList<engine::ReportFile> &files)
{
    if (const QString link = engine::linkOnTheWay(path + QStringLiteral("/x")); !link.isEmpty())
        return engine::fail(engine::ErrorKind::Store, link);
    if (!QDir().mkpath(path))
        return engine::fail(engine::ErrorKind::Store, QStringLiteral("%1: the folder cannot be made").arg(path));
    for (const engine::ReportFile &file : files) {
        const QString target = QDir(path).filePath(file.name);
        if (const QString link = engine::linkOnTheWay(target); !link.isEmpty())
            return engine::fail(engine::ErrorKind::Store, link);
        if (!QDir().mkpath(QFileInfo(target).path()))
            return engine::fail(engine::ErrorKind::Store, QStringLiteral("%1: the folder cannot be made").arg(QFileInfo(target).path()));
        if (auto written = engine::writeWhole(target, file.content); !written)
            return written;
    }
    return {};
}

engine::ReportOptions reportOptions(const Options &options)
{
    engine::ReportOptions out;
    bool isNumber = false;
    if (const int best = options.value(QStringLiteral("best")).toInt(&isNumber); isNumber)
        out.best = best;
    out.prompts = !options.has(QStringLiteral("no-prompts"));
    out.modelNames = !options.has(QStringLiteral("no-models"));
    out.costs = !options.has(QStringLiteral("no-costs"));
    return out;
}

} // namespace

static CommandValue exportCommand(const Options &options, Terminal &)
{
    const QString path = options.value(QStringLiteral("output"));
    const QString name = options.has(QStringLiteral("format")) ? options.value(QStringLiteral("format")) : QStringLiteral("md");
    const bool toFile = name == u"archive" || name == u"files";
    const auto format = engine::reportFormatFromName(name);
    if (!format && !toFile) {
        return wrongUsage(QStringLiteral("--format %1 is unknown; use md, txt, json, jsonl, pairs, csv, html, files or archive").arg(name));
    }
    if (toFile && path.isEmpty()) {
        return wrongUsage(QStringLiteral("--format %1 needs -o PATH").arg(name));
    }
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    const engine::RunId run{options.arguments.constFirst()};
    if (name == u"archive") {
        const auto done = (*host)->engine()->keptRuns()->exportArchive(run, path).result();
        if (!done)
            return refused(done.error());
        return noted(QStringLiteral("written to %1").arg(path));
    }
    const auto events = (*host)->engine()->logs()->events(run).result();
    if (!events)
        return refused(events.error());
    engine::ReportOptions wanted = reportOptions(options);
    wanted.format = format.value_or(engine::ReportFormat::Text);
    const engine::ReportInput input = engine::reportInput(*events);
    if (path.isEmpty())
        return plain(engine::report(input, wanted));
    const auto written = name == u"files" ? writeFolder(path, engine::reportFiles(input, wanted))
                                          : engine::writeWhole(path, engine::report(input, wanted));
    if (!written)
        return refused(written.error());
    return noted(QStringLiteral("written to %1").arg(path));
}

static CommandValue importCommand(const Options &options, Terminal &)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    const auto run = (*host)->engine()->keptRuns()->importArchive(options.arguments.constFirst()).result();
    if (!run)
        return refused(run.error());
    return plain(run->value.toUtf8());
}

QList<Command> transferFamily()
{
    return {
        {"export", "export RUN --format F [--best N] [-o PATH]",
         "md, txt, json, jsonl, pairs, csv, html, files or archive",
         "common export", Arguments::One, exportCommand},
        {"import", "import PATH",
         "take in a run archive, an OpenEvolve checkpoint, or a database or results folder of ShinkaEvolve",
         "common", Arguments::One, importCommand},
    };
}

} // namespace app
