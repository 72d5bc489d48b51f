// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/verdictmodel.h"

#include "ui/models/format.h"

#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

bool isPerson(const engine::Match &match)
{
    return !match.call;
}

engine::CandidateId winner(const engine::Match &match)
{
    if (match.verdict == engine::Verdict::Tie)
        return {};
    return match.verdict == engine::Verdict::First ? match.first : match.second;
}

} // namespace

void VerdictModel::setMatches(const QList<engine::Match> &matches, const QHash<engine::CandidateId, int> &words)
{
    if (matches == m_matches && words == m_words)
        return;
    beginResetModel();
    m_matches = matches;
    m_words = words;
    endResetModel();
}

int VerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

int VerdictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant VerdictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const engine::Match &match = m_matches.at(index.row());
    if (role == Qt::DisplayRole)
        return display(match, index.column());
    if (role == Qt::ToolTipRole && index.column() == Rationale && !match.rationale.isEmpty())
        return harmless(match.rationale.left(2000));
    return {};
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Length)
        return tr("Length of the winner divided by the other text; for a tie, of the one shown first");
    if (role == Qt::ToolTipRole && section == Swapped)
        return tr("Whether the same pair, judged in the other order, got the same verdict");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict: return tr("Verdict");
    case Judge: return tr("Judge");
    case Order: return tr("Shown first");
    case Swapped: return tr("Order swapped");
    case Length: return tr("Length ratio");
    case Rationale: return tr("Reason");
    }
    return {};
}

QString VerdictModel::display(const engine::Match &match, int column) const
{
    switch (column) {
    case Verdict: {
        const engine::CandidateId won = winner(match);
        if (!won)
            return tr("%1 and %2 tie").arg(candidateName(match.first), candidateName(match.second));
        return tr("%1 beats %2").arg(candidateName(won), candidateName(won == match.first ? match.second : match.first));
    }
    case Judge: return isPerson(match) ? tr("you") : harmless(match.judge);
    case Order: return candidateName(match.first);
    case Swapped: return swapped(match);
    case Length: return lengthRatio(match);
    case Rationale: return harmless(match.rationale.left(2000)).simplified();
    }
    return {};
}

/// Whether the same pair, judged in the other order, got the same verdict.
QString VerdictModel::swapped(const engine::Match &match) const
{
    if (match.secondCall)
        return match.verdict == engine::Verdict::Tie ? tr("undecided") : tr("agrees");
    const auto other = std::find_if(m_matches.begin(), m_matches.end(), [&match](const engine::Match &candidate) {
        return candidate.first == match.second && candidate.second == match.first && isPerson(candidate) == isPerson(match);
    });
    if (other == m_matches.end())
        return tr("not asked");
    return winner(*other) == winner(match) ? tr("agrees") : tr("contradicts");
}

QString VerdictModel::lengthRatio(const engine::Match &match) const
{
    const engine::CandidateId won = winner(match) ? winner(match) : match.first;
    const int mine = m_words.value(won), other = m_words.value(won == match.first ? match.second : match.first);
    if (mine <= 0 || other <= 0)
        return {};
    return tr("%1 ×", "how many times as long").arg(QLocale().toString(double(mine) / other, 'f', 2));
}

} // namespace ui
