// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskneeds.h"

#include "engine/config/literal.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace engine {

namespace {

constexpr int askTimeoutMs = 5000;
constexpr qsizetype mostNames = 60;

/// Parts of other systems that pythonJob() brings along.
const QStringList &broughtAlong()
{
    static const QStringList modules{s("openevolve"), s("openevolve.evaluation_result"), s("shinka"), s("shinka.core"), s("shinka.core.wrap_eval"), s("shinka.utils"), s("shinka.utils.eval_stop")};
    return modules;
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

/// First words of command lines that are written as lists, and names that are looked for on the path.
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

/// Which of the packages the interpreter does not find. None when it cannot be asked.
QStringList notFound(const QStringList &packages, const QString &python)
{
    static const QString question = s("import sys, importlib.util\nfor name in sys.argv[1:]:\n    if importlib.util.find_spec(name) is None: print(name)\n");
    QProcess process;
    process.start(python, QStringList{s("-I"), s("-c"), question} + packages);
    if (packages.isEmpty() || !process.waitForFinished(askTimeoutMs) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
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

TaskNeeds missingOf(const TaskNeeds &needs, const QString &python)
{
    QStringList packages;
    for (const QString &module : needs.modules)
        addNew(packages, module.section(u'.', 0, 0));
    const QStringList absent = notFound(packages, python);
    TaskNeeds missing;
    for (const QString &module : needs.modules) {
        const QString package = module.section(u'.', 0, 0);
        if (absent.contains(package) && !broughtAlong().contains(module))
            addNew(missing.modules, broughtAlong().contains(package) ? module : package);
    }
    for (const QString &tool : needs.tools) {
        if (QStandardPaths::findExecutable(tool, {s("/usr/local/bin"), s("/usr/bin"), s("/bin")}).isEmpty())
            missing.tools << tool;
    }
    return missing;
}

QStringList needsInWords(const TaskNeeds &missing, const QString &python)
{
    QStringList sentences;
    if (!missing.modules.isEmpty())
        sentences << sentenceOf(missing.modules, s("The task imports the Python module %1, which "), s("The task imports the Python modules %1, which "),
            QStringLiteral("%1 does not find.").arg(python));
    if (!missing.tools.isEmpty())
        sentences << sentenceOf(missing.tools, s("The task starts the program %1, which is"), s("The task starts the programs %1, which are"), s(" not found in the sandbox."));
    return sentences;
}

} // namespace engine
