// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "app/cli/consentquestion.h"
#include "app/host/environmentgrant.h"
#include "engine/base/regularfile.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/fields/paths.h"
#include "engine/config/fields/programfiles.h"
#include "engine/config/resolution/resolve.h"
#include "engine/consent/consentdesk.h"
#include "engine/evaluators/programs/reportjson.h"
#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/evaluators/programtotest.h"
#include "engine/sandbox/boxsandbox.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace app {

namespace {

using engine::ErrorKind;
using engine::Result;

Result<QString> readText(const QString &path)
{
    constexpr qint64 mostBytes = 16 << 20;
    return engine::readRegularFile(path, mostBytes).map([](const QByteArray &text) { return QString::fromUtf8(text); });
}

Result<double> positive(const Options &options, const char *name, double fallback)
{
    const QString key = QString::fromLatin1(name);
    bool isNumber = false;
    const double value = options.value(key).toDouble(&isNumber);
    if (options.has(key) && !(isNumber && value > 0))
        return engine::fail(ErrorKind::BadConfig, QStringLiteral("--%1 %2: expected a positive number").arg(key, options.value(key)));
    return options.has(key) ? value : fallback;
}

/// Task of the evaluate command, and its items of consent.
struct EvaluationTask {
    engine::ProgramToTest program;
    QList<engine::ConsentItem> items;
};

/// The options as a partial configuration of the task.
engine::RunConfig ownWords(const Options &options, engine::RunConfig own)
{
    if (options.has(QStringLiteral("python")))
        own = engine::withValue(own, QStringLiteral("testing.python"), options.value(QStringLiteral("python")));
    if (options.has(QStringLiteral("read")))
        own = engine::withValue(own, QStringLiteral("testing.read"), options.value(QStringLiteral("read")).split(u':', Qt::SkipEmptyParts));
    return engine::withAbsolutePaths(own, QDir::currentPath());
}

/// Items of the task itself: no generator is called, and no other evaluator.
QList<engine::ConsentItem> itemsOf(const engine::RunConfig &config, const engine::RunConfig &own)
{
    engine::ConsentSetting setting;
    setting.isUnprotected = !engine::findIsolation().isSafe();
    QList<engine::ConsentItem> items = engine::ConsentDesk({}, setting).missingAtStart(engine::mergedKeepingMark(config, own), engine::Consent{own, {}});
    items.removeIf([](const engine::ConsentItem &item) { return item.kind == engine::ConsentKind::Command; });
    return items;
}

/// The task named on the command line: a folder, or a configuration whose testing step names one.
Result<EvaluationTask> taskNamed(const Options &options)
{
    const QString task = options.arguments.constFirst();
    engine::RunConfig config, own;
    if (!QFileInfo(task).isDir() || !options.has(QStringLiteral("command"))) {
        const auto named = namedConfig(options);
        if (!named)
            return engine::fail(named.error());
        for (const engine::Problem &problem : named->parsed.problems) {
            if (problem.severity == engine::Severity::Error)
                return engine::fail(ErrorKind::BadConfig, QStringLiteral("%1: %2").arg(task, engine::englishText(problem)));
        }
        config = named->parsed.config;
        own = named->own;
    }
    const engine::RunPlan plan = engine::resolve(config).plan;
    engine::ProgramToTest program;
    program.testing = plan.testing;
    program.program = plan.program;
    program.features = plan.population.features;
    program.seed = plan.seed;
    program.recheck = options.has(QStringLiteral("fresh"));
    if (options.has(QStringLiteral("command"))) {
        program.testing.kind = QStringLiteral("command");
        program.testing.folder = QFileInfo(task).isDir() ? task : QString();
        program.testing.command = options.value(QStringLiteral("command")).split(u' ', Qt::SkipEmptyParts);
    }
    return EvaluationTask{std::move(program), itemsOf(config, ownWords(options, own))};
}

/// Reads the program to test: --program FILE or FOLDER, else the first program of the task.
Result<> takeProgram(const Options &options, engine::ProgramToTest &program)
{
    engine::ProgramPlan &plan = program.program;
    const QString named = options.value(QStringLiteral("program"));
    if (QFileInfo(named).isDir()) {
        plan.folder = named;
        plan.files = plan.files.isEmpty() ? QStringList{QStringLiteral(".")} : plan.files;
    }
    if (!plan.folder.isEmpty()) {
        const auto texts = engine::readProgramFiles(plan.folder, plan.files);
        if (!texts)
            return engine::fail(texts.error());
        plan.sources = *texts;
        program.parts = plan.initialParts();
        return {};
    }
    const QString path = plan.initial.isEmpty() ? named : plan.initial;
    if (path.isEmpty())
        return engine::fail(ErrorKind::BadConfig, QStringLiteral("the task names no program; give one with --program FILE or --program FOLDER"));
    const auto text = readText(path);
    if (!text)
        return engine::fail(text.error());
    program.parts = *text;
    if (plan.file.isEmpty())
        plan.file = QFileInfo(path).fileName();
    return {};
}

Result<> takeOptions(const Options &options, engine::ProgramToTest &program)
{
    const auto repeat = positive(options, "repeat", program.testing.repeats), seconds = positive(options, "max-seconds", program.testing.timeoutSeconds),
               memory = positive(options, "memory-mb", program.testing.memoryMb);
    for (const auto *each : {&repeat, &seconds, &memory}) {
        if (!*each)
            return engine::fail(each->error());
    }
    program.testing.repeats = int(*repeat);
    program.testing.timeoutSeconds = *seconds;
    program.testing.memoryMb = int(*memory);
    if (options.has(QStringLiteral("analysis")))
        program.testing.analysis = options.value(QStringLiteral("analysis")).split(u',', Qt::SkipEmptyParts);
    if (options.has(QStringLiteral("python")))
        program.testing.python = options.value(QStringLiteral("python"));
    if (options.has(QStringLiteral("read")))
        program.testing.read = options.value(QStringLiteral("read")).split(u':', Qt::SkipEmptyParts);
    if (const Result<> taken = takeProgram(options, program); !taken)
        return taken;
    if (QFile input; options.has(QStringLiteral("stdin")) && input.open(stdin, QIODevice::ReadOnly))
        program.input = input.readAll();
    return {};
}

} // namespace

static CommandValue evaluateCommand(const Options &options, Terminal &terminal)
{
    auto task = taskNamed(options);
    if (!task)
        return refused(task.error());
    if (!askForConsent(task->items, options.trusted, terminal))
        return WrongUsage;
    engine::ProgramToTest *const program = &task->program;
    if (const Result<> taken = takeOptions(options, *program); !taken)
        return refused(taken.error());
    const QString library = libraryFolder(options.value(QStringLiteral("library")));
    if (program->testing.python.isEmpty())
        program->testing.python = grantedEnvironment(agreementsIn(library), [&](const QString &environment) { return askForEnvironment(environment, options, terminal); });
    for (const QString &sentence : missingNeeds(program->testing, options))
        terminal.say(sentence);
    const bool allowed = unprotectedAllowed(library);
    engine::SandboxedTester tester(std::make_shared<engine::BoxSandbox>(engine::findIsolation(), nullptr, allowed));
    const auto report = QCoro::waitFor(tester.test(std::move(*program), {}));
    if (!report)
        return refused(report.error());
    CommandValue value(report->correct ? Done : Failed);
    value.json << engine::reportToJson(*report);
    value.text = engine::reportToText(*report);
    return value;
}

QList<Command> evaluateFamily()
{
    return {
        {"evaluate", "evaluate TASK [--program FILE] [--repeat N]",
         "evaluate a program once with a task folder, in the sandbox: metrics, score, artifacts and outcome",
         "common evaluate", Arguments::One, evaluateCommand},
    };
}

} // namespace app
