// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/testtools.h"

#include "engine/document/literal.h"
#include "engine/environments/pythonenvironment.h"
#include "engine/environments/readable.h"
#include "engine/environments/toolfolders.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

/// Removes folders inside other folders of the list; outer ones come first.
QList<SandboxFolder> withoutInner(QList<SandboxFolder> folders)
{
    std::sort(folders.begin(), folders.end(), [](const SandboxFolder &a, const SandboxFolder &b) { return a.to < b.to; });
    QList<SandboxFolder> outer;
    for (const SandboxFolder &folder : std::as_const(folders)) {
        const bool inside = std::any_of(outer.begin(), outer.end(), [&](const SandboxFolder &each) { return liesIn(folder.to, each.to); });
        if (!inside && !liesIn(folder.to, s("/usr")))
            outer << folder;
    }
    return outer;
}

Result<> addPython(const QString &written, TestTools &tools, QStringList &programs)
{
    Result<PythonEnvironment> python = findPython(written);
    if (!python)
        return fail(python.error());
    tools.python = python->interpreter;
    programs << python->programs;
    for (const QString &folder : std::as_const(python->folders))
        tools.folders << SandboxFolder{folder, folder};
    return {};
}

Result<> addFolder(const QString &written, TestTools &tools, QStringList &programs)
{
    const Result<QString> folder = readableFolder(written);
    if (!folder)
        return fail(folder.error());
    tools.folders << SandboxFolder{*folder, *folder, privateIn(*folder)};
    const QString asWritten = QFileInfo(withHome(written)).absoluteFilePath();
    if (asWritten != *folder) // programs may use the path with the link
        tools.folders << SandboxFolder{*folder, asWritten, privateIn(*folder)};
    programs << programFolders(*folder);
    tools.environment.insert(toolVariables(*folder));
    return {};
}

} // namespace

Result<TestTools> TestTools::find(const TestingPlan &testing, const QString &python)
{
    TestTools tools;
    tools.python = python;
    QStringList programs;
    if (!testing.python.isEmpty()) {
        if (const Result<> added = addPython(testing.python, tools, programs); !added)
            return fail(added.error());
    }
    for (const QString &folder : testing.read) {
        if (const Result<> added = addFolder(folder, tools, programs); !added)
            return fail(added.error());
    }
    tools.folders = withoutInner(tools.folders);
    tools.files << SandboxFile{s(".valda/bin/python"), {}, false, tools.python} << SandboxFile{s(".valda/bin/python3"), {}, false, tools.python};
    programs.removeDuplicates();
    programs << s("/usr/local/bin") << s("/usr/bin") << s("/bin") << s("/box/.valda/bin");
    tools.environment.insert(s("PATH"), programs.join(u':'));
    return tools;
}

QString missingModule(const QString &text, const QString &python)
{
    static const QRegularExpression missing(s("No module named '?([\\w.]+)'?"));
    const QRegularExpressionMatch match = missing.match(text);
    return match.hasMatch() ? QStringLiteral("The module '%1' is not installed for %2; set testing.python to an interpreter that has it").arg(match.captured(1), python) : QString();
}

} // namespace engine
