// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/bundledtasks.h"

#include "engine/code/bundledfiles.h"
#include "engine/evaluators/programtotest.h"
#include "engine/types/events/testreport.h"

#include <QDir>
#include <QFile>

namespace engine {

namespace {

Task<Result<TestReport>> failedTest(Error error)
{
    co_return fail(std::move(error));
}

} // namespace

Result<QString> BundledTasks::layOut(const QString &name, const QString &under)
{
    if (!bundledTasks().contains(name))
        return fail(ErrorKind::Missing, QStringLiteral("there is no task \"%1\"").arg(name));
    const QDir to(under + u'/' + name);
    if (!to.mkpath(QStringLiteral(".")))
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be made").arg(to.path()));
    const QStringList files = bundledTaskFiles(name);
    for (const QString &file : files) {
        QFile target(to.filePath(file));
        if (!to.mkpath(QFileInfo(file).path()))
            return fail(ErrorKind::Store, QStringLiteral("%1 cannot be made").arg(QFileInfo(target).path()));
        const QByteArray bytes = bundledTaskFile(name + u'/' + file);
        if (!target.exists() && (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()))
            return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written").arg(target.fileName()));
    }
    return to.path();
}

Task<Result<TestReport>> BundledTasks::test(ProgramToTest program, StopToken stop)
{
    const QString name = program.testing.folder;
    if (!name.isEmpty() && !QDir(name).exists() && bundledTasks().contains(name)) {
        if (!m_folder)
            m_folder = std::make_unique<QTemporaryDir>();
        const Result<QString> folder = layOut(name, m_folder->path());
        if (!folder)
            return failedTest(folder.error());
        program.testing.folder = *folder;
    }
    return m_tester->test(std::move(program), std::move(stop));
}

} // namespace engine
