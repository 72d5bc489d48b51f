// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

class Random;

// Small edits of a program in any language with brackets, lines and signs: no model, no parser. Within the editable
// regions alone; brackets stay balanced. Pure functions of their arguments.

/// One whole number stepped by a little, halved or doubled, only one that a name is set to when `named`; nothing when
/// there is none.
[[nodiscard]] std::optional<QString> steppedNumber(const QString &program, const QString &language, Random &random, bool named = false);
/// In a list of at least three members: two swapped, one dropped, one repeated, or one put elsewhere.
[[nodiscard]] std::optional<QString> editedList(const QString &program, const QString &language, Random &random);
/// An operator or a call replaced by a sibling: + and −, < and <=, min and max …
[[nodiscard]] std::optional<QString> swappedOperator(const QString &program, const QString &language, Random &random);
/// Two lines of one indentation swapped, or one repeated or dropped.
[[nodiscard]] std::optional<QString> editedLines(const QString &program, Random &random);
/// One of the four, drawn; falls back to the others where one finds nothing to do. Nothing: the program offers nothing.
[[nodiscard]] std::optional<QString> tokenEdit(const QString &program, const QString &language, Random &random);

/// `first` with one region, or within the only region some blocks (definitions and paragraphs), of `second`.
[[nodiscard]] QString crossedProgram(const QString &first, const QString &second, Random &random);

} // namespace engine
