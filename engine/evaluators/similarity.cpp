// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/similarity.h"

#include "engine/base/texthash.h"
#include "engine/base/words.h"

#include <algorithm>
#include <vector>

namespace engine {

namespace {

/// Mixed before truncation to 32 bits, because the sketch keeps the smallest hashes.
quint32 mixed(quint64 hash)
{
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdULL;
    return quint32((hash ^ (hash >> 33)) >> 16);
}

std::vector<quint32> shinglesOf(const QList<QStringView> &words)
{
    std::vector<quint64> hashes;
    hashes.reserve(size_t(words.size()) + 4);
    // Two markers at either end: a text of one word has triples, too, and its first and last words count as much as others.
    hashes.insert(hashes.end(), {1, 1});
    for (const QStringView word : words)
        hashes.push_back(textHash(word));
    hashes.insert(hashes.end(), {2, 2});
    std::vector<quint32> shingles;
    shingles.reserve(hashes.size());
    for (size_t i = 0; i + 2 < hashes.size(); ++i) {
        const quint64 triple = ((hashes[i] * 31) ^ hashes[i + 1]) * 0x9e3779b97f4a7c15ULL ^ (hashes[i + 2] * 0xc2b2ae3d27d4eb4fULL);
        shingles.push_back(mixed(triple));
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

} // namespace

TextFingerprint fingerprintOf(const QString &text)
{
    QString line = foldedLine(text.normalized(QString::NormalizationForm_KC));
    const bool isPlain = !line.isEmpty();
    if (!isPlain)
        line = text.simplified(); // without words: the whole text counts as one
    TextFingerprint print;
    if (line.isEmpty())
        return print;
    print.exact = textHash(line);
    const QList<QStringView> words = isPlain ? QStringView(line).split(u' ') : QList<QStringView>{line};
    const std::vector<quint32> all = shinglesOf(words);
    print.count = quint32(std::min(all.size(), print.shingles.size()));
    std::copy_n(all.begin(), print.count, print.shingles.begin());
    return print;
}

double similarity(const TextFingerprint &a, const TextFingerprint &b)
{
    if (a.exact == b.exact)
        return 1;
    const size_t limit = a.shingles.size();
    size_t i = 0, j = 0, common = 0, taken = 0;
    while (taken < limit && (i < a.count || j < b.count)) {
        const bool takeA = j == b.count || (i < a.count && a.shingles[i] <= b.shingles[j]);
        const bool takeB = i == a.count || (j < b.count && b.shingles[j] <= a.shingles[i]);
        common += takeA && takeB;
        i += takeA;
        j += takeB;
        ++taken;
    }
    return taken ? double(common) / double(taken) : 0;
}

double meanDistance(const QList<TextFingerprint> &texts)
{
    double sum = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            sum += 1 - similarity(texts.at(i), texts.at(j));
    }
    const double pairs = double(texts.size()) * double(texts.size() - 1) / 2;
    return texts.size() < 2 ? 0 : sum / pairs;
}

} // namespace engine
