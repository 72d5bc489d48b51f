// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/selection/grid.h"

#include <algorithm>
#include <cmath>

namespace engine {

void Grid::add(CandidateId id, std::vector<double> features, double merit)
{
    features.resize(m_low.size());
    bool grew = m_members.isEmpty();
    for (size_t axis = 0; axis < features.size(); ++axis) {
        double &value = features[axis];
        if (!std::isfinite(value))
            value = 0;
        if (m_members.isEmpty())
            m_low[axis] = m_high[axis] = value;
        grew = grew || value < m_low[axis] || value > m_high[axis];
        m_low[axis] = std::min(m_low[axis], value);
        m_high[axis] = std::max(m_high[axis], value);
    }
    if (!m_members.contains(id))
        m_order.append(id);
    m_members.insert(id, {std::move(features), merit});
    if (grew)
        sortAnew();
    else
        place(id, *m_members.constFind(id));
}

void Grid::remove(CandidateId id)
{
    if (!m_members.remove(id))
        return;
    m_order.removeOne(id);
    sortAnew();
}

qint64 Grid::cell(const std::vector<double> &features) const
{
    qint64 cell = 0;
    for (size_t axis = 0; axis < features.size(); ++axis) {
        const double span = m_high[axis] - m_low[axis];
        const double share = span > 0 ? (features[axis] - m_low[axis]) / span : 0;
        cell = cell * m_bins + std::clamp(int(share * m_bins), 0, m_bins - 1);
    }
    return cell;
}

void Grid::place(CandidateId id, const Member &member)
{
    const qint64 where = cell(member.features);
    const auto elite = m_elites.constFind(where);
    if (elite == m_elites.constEnd() || m_members.constFind(*elite)->merit < member.merit)
        m_elites.insert(where, id);
}

void Grid::sortAnew()
{
    m_elites.clear();
    for (const CandidateId id : m_order)
        place(id, *m_members.constFind(id));
}

qint64 Grid::cellOf(CandidateId id) const
{
    const auto member = m_members.constFind(id);
    return member == m_members.constEnd() ? -1 : cell(member->features);
}

bool Grid::isElite(CandidateId id) const
{
    const qint64 where = cellOf(id);
    return where >= 0 && m_elites.value(where) == id;
}

QList<CandidateId> Grid::elites() const
{
    QList<qint64> cells = m_elites.keys();
    std::sort(cells.begin(), cells.end());
    QList<CandidateId> out;
    for (const qint64 cell : cells)
        out.append(m_elites.value(cell));
    return out;
}

} // namespace engine
