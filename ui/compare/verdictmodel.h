// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// The matches between the compared candidates, oldest first. GUI thread; owned by the judge panel.
class VerdictModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Verdict, Judge, Order, Swapped, Length, Rationale };
    static constexpr int columns = Rationale + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// `words`: number of words of each candidate, for the length ratio.
    void setMatches(const QList<engine::Match> &matches, const QHash<engine::CandidateId, int> &words);
    [[nodiscard]] const QList<engine::Match> &matches() const { return m_matches; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString display(const engine::Match &match, int column) const;
    [[nodiscard]] QString swapped(const engine::Match &match) const;
    [[nodiscard]] QString lengthRatio(const engine::Match &match) const;

    QList<engine::Match> m_matches;
    QHash<engine::CandidateId, int> m_words;
};

} // namespace ui
