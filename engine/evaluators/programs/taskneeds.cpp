// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskneeds.h"

#include "engine/document/literal.h"
#include "engine/evaluators/programs/testbench.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace engine {

namespace {

constexpr double askSeconds = 20;
constexpr qsizetype mostNames = 60;

/// Packages that pythonJob() provides in part: each of their modules is checked separately.
bool isPartlyBroughtAlong(const QString &package)
{
    return package == u"openevolve" || package == u"shinka";
}

QString textOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1 << 20)) : QString();
}

void addNew(QStringList &names, const QString &name)
{
    if (!name.isEmpty() && names.size() < mostNames && !names.contains(name))
        names << name;
}

QStringList importsIn(const QString &text)
{
    static const QRegularExpression line(QStringLiteral("^[ \\t]*(?:import[ \\t]+([\\w., \\t]+)|from[ \\t]+([\\w.]+)[ \\t]+import\\b)"), QRegularExpression::MultilineOption);
    QStringList modules;
    for (auto matches = line.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        for (const QString &each : match.captured(2).isEmpty() ? match.captured(1).split(u',') : QStringList{match.captured(2)})
            addNew(modules, each.trimmed().section(u' ', 0, 0));
    }
    modules.removeIf([](const QString &name) { return name.startsWith(u'.'); });
    return modules;
}

/// First words of command lines written as lists, and names searched in PATH.
QStringList toolsIn(const QString &text)
{
    static const QRegularExpression start(QStringLiteral("(?:\\b(?:run|Popen|call|check_call|check_output)\\(\\s*\\[\\s*|\\bcreate_subprocess_exec\\(\\s*|\\b(?:cmd|command|argv)\\s*=\\s*\\[\\s*|\\bwhich\\(\\s*)"
                                                         "[\"']([A-Za-z][\\w+.-]*)[\"']"));
    QStringList tools;
    for (auto matches = start.globalMatch(text); matches.hasNext();)
        addNew(tools, matches.next().captured(1));
    tools.removeIf([](const QString &name) { return name.startsWith(QLatin1StringView("python")) || name.contains(u'.'); });
    return tools;
}

/// Other Python files of the folder that a text imports or names.
QStringList namedFiles(const TaskFolder &folder, const QString &text, const QStringList &imports)
{
    QStringList names = QDir(folder.path).entryList({s("*.py")}, QDir::Files | QDir::Readable, QDir::Name).mid(0, mostNames);
    names.removeIf([&](const QString &name) { return !imports.contains(name.chopped(3)) && !text.contains(name); });
    return names;
}

bool isOfTheFolder(const TaskFolder &folder, const QString &module)
{
    const QString top = module.section(u'.', 0, 0);
    return QFileInfo::exists(folder.file(top)) || QFileInfo::exists(folder.file(top + s(".py")));
}

/// Names to check: packages, or modules for partly provided packages.
QStringList lookedFor(const QStringList &modules)
{
    QStringList names;
    for (const QString &module : modules) {
        const QString package = module.section(u'.', 0, 0);
        addNew(names, isPartlyBroughtAlong(package) ? module : package);
    }
    return names;
}

/// A program that prints the names it does not find, one per line.
SandboxJob questionJob(const QStringList &names, const TestTools &tools, const std::shared_ptr<Sandbox> &sandbox)
{
    static const QString question = s("import sys, importlib.util\ndef found(name):\n    try:\n        return importlib.util.find_spec(name) is not None\n"
                                      "    except Exception:\n        return False\nfor name in sys.argv[1:]:\n    if not found(name): print(name)\n");
    TestBench bench;
    bench.sandbox = sandbox;
    bench.tools = tools;
    bench.program.testing.timeoutSeconds = askSeconds;
    bench.program.recheck = true; // in a fresh process
    bench.program.program.language = s("python");
    return bench.pythonJob(QStringList{s("-c"), question} + names, {});
}

QString sentenceOf(const QStringList &names, const QString &one, const QString &many, const QString &rest)
{
    return (names.size() == 1 ? one : many).arg(names.join(s(", "))) + rest;
}

} // namespace

TaskNeeds needsOf(const TaskFolder &folder)
{
    TaskNeeds needs;
    QStringList files{folder.evaluator, folder.initial};
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!files[i].endsWith(u".py"))
            continue;
        const QString text = textOfFile(folder.file(files[i]));
        const QStringList imports = importsIn(text);
        for (const QString &module : imports) {
            if (!isOfTheFolder(folder, module) && module != u"__future__" && module != u"__main__")
                addNew(needs.modules, module);
        }
        for (const QString &tool : toolsIn(text))
            addNew(needs.tools, tool);
        for (const QString &name : namedFiles(folder, text, imports))
            addNew(files, name);
    }
    return needs;
}

Task<TaskNeeds> missingOf(TaskNeeds needs, TestTools tools, std::shared_ptr<Sandbox> sandbox)
{
    TaskNeeds missing;
    const QStringList programs = tools.environment.value(s("PATH")).split(u':', Qt::SkipEmptyParts);
    for (const QString &tool : std::as_const(needs.tools)) {
        if (QStandardPaths::findExecutable(tool, programs).isEmpty())
            missing.tools << tool;
    }
    const QStringList names = lookedFor(needs.modules);
    if (names.isEmpty())
        co_return missing;
    SandboxJob job = questionJob(names, tools, sandbox);
    const Result<SandboxOutcome> answer = co_await sandbox->run(job, {});
    if (answer && answer->good())
        missing.modules = QString::fromUtf8(answer->output).split(u'\n', Qt::SkipEmptyParts);
    missing.modules.removeIf([&names](const QString &line) { return !names.contains(line); }); // packages may print on import
    co_return missing;
}

QStringList needsInWords(const TaskNeeds &missing, const QString &python)
{
    QStringList sentences;
    if (!missing.modules.isEmpty())
        sentences << sentenceOf(missing.modules, s("The task imports the Python module %1, which "), s("The task imports the Python modules %1, which "),
            QStringLiteral("%1 does not find.").arg(python));
    if (!missing.tools.isEmpty())
        sentences << sentenceOf(missing.tools, s("The task starts the program %1, which is"), s("The task starts the programs %1, which are"),
            s(" not found in the sandbox (testing.read names further folders to look in)."));
    return sentences;
}

Task<QStringList> missingInWords(TestingPlan testing, std::shared_ptr<Sandbox> sandbox, QString python)
{
    const Result<TaskFolder> folder = taskFolderOf(testing);
    const Result<TestTools> tools = TestTools::find(testing, python);
    if (!folder || !tools || folder->path.isEmpty())
        co_return QStringList();
    const TaskNeeds missing = co_await missingOf(needsOf(*folder), *tools, sandbox);
    co_return needsInWords(missing, tools->python);
}

} // namespace engine
