// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>

namespace engine {

/// Data to recognise a text, 268 bytes for any length. `exact` is equal for texts that differ only in case,
/// white space and punctuation. `shingles` are the 64 smallest hashes of overlapping word triples (a bottom-k
/// sketch, Cohen & Kaplan 2007): texts of up to 62 words are compared exactly, longer ones to about ±0.06.
struct TextFingerprint {
    quint64 exact = 0;
    quint32 count = 0; ///< number of shingles used
    std::array<quint32, 64> shingles{}; ///< ascending

    bool operator==(const TextFingerprint &) const = default;
};

/// Pure; any thread; linear in the text. The same on every machine.
[[nodiscard]] TextFingerprint fingerprintOf(const QString &text);

/// Jaccard similarity of the word triples, 0 (nothing in common) … 1 (the same words in the same order); symmetric.
[[nodiscard]] double similarity(const TextFingerprint &a, const TextFingerprint &b);

/// Mean of 1 − similarity over all pairs, 0 … 1; 0 for fewer than two. Quadratic: meant for a few texts.
[[nodiscard]] double meanDistance(const QList<TextFingerprint> &texts);

} // namespace engine
