// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/building.h"
#include "engine/evaluators/programs/testbench.h"

#include "engine/code/languages.h"
#include "engine/code/programparts.h"
#include "engine/document/literal.h"

#include <QRegularExpression>

namespace engine {

namespace {

QStringList filled(const QStringList &words, const QString &source, const QString &program)
{
    QStringList out;
    for (QString word : words)
        out << word.replace(s("{source}"), source).replace(s("{program}"), program);
    return out;
}

/// Whether the compiler takes the parts of a program of this language as several sources in one call.
bool compilesTogether(const QString &language) { return language == u"cpp" || language == u"c"; }

/// Paths of the other parts to compile with the main one: those of its language that are no headers.
QStringList furtherSources(const TestBench &bench)
{
    static const QStringList compiled{s("c"), s("cc"), s("cpp"), s("cxx")};
    QStringList paths;
    for (const Part &part : bench.program.parts.named) {
        if (part.name != bench.fileName() && compilesTogether(bench.language()) && compiled.contains(part.name.section(u'.', -1).toLower()))
            paths << s("/box/candidate/") + part.name;
    }
    return paths;
}

/// Folders in which the compiler looks for headers: that of all parts, and each one with a header.
QStringList includeFolders(const TestBench &bench)
{
    if (bench.program.parts.named.isEmpty() || !compilesTogether(bench.language()))
        return {};
    QStringList options{s("-I/box/candidate")};
    for (const Part &part : bench.program.parts.named) {
        const QString option = s("-I/box/candidate/") + part.name.section(u'/', 0, -2);
        if (isHeaderFile(part.name) && part.name.contains(u'/') && !options.contains(option))
            options << option;
    }
    return options;
}

SandboxJob compileJob(const TestBench &bench, const LanguageTools &tools)
{
    SandboxJob job = bench.job();
    job.command = filled(tools.compile, bench.filePath(), s("/box/program")) + furtherSources(bench) + includeFolders(bench);
    job.timeout = std::max(job.timeout, std::chrono::milliseconds(30'000));
    job.limits.memoryBytes = std::max(job.limits.memoryBytes, 1536LL << 20); // needed by the compiler, not by the program
    job.collect << s("program");
    job.collectBytes = 64LL << 20;
    return job;
}

/// Tool chains that the person named come before those of the system.
QStringList foundByPath(QStringList words)
{
    for (QString &word : words) {
        if (word.startsWith(u"/usr/bin/"))
            word.remove(0, 9);
    }
    return words;
}

} // namespace

Result<LanguageTools> toolsOf(const QString &language, const QString &python)
{
    const Language &row = languageNamed(language);
    if (row.start.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("no command is known that starts a program in \"%1\"; use testing.command").arg(language));
    LanguageTools tools{row.compile, row.start};
    tools.start.replaceInStrings(s("{python}"), python);
    if (tools.start.value(0) != python)
        tools.start = foundByPath(tools.start);
    tools.compile = foundByPath(tools.compile);
    return tools;
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
    const Result<LanguageTools> tools = toolsOf(bench.language(), bench.tools.python);
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
