// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/diversity.h"

#include "engine/analytics/csv.h"
#include "engine/base/words.h"
#include "engine/evaluators/similarity.h"

#include <QSet>

namespace engine {

double distinctN(const QStringList &texts, int n)
{
    Q_ASSERT(n > 0);
    QSet<QString> distinct;
    qint64 all = 0;
    for (const QString &text : texts) {
        const QStringList words = foldedWords(text);
        for (qsizetype i = 0; i + n <= words.size(); ++i) {
            distinct.insert(words.mid(i, n).join(u' '));
            ++all;
        }
    }
    return all ? double(distinct.size()) / double(all) : 0;
}

Diversity diversityOf(const QStringList &texts)
{
    QList<TextFingerprint> prints;
    for (const QString &text : texts)
        prints << fingerprintOf(text);
    return {int(texts.size()), meanDistance(prints), distinctN(texts, 1), distinctN(texts, 2), distinctN(texts, 3)};
}

QByteArray toCsv(const Diversity &diversity)
{
    return csvRow({QStringLiteral("texts"), QStringLiteral("meanDistance"), QStringLiteral("distinct1"), QStringLiteral("distinct2"), QStringLiteral("distinct3")})
        + csvRow({QString::number(diversity.texts), csvNumber(diversity.meanDistance), csvNumber(diversity.distinct1), csvNumber(diversity.distinct2),
            csvNumber(diversity.distinct3)});
}

} // namespace engine
