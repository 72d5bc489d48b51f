// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// The program in a model's reply: what stands between the fences (``` or ~~~, nested ones of other length included,
/// the last one possibly not closed), of several the longest in the wanted language, else the longest; the whole reply
/// when it has no fence. Thoughts in <think> tags are dropped. Ends with one line break; empty when there is nothing. Pure.
[[nodiscard]] QString programOf(const QString &reply, const QString &language);

/// Equal for programs that differ in comments, space inside and at the end of lines and empty lines only; indentation,
/// constants and every sign count. FNV-1a, the same on every machine.
[[nodiscard]] quint64 programFingerprint(const QString &program, const QString &language);

/// Share (0 … 1) of lines of the longer program that the other one does not have.
[[nodiscard]] double lineDistance(const QString &a, const QString &b);

/// Deepest nesting of brackets and indentation, a feature for the grid.
[[nodiscard]] int nestingDepth(const QString &program);

/// "program.py" for python and so on; what candidates are written to when no name is given.
[[nodiscard]] QString mainFileName(const QString &language);

/// Where a comment begins in a line of that language; "#" or "//".
[[nodiscard]] QString lineComment(const QString &language);

} // namespace engine
