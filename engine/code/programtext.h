// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A hash that ignores comments, space inside and at the end of lines and empty lines; indentation,
/// constants, every sign and all contents of strings count. For a language without a row in the table (and
/// for texts) only space at line ends and empty lines are ignored. FNV-1a, the same on every machine.
[[nodiscard]] quint64 programFingerprint(const QString &program, const QString &language);

/// Share (0 … 1) of lines of the longer program that the other one does not contain.
[[nodiscard]] double lineDistance(const QString &a, const QString &b);

/// Share (0 … 1) of the lines of `parent` that `program` contains, ignoring space and empty lines.
[[nodiscard]] double lineCoverage(const QString &parent, const QString &program);

/// Deepest nesting of brackets and indentation, a feature for the grid.
[[nodiscard]] int nestingDepth(const QString &program);

} // namespace engine
