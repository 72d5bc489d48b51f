// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/programreply.h"
#include "engine/types/plan/parts.h"

namespace engine {

/// The program that a reply contains or makes from its parent, with all its parts.
struct PartsReply {
    Parts program;       ///< all parts, also those that the reply leaves as they are; blank on failure
    bool edited = false; ///< made by edits only; false: the reply contains at least one part as a whole
    ProgramReply::Problem problem = ProgramReply::Problem::None;
    QString detail;      ///< English: the problem

    bool operator==(const PartsReply &) const = default;
};

/// Reads a reply about a program with named parts. Each change names its part:
/// - a search/replace block by a line with the path before it (or before the blocks it is first of), a hunk by the header of
///   its diff; without a name, the part in which the search text occurs, if there is only one;
/// - a whole file by the info string of its fence, by the line before the fence, by a comment in its first line, or by a line
///   "==> path <==" as in Parts::text(); a single fence without a name is the part with most of its lines.
/// A path may be shortened from the left while it stays unambiguous. Parts that the reply does not name stay as they are. A
/// part given as a whole is put into the frame of its parent (fittedProgram()). Does not check for changes outside of the
/// editable parts and regions. `parent` must have named parts; `language`: of parts without a known suffix. Pure; linear.
[[nodiscard]] PartsReply readPartsReply(const QString &reply, const Parts &parent, const QString &language);

} // namespace engine
