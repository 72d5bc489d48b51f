// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QHash>
#include <QList>

#include <vector>

namespace engine {

/// MAP-Elites (Mouret & Clune 2015): features are divided into cells, and each cell keeps its best candidate. Ranges grow with
/// the observed values; then all candidates are assigned again. A value; constant work per candidate, except when a range grows.
class Grid
{
public:
    Grid() = default;
    Grid(int axes, int bins) : m_bins(bins), m_low(size_t(axes)), m_high(size_t(axes)) { }

    /// `features`: one per axis; values that are not finite count as 0.
    void add(CandidateId id, std::vector<double> features, double merit);
    void remove(CandidateId id);

    [[nodiscard]] bool isElite(CandidateId id) const;
    /// Sorted by cell.
    [[nodiscard]] QList<CandidateId> elites() const;
    /// Index of the cell (mixed radix, first axis slowest); −1 for an unknown candidate.
    [[nodiscard]] qint64 cellOf(CandidateId id) const;
    [[nodiscard]] int axes() const { return int(m_low.size()); }
    [[nodiscard]] int bins() const { return m_bins; }
    [[nodiscard]] double low(int axis) const { return m_low[size_t(axis)]; }
    [[nodiscard]] double high(int axis) const { return m_high[size_t(axis)]; }

private:
    struct Member {
        std::vector<double> features;
        double merit;
    };
    [[nodiscard]] qint64 cell(const std::vector<double> &features) const;
    void place(CandidateId id, const Member &member);
    void sortAnew();

    int m_bins = 8;
    std::vector<double> m_low, m_high;
    QList<CandidateId> m_order; ///< all members, in order of addition
    QHash<CandidateId, Member> m_members;
    QHash<qint64, CandidateId> m_elites;
};

} // namespace engine
