// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace engine {

/// What a reply about a program is read with.
struct ProgramTask {
    QString language;       ///< as in a plan; unknown ones are open
    QString parent;         ///< the program that the reply is to change; empty: a first one is asked for
    QString file;           ///< name of the program's file; empty: not known
    QStringList otherFiles; ///< files beside it that a reply may name and must not change
};

/// A program that a reply holds or makes of its parent, or why it holds none.
struct ProgramReply {
    enum class Problem {
        None,
        Unreadable, ///< no program, or edits that cannot be read or placed
        Unmatched,  ///< no edit's search text is in the parent
        Unchanged   ///< the edits change nothing
    };
    QString text;        ///< the whole program, in its parent's frame; empty with a problem
    bool edited = false; ///< by edits; else the reply holds the program
    Problem problem = Problem::None;
    QString detail;      ///< English: what the problem is

    bool operator==(const ProgramReply &) const = default;
};

/// Reads a reply of a model: thoughts come off; a fenced whole program that is unlike the parent is taken as it is, else
/// the edits are applied (readEdits(), applyEdits()), else the program is looked for (programIn()) and put into the
/// parent's frame (fittedProgram()). Edits in strings and comments of a program are text. Edits for another file are
/// refused. Whether lines outside of the editable regions were changed is not looked at. Pure; linear.
[[nodiscard]] ProgramReply readProgramReply(const QString &reply, const ProgramTask &task);

} // namespace engine
