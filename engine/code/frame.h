// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A program in its parent's frame, or the reason why it does not fit.
struct FittedProgram {
    QString text;
    QString refusal; ///< English; empty: the program fits

    bool operator==(const FittedProgram &) const = default;
};

/// `program`, as a model wrote it for `parent`, with the parent's text outside of the parent's regions.
/// Missing marks, or one missing of a pair, are completed when the program contains the parent's lines around
/// the regions, or only the text of the region; labels and spelling of marks are the parent's. A program with
/// matching marks that changes lines outside of the regions is returned unchanged (editOutside() finds the
/// place). Refused: marks that do not pair up and cannot be completed, and a program without marks that
/// repeats some, but not all, of the lines around. A parent without regions has no frame. Pure.
[[nodiscard]] FittedProgram fittedProgram(const QString &parent, const QString &program);

} // namespace engine
