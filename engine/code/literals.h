// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>

#include <vector>

namespace engine {

/// A number in a program's text, its sign with it where it is a sign and not an operator.
struct Literal {
    TextRange range;
    double value = 0;
    bool whole = false; ///< written without point and exponent
    bool named = false; ///< all that a name is set to: "ROUNDS = 3"

    bool operator==(const Literal &) const = default;
};

/// The decimal numbers within the editable regions, in order; none inside strings, comments and names. Hexadecimal,
/// octal and numbers with a type behind them (10u, 1.5f, 3j) are left alone. Pure; linear.
[[nodiscard]] QList<Literal> literalsOf(const QString &program, const QString &language);

/// The program with those literals written anew; whole ones stay whole. `values` as many as `literals`.
[[nodiscard]] QString withLiterals(const QString &program, const QList<Literal> &literals, const std::vector<double> &values);

/// The shortest text that reads back as the value rounded to 12 digits; with a point or exponent unless it is whole.
[[nodiscard]] QString literalText(double value, bool whole);

/// Equal for programs whose editable regions differ only in numbers with a point or an exponent, in whole ones that have
/// a name and in the layout of lists: those share a tuner.
/// `literals` as literalsOf() gives them.
[[nodiscard]] quint64 structureOf(const QString &program, const QList<Literal> &literals);

} // namespace engine
