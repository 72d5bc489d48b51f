// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/spelling.h"

#include <QVarLengthArray>

#include <algorithm>
#include <numeric>

namespace engine {

namespace {

/// Levenshtein distance, ignoring case.
int editDistance(const QString &a, const QString &b)
{
    QVarLengthArray<int, 64> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int substituted = diagonal + (a[i - 1].toLower() != b[j - 1].toLower());
            diagonal = row[j];
            row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    if (word.size() > 40)
        return {};
    QString best;
    int least = std::max(2, int(word.size()) / 3) + 1;
    for (const QString &candidate : known) {
        const int edits = editDistance(word, candidate);
        if (edits < least && edits < candidate.size()) {
            least = edits;
            best = candidate;
        }
    }
    return best;
}

} // namespace engine
