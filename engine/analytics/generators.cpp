// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/generators.h"

#include "engine/analytics/csv.h"

namespace engine {

QString nameOf(const GeneratorRow &row)
{
    return row.temperature ? QStringLiteral("%1 · %2").arg(row.label).arg(*row.temperature) : row.label;
}

QByteArray toCsv(const QList<GeneratorRow> &rows)
{
    QByteArray csv = csvRow(QStringLiteral("step,generator,label,temperature,weight,calls,children,successes,share,gainLogits,usd,believedSuccess,"
                                           "believedGain,usdPerChild,usdPerImprovement").split(u','));
    for (const GeneratorRow &row : rows) {
        const ArmEvidence &evidence = row.evidence;
        csv += csvRow({toName(row.step), QString::number(row.generator), row.label, csvNumber(row.temperature), csvNumber(row.weight),
            QString::number(row.asked), QString::number(evidence.pulls), QString::number(evidence.successes), csvNumber(evidence.share),
            csvNumber(evidence.gain), csvNumber(evidence.spent), csvNumber(evidence.success), csvNumber(evidence.size), csvNumber(evidence.cost),
            csvNumber(evidence.costPerImprovement)});
    }
    return csv;
}

} // namespace engine
