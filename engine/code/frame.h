// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A program in its parent's frame, or why it cannot be put there.
struct FittedProgram {
    QString text;
    QString refusal; ///< English; empty: it fits

    bool operator==(const FittedProgram &) const = default;
};

/// `program`, as a model wrote it for `parent`, with all that stands outside of the parent's regions as the parent has it:
/// marks that it left out, or one of a pair, are completed where the parent's lines around the regions stand in it, or
/// where it holds the region's text alone; labels and spelling of marks are the parent's. A program whose marks match but
/// that changes lines outside of the regions is returned as it is (editOutside() tells where). Refused: marks that do not
/// pair up and cannot be completed, or a program without marks that repeats some of the lines around but not all.
/// A parent without regions has no frame. Pure.
[[nodiscard]] FittedProgram fittedProgram(const QString &parent, const QString &program);

} // namespace engine
