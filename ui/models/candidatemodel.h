// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/standing.h"
#include "ui/models/rundetails.h"

#include <QAbstractTableModel>

namespace ui {

/// The candidates of a run, one row each, in order of creation; texts stay in the library. GUI thread; owned by
/// OpenRun, whose state it reads. note() is called for each event, commit() for each batch: constant work per event.
class CandidateModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank, Text, RatingValue, Games, ScoreValue, Step, Generator, Parents, Generation, Cost, Born, Words, Flags, Name };
    static constexpr int columns = Name + 1;
    enum Role {
        SortRole = Qt::UserRole, ///< double or QString
        IdRole,                  ///< quint32
        HalfWidthRole,           ///< double, with RatingValue
        GamesRole,               ///< int
        PinnedRole, RetiredRole, BestRole, HumanRole, ///< bool
        StepRole                 ///< int, value of engine::Step
    };

    CandidateModel(const engine::RunState &state, const RunDetails &details, QObject *parent);

    void note(const engine::RunEvent &event);
    void commit();
    /// Call before the state is cleared.
    void clear();

    [[nodiscard]] const engine::CandidateState *candidateAt(int row) const;
    [[nodiscard]] static engine::CandidateId idAt(const QModelIndex &index);
    [[nodiscard]] QModelIndex indexOf(engine::CandidateId candidate, int column = 0) const;
    /// 1 is the leader; 0 for retired candidates.
    [[nodiscard]] int rank(engine::CandidateId candidate) const;
    [[nodiscard]] const engine::RunState &state() const { return m_state; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QString display(const engine::CandidateState &candidate, int column) const;
    [[nodiscard]] QVariant sortKey(const engine::CandidateState &candidate, int column) const;
    [[nodiscard]] QString toolTip(const engine::CandidateState &candidate, int column) const;
    [[nodiscard]] QString flagWords(const engine::CandidateState &candidate) const;
    [[nodiscard]] int leaderRow() const;
    void touch(engine::CandidateId candidate);
    [[nodiscard]] const engine::Standing &standing() const;

    const engine::RunState &m_state;
    const RunDetails &m_details;
    int m_rows = 0;
    QList<int> m_touched;
    bool m_orderMoved = false;
    mutable bool m_ranksStale = true;
    mutable std::optional<engine::Standing> m_standing;
};

} // namespace ui
