// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskfolder.h"

#include "engine/code/languages.h"
#include "engine/config/literal.h"
#include "engine/evaluators/programs/foldercache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace engine {

namespace {

constexpr int mostModules = 40;

QString firstOf(const QDir &folder, const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        const QStringList found = folder.entryList({pattern}, QDir::Files | QDir::Readable, QDir::Name);
        if (!found.isEmpty())
            return found.constFirst();
    }
    return {};
}

/// Kind → its evaluator and its first program, in the order in which folders are recognised.
struct Shape {
    const char *kind;
    QStringList evaluators, initials;
};

const QList<Shape> &shapes()
{
    static const QStringList program{s("program.*"), s("main.*"), s("initial_program.*"), s("initial.*"), s("solution.*")};
    static const QList<Shape> all{{"openevolve", {s("evaluator.py")}, {s("initial_program.*"), s("initial.*")}},
        {"shinka", {s("evaluate.py")}, {s("initial.*"), s("initial_program.*")}},
        {"cases", {s("cases.json"), s("tests.json")}, program},
        {"command", {}, program}};
    return all;
}

QString sourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1 << 20)) : QString();
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
    for (const Shape &shape : shapes()) {
        if (kind != u"auto" && kind != QLatin1StringView(shape.kind))
            continue;
        TaskFolder folder;
        folder.path = dir.path();
        folder.kind = s(shape.kind);
        folder.evaluator = firstOf(dir, shape.evaluators);
        folder.initial = firstOf(dir, shape.initials);
        folder.language = languageOfFile(folder.initial).name;
        folder.config = firstOf(dir, {s("config.yaml"), s("config.yml"), s("config.json")});
        const bool asked = kind != u"auto";
        if (!folder.evaluator.isEmpty() || (asked && shape.evaluators.isEmpty()))
            return folder;
        if (asked)
            return fail(ErrorKind::BadConfig, QStringLiteral("%1 has no %2").arg(path, shape.evaluators.join(s(" or "))));
    }
    return fail(ErrorKind::BadConfig, QStringLiteral("%1 has no evaluator: expected evaluator.py (OpenEvolve), evaluate.py (ShinkaEvolve) or cases.json").arg(path));
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
