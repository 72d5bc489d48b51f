// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/iterationmodel.h"

#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"

#include <QLocale>

#include <cmath>

namespace ui {

void IterationModel::show(const LoopRecord &loop)
{
    const bool same = loop.start == m_loop.start && loop.iterations.size() >= m_loop.iterations.size();
    if (!same) {
        beginResetModel();
        m_loop = loop;
        endResetModel();
        return;
    }
    const int before = int(m_loop.iterations.size());
    const int after = int(loop.iterations.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_loop = loop;
        endInsertRows();
    }
    m_loop = loop;
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, columns - 1)); // the best iteration may have changed
}

const engine::Iteration *IterationModel::iteration(int row) const
{
    return row >= 0 && row < m_loop.iterations.size() ? &m_loop.iterations.at(row) : nullptr;
}

int IterationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_loop.iterations.size());
}

int IterationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant IterationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::Iteration &iteration = m_loop.iterations.at(index.row());
    const bool best = m_loop.iterations.constLast().best == iteration.index;
    switch (role) {
    case Qt::DisplayRole: return display(iteration, index.column());
    case Qt::DecorationRole:
        if (index.column() != Number || !best)
            return {};
        return icon(QStringLiteral("star"));
    case Qt::ToolTipRole:
        if (!iteration.trouble.isEmpty())
            return harmless(iteration.trouble);
        return best ? tr("The best so far: what the loop returns") : QString();
    case Qt::TextAlignmentRole: return int((index.column() == Number ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    default: return {};
    }
}

QString IterationModel::display(const engine::Iteration &iteration, int column) const
{
    switch (column) {
    case Number: return QLocale().toString(iteration.index + 1);
    case Score: return iteration.score ? formatScore(*iteration.score) : QStringLiteral("–");
    case Change: return change(iteration);
    case Issues: return iteration.score ? QLocale().toString(int(iteration.deficiencies.size())) : QString();
    case Worth: return worth(iteration);
    case Took: return latencyText(iteration.latencyMs);
    case Cost: return formatMoney(iteration.cost);
    default: return {};
    }
}

QString IterationModel::change(const engine::Iteration &iteration) const
{
    for (int before = iteration.index - 1; before >= 0 && iteration.score; --before) {
        const auto &earlier = m_loop.iterations.at(before).score;
        if (!earlier)
            continue;
        const double delta = *iteration.score - *earlier;
        return (delta >= 0 ? QStringLiteral("+") : QStringLiteral("−")) + formatScore(std::abs(delta));
    }
    return {};
}

/// The gain that the learned rule expects from one more iteration, minus its price.
QString IterationModel::worth(const engine::Iteration &iteration) const
{
    if (!iteration.score)
        return {};
    const double value = iteration.evidence.value;
    const QString number = (value >= 0 ? QStringLiteral("+") : QStringLiteral("−")) + QLocale().toString(std::abs(value), 'f', 3);
    return iteration.evidence.explored ? tr("%1, tried anyway").arg(number) : number;
}

QVariant IterationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Worth)
        return tr("Gain that adaptive stopping expects from one more iteration, minus its minimum gain");
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Iteration"), tr("Score"), tr("Change"), tr("Issues"), tr("Expected gain"), tr("Duration"), tr("Cost")};
    return names[section];
}

} // namespace ui
