// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/languages.h"

#include "engine/config/literal.h"

#include <QHash>
#include <QRegularExpression>

namespace engine {

namespace {

QStringList split(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

QStringList filled(const QStringList &words, const QString &source, const QString &program)
{
    QStringList out;
    for (QString word : words)
        out << word.replace(s("{source}"), source).replace(s("{program}"), program);
    return out;
}

SandboxJob compileJob(const TestBench &bench, const LanguageTools &tools)
{
    SandboxJob job = bench.job();
    job.command = filled(tools.compile, bench.filePath(), s("/box/program"));
    job.timeout = std::max(job.timeout, std::chrono::milliseconds(30'000));
    job.limits.memoryBytes = std::max(job.limits.memoryBytes, 1536LL << 20); // of the compiler, not of the program
    job.collect << s("program");
    job.collectBytes = 64LL << 20;
    return job;
}

} // namespace

Result<LanguageTools> toolsOf(const QString &language, const QString &python)
{
    static const QHash<QString, LanguageTools> known{
        {s("cpp"), {split("/usr/bin/g++ -O2 -std=c++20 -Wall -Wextra -o {program} {source}"), split("{program}")}},
        {s("c"), {split("/usr/bin/gcc -O2 -std=c17 -Wall -Wextra -o {program} {source} -lm"), split("{program}")}},
        {s("rust"), {split("/usr/bin/rustc -O -o {program} {source}"), split("{program}")}},
        {s("javascript"), {{}, split("/usr/bin/node {source}")}},
        {s("shell"), {{}, split("/bin/sh {source}")}}};
    if (language == u"python")
        return LanguageTools{{}, {python, s("{source}")}};
    const auto found = known.constFind(language);
    if (found == known.constEnd())
        return fail(ErrorKind::BadConfig, QStringLiteral("nobody knows how to start a program in \"%1\"").arg(language));
    return *found;
}

QList<Finding> compilerFindings(const QString &tool, const QByteArray &text)
{
    static const QRegularExpression line(QStringLiteral("^([^:\\n]+):(\\d+):(?:(\\d+):)? (fatal error|error|warning|note): (.*?)(?: \\[(-W[^\\]]+)\\])?$"),
        QRegularExpression::MultilineOption);
    QList<Finding> findings;
    auto matches = line.globalMatch(QString::fromUtf8(text));
    while (matches.hasNext() && findings.size() < 200) {
        const QRegularExpressionMatch match = matches.next();
        const QString severity = match.captured(4) == u"fatal error" ? s("error") : match.captured(4);
        findings << Finding{tool, severity, match.captured(6), match.captured(5), match.captured(1).section(u'/', -1), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    return findings;
}

Task<Result<BuiltProgram>> buildProgram(TestBench bench, StopToken stop)
{
    const Result<LanguageTools> tools = toolsOf(bench.language(), bench.python);
    if (!tools)
        co_return fail(tools.error());
    BuiltProgram built;
    built.start = filled(tools->start, bench.filePath(), s("/box/program"));
    if (tools->compile.isEmpty())
        co_return built;
    SandboxJob job = compileJob(bench, *tools);
    Result<SandboxOutcome> outcome = co_await bench.sandbox->run(job, stop);
    if (!outcome)
        co_return fail(std::move(outcome.error()));
    built.outcome = *outcome;
    built.findings = compilerFindings(job.command.constFirst().section(u'/', -1), outcome->errorOutput);
    const std::optional<QByteArray> binary = outcome->file(s("program"));
    built.failure = failureOf(*outcome, job);
    if (built.failure.isEmpty() && !binary)
        built.failure = s("the compiler left no program");
    if (binary)
        built.binary.emplace(SandboxFile{s("program"), *binary, true});
    co_return built;
}

SandboxJob startJob(const TestBench &bench, const BuiltProgram &program)
{
    SandboxJob job = bench.language() == u"python" ? bench.pythonJob({}, importedModules(bench.folder, QStringList{bench.folder.initial})) : bench.job();
    job.command = program.start;
    if (program.binary)
        job.files << *program.binary;
    return job;
}

} // namespace engine
