// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>

#include <vector>

namespace engine {

/// A number in a program's text, including its sign (not an operator).
struct Literal {
    TextRange range;
    double value = 0;
    bool whole = false; ///< written without decimal point and exponent
    bool named = false; ///< the whole right side of an assignment: "ROUNDS = 3"

    bool operator==(const Literal &) const = default;
};

/// The decimal numbers within the editable regions, in order, without those inside strings, comments and
/// names. Skips hexadecimal and octal numbers and numbers with a type suffix (10u, 1.5f, 3j). Pure; linear.
[[nodiscard]] QList<Literal> literalsOf(const QString &program, const QString &language);

/// The program with new values for those literals; integers stay integers. `values` has the size of `literals`.
[[nodiscard]] QString withLiterals(const QString &program, const QList<Literal> &literals, const std::vector<double> &values);

/// The shortest text that parses to the value rounded to 12 digits; with a point or exponent unless `whole`.
[[nodiscard]] QString literalText(double value, bool whole);

/// A fingerprint that ignores the values of numbers with a point or an exponent, the
/// values of named integers, and the layout of lists within the editable regions: programs
/// with equal fingerprints share a tuner. `literals` as returned by literalsOf().
[[nodiscard]] quint64 structureOf(const QString &program, const QList<Literal> &literals);

} // namespace engine
