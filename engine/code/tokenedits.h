// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

class Random;

// Small edits of a program in any language with brackets, lines and signs, without model or parser. They change the editable
// regions only; brackets stay balanced. Pure functions of their arguments.

/// Changes one integer: a small step, half or double. With `named`,
/// only an integer that a name is set to. nullopt when there is none.
[[nodiscard]] std::optional<QString> steppedNumber(const QString &program, const QString &language, Random &random, bool named = false);
/// In a list of at least three members: swaps two, removes one, repeats one, or moves one.
[[nodiscard]] std::optional<QString> editedList(const QString &program, const QString &language, Random &random);
/// Replaces an operator or a call by a related one: + and −, < and <=, min and max …
[[nodiscard]] std::optional<QString> swappedOperator(const QString &program, const QString &language, Random &random);
/// Swaps two lines of equal indentation, or repeats or removes one.
[[nodiscard]] std::optional<QString> editedLines(const QString &program, Random &random);
/// Applies one of the four edits at random, or another one when it is not applicable. nullopt: none is applicable.
[[nodiscard]] std::optional<QString> tokenEdit(const QString &program, const QString &language, Random &random);

/// `first` with one region of `second`; when there is only one region, with some of its blocks (definitions and paragraphs).
[[nodiscard]] QString crossedProgram(const QString &first, const QString &second, Random &random);

} // namespace engine
