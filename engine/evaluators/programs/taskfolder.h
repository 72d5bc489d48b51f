// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/document/problem.h"
#include "engine/types/plan/runplan.h"

#include <QStringList>

#include <memory>

namespace engine {

struct FolderMemo;

/// A task folder: its kind and the roles of its files. A value; the folder is read once.
struct TaskFolder {
    QString path;      ///< absolute
    QString kind;      ///< "openevolve", "shinka", "cases", "command"
    QString evaluator; ///< file name; empty for "command"
    QString initial;   ///< file name of the first program; empty when there is none
    QString initialFolder; ///< name of the folder with the first program, when it has several files; empty: none
    QString language;  ///< of the program, by its suffix: "python", "cpp", "javascript" …; "other"
    QString config;    ///< file name of its own configuration; empty when there is none
    QStringList initials; ///< all candidates for the first program, including `initial`
    QStringList configs;  ///< all candidates for its configuration, including `config`

    std::shared_ptr<FolderMemo> memo = {}; ///< shared through FolderCache; null: files are read each time

    /// Recognises the kind of the folder, or treats it as `kind`. Errors: Missing, BadConfig (no evaluator in it).
    [[nodiscard]] static Result<TaskFolder> open(const QString &path, const QString &kind = QStringLiteral("auto"));
    [[nodiscard]] QString file(const QString &name) const { return path + u'/' + name; }
};

/// The task folder of the plan; empty for a command. Errors as TaskFolder::open().
[[nodiscard]] Result<TaskFolder> taskFolderOf(const TestingPlan &testing);
/// An error when the plan's task folder exists but has no evaluator. Reads the disk; names of bundled tasks are valid.
[[nodiscard]] QList<Problem> taskProblems(const TestingPlan &testing);

/// Modules that these Python files import and that are no files of the folder, in order, without repetition.
[[nodiscard]] QStringList importedModules(const TaskFolder &folder, const QStringList &files);

} // namespace engine
