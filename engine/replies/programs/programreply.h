// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace engine {

/// Context for reading a reply about a program.
struct ProgramTask {
    QString language;       ///< as in a plan; any language may be named
    QString parent;         ///< the program to change; empty: the reply is a first program
    QString file;           ///< name of the program's file; empty: unknown
};

/// The program that a reply contains or makes from its parent, or the reason why there is none.
struct ProgramReply {
    enum class Problem {
        None,
        Unreadable, ///< no program, or edits that are malformed or cannot be placed
        Unmatched,  ///< no search text is in the parent
        Unchanged   ///< the edits have no effect
    };
    QString text;        ///< the whole program, in its parent's frame; empty on failure
    bool edited = false; ///< made by edits; false: the reply contains the program
    Problem problem = Problem::None;
    QString detail;      ///< English: the problem

    bool operator==(const ProgramReply &) const = default;
};

/// Reads a reply of a model: removes thoughts; takes a fenced whole program that differs from the parent as it
/// is, else applies the edits (readEdits(), applyEdits()), else finds the program (programIn()) and puts it into
/// the parent's frame (fittedProgram()). Edits inside strings and comments of a program count as text. Edits of
/// several files are refused. Does not check for changes outside of the editable regions. Pure; linear.
[[nodiscard]] ProgramReply readProgramReply(const QString &reply, const ProgramTask &task);

} // namespace engine
