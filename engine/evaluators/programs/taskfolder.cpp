// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskfolder.h"

#include "engine/code/languages.h"
#include "engine/document/literal.h"
#include "engine/environments/readable.h"
#include "engine/evaluators/programs/foldercache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace engine {

namespace {

constexpr int mostModules = 40;

/// Whether the entry is a link to a target outside of the folder. `folder`: without links.
bool leadsOutside(const QDir &folder, const QString &name)
{
    return !liesIn(QFileInfo(folder.filePath(name)).canonicalFilePath(), folder.path());
}

/// Files that match the first pattern with any match, sorted by name; without links to targets outside of the folder.
QStringList filesOf(const QDir &folder, const QStringList &patterns, bool (*counts)(const QString &) = nullptr)
{
    for (const QString &pattern : patterns) {
        QStringList found = folder.entryList({pattern}, QDir::Files | QDir::Readable, QDir::Name);
        found.removeIf([&folder](const QString &name) { return leadsOutside(folder, name); });
        if (counts)
            found.removeIf([counts](const QString &name) { return !counts(name); });
        if (!found.isEmpty())
            return found;
    }
    return {};
}

/// Excludes backup files of editors, compiled files, data and pictures.
bool mayBeProgram(const QString &name)
{
    static const QStringList never{s("bak"), s("orig"), s("rej"), s("swp"), s("tmp"), s("log"), s("pyc"), s("o"), s("so"), s("class"), s("exe"), s("json"), s("jsonl"), s("yaml"),
        s("yml"), s("toml"), s("csv"), s("tsv"), s("png"), s("jpg"), s("pdf"), s("npy"), s("npz"), s("pkl")};
    return !name.endsWith(u'~') && !never.contains(QFileInfo(name).suffix().toLower());
}

/// Preferred first program of several: Python before other languages.
QString preferred(const QStringList &names)
{
    for (const QString &name : names) {
        if (name.endsWith(QLatin1StringView(".py")))
            return name;
    }
    return names.value(0);
}

QStringList configsOf(const QDir &folder)
{
    static const QStringList patterns{s("config.yaml"), s("config.yml"), s("config.json"), s("config?*.yaml"), s("config?*.yml"), s("config?*.json")};
    QStringList all;
    for (const QString &pattern : patterns) {
        for (const QString &name : folder.entryList({pattern}, QDir::Files | QDir::Readable, QDir::Name)) {
            if (!all.contains(name) && !leadsOutside(folder, name))
                all << name;
        }
    }
    return all;
}

/// A kind with its evaluator and first program, in the order in which folders are recognised.
struct Shape {
    const char *kind;
    QStringList evaluators, initials;
};

const QList<Shape> &shapes()
{
    static const QStringList program{s("program.*"), s("main.*"), s("initial_program.*"), s("initial.*"), s("solution.*")};
    static const QStringList others{s("initial_*.*"), s("init_program.*"), s("init.*")};
    static const QList<Shape> all{{"openevolve", {s("evaluator.py")}, QStringList{s("initial_program.*"), s("initial_prompt.*"), s("initial.*")} + others},
        {"shinka", {s("evaluate.py")}, QStringList{s("initial.*"), s("initial_program.*")} + others},
        {"cases", {s("cases.json"), s("tests.json")}, program},
        {"command", {}, program}};
    return all;
}

QString sourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1 << 20)) : QString();
}

/// An evaluate.py that only defines functions is an OpenEvolve evaluator; one that is a program is ShinkaEvolve's.
bool definesFunctionsOnly(const QString &path)
{
    static const QRegularExpression function(QStringLiteral("^(?:async )?def evaluate(?:_stage1)?\\("), QRegularExpression::MultilineOption);
    const QString text = sourceText(path);
    return function.match(text).hasMatch() && !text.contains(u"results_dir") && !text.contains(u"argv");
}

/// A folder in place of the first program's file.
QString initialFolderOf(const QDir &dir)
{
    for (const QString &name : {s("initial_program"), s("initial")}) {
        if (QFileInfo(dir.filePath(name)).isDir() && !leadsOutside(dir, name))
            return name;
    }
    return {};
}

TaskFolder folderOf(const QDir &dir, const Shape &shape)
{
    TaskFolder folder;
    folder.path = dir.path();
    folder.kind = s(shape.kind);
    folder.evaluator = filesOf(dir, shape.evaluators).value(0);
    folder.initials = filesOf(dir, shape.initials, mayBeProgram);
    folder.initial = preferred(folder.initials);
    folder.initialFolder = folder.initial.isEmpty() ? initialFolderOf(dir) : QString();
    folder.language = languageOfFile(folder.initial).name;
    folder.configs = configsOf(dir);
    folder.config = folder.configs.value(0);
    if (folder.kind == u"shinka" && !folder.evaluator.isEmpty() && definesFunctionsOnly(folder.file(folder.evaluator)))
        folder.kind = s("openevolve");
    return folder;
}

bool isOfFolder(const TaskFolder &folder, const QString &module)
{
    static const QStringList never{s("openevolve"), s("shinka"), s("__future__"), s("__main__")};
    const QString top = module.section(u'.', 0, 0);
    return never.contains(top) || QFileInfo::exists(folder.file(top)) || QFileInfo::exists(folder.file(top + s(".py")));
}

QStringList readImports(const TaskFolder &folder, const QStringList &files)
{
    static const QRegularExpression line(QStringLiteral("^[ \\t]*(?:import[ \\t]+([\\w., \\t]+)|from[ \\t]+([\\w.]+)[ \\t]+import\\b)"),
        QRegularExpression::MultilineOption);
    QStringList modules;
    for (const QString &name : files) {
        auto matches = line.globalMatch(sourceText(folder.file(name)));
        while (matches.hasNext() && modules.size() < mostModules) {
            const QRegularExpressionMatch match = matches.next();
            const QStringList named = match.captured(2).isEmpty() ? match.captured(1).split(u',') : QStringList{match.captured(2)};
            for (const QString &each : named) {
                const QString module = each.trimmed().section(u' ', 0, 0);
                if (!module.isEmpty() && !module.startsWith(u'.') && !modules.contains(module) && !isOfFolder(folder, module))
                    modules << module;
            }
        }
    }
    return modules;
}

} // namespace

Result<TaskFolder> TaskFolder::open(const QString &path, const QString &kind)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return fail(ErrorKind::Missing, QStringLiteral("there is no task folder %1").arg(path));
    const QDir dir(info.canonicalFilePath());
    if (const QString refusal = taskFolderRefusal(dir.path()); !refusal.isEmpty())
        return fail(ErrorKind::BadConfig, refusal);
    for (const Shape &shape : shapes()) {
        if (kind != u"auto" && kind != QLatin1StringView(shape.kind))
            continue;
        const TaskFolder folder = folderOf(dir, shape);
        const bool asked = kind != u"auto";
        if (!folder.evaluator.isEmpty() || (asked && shape.evaluators.isEmpty()))
            return folder;
        if (asked)
            return fail(ErrorKind::BadConfig, QStringLiteral("%1 has no %2").arg(path, shape.evaluators.join(s(" or "))));
    }
    return fail(ErrorKind::BadConfig, QStringLiteral("%1 has no evaluator: expected evaluator.py (OpenEvolve), evaluate.py (ShinkaEvolve) or cases.json").arg(path));
}

Result<TaskFolder> taskFolderOf(const TestingPlan &testing)
{
    const bool command = testing.kind == u"command" || (testing.kind == u"auto" && !testing.command.isEmpty());
    if (testing.folder.isEmpty()) {
        TaskFolder none;
        none.kind = s("command");
        return none;
    }
    return TaskFolder::open(testing.folder, command ? s("command") : testing.kind);
}

QList<Problem> taskProblems(const TestingPlan &testing)
{
    const bool isThere = QFileInfo(testing.folder).isDir();
    if (!testing.on() || (!testing.folder.isEmpty() && !isThere))
        return {}; // reported by fileProblems()
    QList<Problem> problems;
    const auto add = [&problems](const QString &key, const QString &path, const QString &why) {
        problems << Problem{Severity::Error, ProblemKind::BadFile, s("testing.") + key, 0, 0, {path, why}};
    };
    if (const Result<TaskFolder> folder = taskFolderOf(testing); !folder) {
        const QString start = testing.folder + s(" has ");
        const QString why = folder.error().detail;
        add(s("folder"), testing.folder, why.startsWith(start) ? s("it has ") + why.mid(start.size()) : why);
    } else if (folder->kind == u"command" && testing.command.isEmpty()) {
        add(s("command"), testing.folder, s("it is of the kind command, and testing.command names no program"));
    }
    return problems;
}

QStringList importedModules(const TaskFolder &folder, const QStringList &files)
{
    if (!folder.memo)
        return readImports(folder, files);
    QHash<QStringList, QStringList> &known = folder.memo->modules;
    if (!known.contains(files))
        known.insert(files, readImports(folder, files));
    return known.value(files);
}

} // namespace engine
