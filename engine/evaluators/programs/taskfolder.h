// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/config/document/problem.h"
#include "engine/types/plan/runplan.h"

#include <QStringList>

#include <memory>

namespace engine {

struct FolderMemo;

/// A folder with a task: what kind it is and which of its files is what. A value; reads the folder once.
struct TaskFolder {
    QString path;      ///< absolute
    QString kind;      ///< "openevolve", "shinka", "cases", "command"
    QString evaluator; ///< file name; empty for "command"
    QString initial;   ///< file name of the first program; empty when there is none
    QString language;  ///< of the program, from its ending: "python", "cpp", "javascript" …; "other"
    QString config;    ///< file name of its own configuration; empty when there is none
    QStringList initials; ///< all files that could be the first program, `initial` among them
    QStringList configs;  ///< all files that could be its configuration, `config` among them

    std::shared_ptr<FolderMemo> memo = {}; ///< of a FolderCache; null: files are read anew each time

    /// Recognises the folder, or takes it as `kind`. Errors: Missing, BadConfig (nothing in it is an evaluator).
    [[nodiscard]] static Result<TaskFolder> open(const QString &path, const QString &kind = QStringLiteral("auto"));
    [[nodiscard]] QString file(const QString &name) const { return path + u'/' + name; }
};

/// The folder as the plan means it; a command needs none. Errors as TaskFolder::open().
[[nodiscard]] Result<TaskFolder> taskFolderOf(const TestingPlan &testing);
/// An error when the plan's task folder is there and no evaluator is in it. Reads the disk; names of bundled tasks are fine.
[[nodiscard]] QList<Problem> taskProblems(const TestingPlan &testing);

/// Modules that these Python files import and that are not files of the folder, in order, without repetition.
[[nodiscard]] QStringList importedModules(const TaskFolder &folder, const QStringList &files);

} // namespace engine
