// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace engine {

/// How different some texts are from each other.
struct Diversity {
    int texts = 0;
    double meanDistance = 0; ///< mean over pairs of 1 − similarity of word triples, 0 … 1
    double distinct1 = 0, distinct2 = 0, distinct3 = 0; ///< distinct word n-grams ÷ all of them (Li et al. 2016), 0 … 1

    bool operator==(const Diversity &) const = default;
};

/// Pure; quadratic in the number of texts: meant for the living candidates.
[[nodiscard]] Diversity diversityOf(const QStringList &texts);
/// Distinct n-grams ÷ all n-grams over all texts; 0 when no text has n words.
[[nodiscard]] double distinctN(const QStringList &texts, int n);
[[nodiscard]] QByteArray toCsv(const Diversity &diversity);

} // namespace engine
