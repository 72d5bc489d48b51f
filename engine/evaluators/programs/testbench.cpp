// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/testbench.h"

#include "engine/code/languages.h"
#include "engine/code/programparts.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/answerfiles.h"
#include "engine/sandbox/outcomejson.h"
#include "engine/sandbox/runtimefiles.h"
#include "engine/types/events/testreport.h"

#include <QDir>

#include <nlohmann/json.hpp>

#include <cmath>

namespace engine {

namespace {

constexpr qint64 keptOutput = 32 * 1024;
constexpr qint64 inlineBytes = 32 * 1024;
constexpr qsizetype noteCharacters = 4000;
constexpr qsizetype nameCharacters = 200;
constexpr qsizetype mostMetrics = 1000; ///< of one result; further metrics are ignored

QStringList limitsInWords(const SandboxJob &job)
{
    QStringList words{QStringLiteral("wall %1 s").arg(double(job.timeout.count()) / 1000), QStringLiteral("memory %1 MB").arg(job.limits.memoryBytes >> 20),
        QStringLiteral("processes %1").arg(job.limits.processes), QStringLiteral("file %1 MB").arg(job.limits.fileBytes >> 20),
        QStringLiteral("disk %1 MB").arg(job.limits.diskBytes >> 20), QStringLiteral("output %1 MB").arg(job.maxOutputBytes >> 20)};
    if (job.limits.cpu)
        words.insert(1, QStringLiteral("cpu %1 s").arg(double(job.limits.cpu->count()) / 1000));
    return words;
}

/// Folders in which the parts of a program find each other, before those of the task: that of its main file and that of all
/// parts; each with ':' at its end.
QString moduleFolders(const TestBench &bench)
{
    if (bench.program.parts.named.isEmpty())
        return {};
    const QString own = bench.fileName().section(u'/', 0, -2);
    return (own.isEmpty() ? QString() : s("/box/candidate/") + own + u':') + s("/box/candidate:");
}

} // namespace

QString TestBench::fileName() const
{
    if (!program.parts.named.isEmpty())
        return mainPart(program.program, program.parts.names());
    if (!program.program.file.isEmpty())
        return program.program.file;
    return folder.initial.isEmpty() ? mainFileName(program.program.language) : folder.initial;
}

QString TestBench::filePath() const
{
    return s("/box/candidate/") + fileName();
}

QString TestBench::language() const
{
    return program.program.language.isEmpty() ? languageOfFile(fileName()).name : languageNamed(program.program.language).name;
}

SandboxJob TestBench::job() const
{
    SandboxJob job;
    job.timeout = std::chrono::milliseconds(std::max<qint64>(1, qint64(program.testing.timeoutSeconds * 1000)));
    job.limits.memoryBytes = qint64(program.testing.memoryMb) << 20;
    job.limits.processes = program.testing.processes;
    job.keepOutputBytes = keptOutput;
    if (program.parts.named.isEmpty())
        job.files << SandboxFile{s("candidate/") + fileName(), program.parts.single.toUtf8(), language() == u"shell"};
    for (const Part &part : program.parts.named)
        job.files << SandboxFile{s("candidate/") + part.name, part.text.toUtf8(), languageOfPart(part.name, {}) == u"shell"};
    if (!folder.path.isEmpty())
        job.folders << SandboxFolder{folder.path, s("/task"), answerFiles(folder)};
    job.folders << tools.folders;
    job.files << tools.files;
    job.environment = tools.environment;
    job.environment.insert(s("VALDA_SEED"), QString::number(program.seed));
    return job;
}

SandboxJob TestBench::pythonJob(const QStringList &arguments, const QStringList &preloaded) const
{
    SandboxJob out = job();
    out.command = QStringList{tools.python} + arguments;
    const QString own = moduleFolders(*this);
    out.environment.insert(s("PYTHONPATH"), s("/box/.valda/start:") + own + s("/task"));
    if (!own.isEmpty())
        out.environment.insert(s("VALDA_PARTS"), own);
    for (const char *name : {"start/sitecustomize.py", "shims/openevolve/__init__.py", "shims/openevolve/evaluation_result.py", "shims/shinka/__init__.py",
             "shims/shinka/core/__init__.py", "shims/shinka/core/wrap_eval.py", "shims/shinka/utils/__init__.py", "shims/shinka/utils/eval_stop.py"})
        out.files << runtimeFile(s(name));
    if (!program.recheck)
        out.preloaded = preloaded;
    return out;
}

void TestBench::startInFolder(SandboxJob &job) const
{
    constexpr qsizetype mostEntries = 5000;
    job.workingDirectory = s("/box/work");
    job.files << SandboxFile{s("work/.keep"), {}, false};
    const QStringList names = QDir(folder.path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : folder.path.isEmpty() ? QStringList() : names.mid(0, mostEntries)) {
        if (name != u".keep" && name != u".git" && name != u"__pycache__")
            job.files << SandboxFile{s("work/") + name, {}, false, s("/task/") + name};
    }
}

SandboxFile runtimeFile(const QString &name)
{
    return {s(".valda/") + name, runtimeContent(name), false};
}

Task<> runInto(std::shared_ptr<Sandbox> sandbox, SandboxJob job, StopToken stop, std::shared_ptr<std::optional<Result<SandboxOutcome>>> into)
{
    *into = co_await sandbox->run(std::move(job), std::move(stop));
}

ProgramOutcome programOutcome(const SandboxOutcome &outcome, const SandboxJob &job)
{
    ProgramOutcome out;
    out.end = endName(outcome);
    out.code = outcome.exitCode;
    out.output = QString::fromUtf8(outcome.output.left(keptOutput));
    out.errors = QString::fromUtf8(outcome.errorOutput.left(keptOutput));
    out.outputBytes = outcome.outputBytes;
    out.errorBytes = outcome.errorBytes;
    out.wallMs = outcome.wallMs;
    out.cpuMs = qint64(std::llround(outcome.cpuSeconds * 1000));
    out.peakBytes = outcome.peakBytes;
    out.isolation = outcome.isolation;
    for (const WrittenFile &file : outcome.files.mid(0, 100)) {
        if (!file.path.startsWith(u".valda/"))
            out.files << file.path;
    }
    out.limits = limitsInWords(job);
    return out;
}

QString failureOf(const SandboxOutcome &outcome, const SandboxJob &job)
{
    if (outcome.limit == SandboxLimit::Wall)
        return QStringLiteral("it was not finished within %1 s").arg(double(job.timeout.count()) / 1000);
    if (outcome.limit == SandboxLimit::Memory)
        return QStringLiteral("it took more than %1 MB of memory").arg(job.limits.memoryBytes >> 20);
    if (outcome.limit)
        return QStringLiteral("it was ended at a limit: %1").arg(toName(*outcome.limit));
    if (outcome.end == SandboxOutcome::End::Signalled)
        return QStringLiteral("it was ended by signal %1").arg(outcome.exitCode);
    if (outcome.exitCode != 0) {
        const QString said = lastLines(outcome.errorOutput, 1);
        return QStringLiteral("it exited with %1%2").arg(outcome.exitCode).arg(said.isEmpty() ? QString() : s(": ") + said);
    }
    return {};
}

Artifact artifactOf(const QString &name, const QByteArray &text)
{
    return {name, QString::fromUtf8(text.left(inlineBytes)), text.size()};
}

QList<Metric> metricsOf(const nlohmann::json &object, bool secret, QStringList *notes)
{
    QList<Metric> metrics;
    if (!object.is_object())
        return metrics;
    for (const auto &[key, value] : object.items()) {
        if (metrics.size() >= mostMetrics || (notes && notes->size() >= mostMetrics))
            break;
        const QString name = QString::fromStdString(key).left(nameCharacters);
        if (value.is_number() && std::isfinite(value.get<double>()))
            metrics << Metric{name, value.get<double>(), secret, 0, 1};
        else if (notes && (value.is_string() || value.is_boolean()))
            *notes << QStringLiteral("%1: %2").arg(name, value.is_string() ? QString::fromStdString(value.get<std::string>()).left(noteCharacters) : value.get<bool>() ? s("true") : s("false"));
    }
    return metrics;
}

QString lastLines(const QByteArray &text, int most)
{
    const QStringList lines = QString::fromUtf8(text.right(4096)).trimmed().split(u'\n');
    return lines.mid(std::max<qsizetype>(0, lines.size() - most)).join(u'\n').trimmed();
}

} // namespace engine
