// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineage/lineagelayout.h"

#include <algorithm>

namespace ui {

using namespace engine;

namespace {

const CandidateState *stateOf(const QList<CandidateState> &candidates, CandidateId id)
{
    return id && id.value <= quint32(candidates.size()) ? &candidates.at(id.value - 1) : nullptr;
}

QSet<CandidateId> worthShowing(const QList<CandidateState> &candidates, CandidateId best, int most)
{
    QSet<CandidateId> shown;
    const auto addWithAncestors = [&](CandidateId id) {
        QList<CandidateId> open{id};
        while (!open.isEmpty()) {
            const CandidateState *one = stateOf(candidates, open.takeLast());
            if (!one || shown.contains(one->id))
                continue;
            shown.insert(one->id);
            open += one->parents;
        }
    };
    addWithAncestors(best);
    for (auto one = candidates.rbegin(); one != candidates.rend() && shown.size() < most; ++one) {
        if (one->alive)
            addWithAncestors(one->id);
    }
    return shown;
}

} // namespace

const LineageLayout::Node *LineageLayout::node(CandidateId id) const
{
    const auto at = indexOf.constFind(id);
    return at == indexOf.constEnd() ? nullptr : &nodes.at(*at);
}

LineageLayout layOutLineage(const QList<CandidateState> &candidates, const QSet<CandidateId> &folded, CandidateId best, int most)
{
    const bool all = candidates.size() <= most;
    const QSet<CandidateId> shown = all ? QSet<CandidateId>() : worthShowing(candidates, best, most);
    QHash<CandidateId, CandidateId> inside; // child → visible candidate that counts it as hidden
    LineageLayout layout;
    QHash<int, double> nextRow; // generation → next free row
    for (const CandidateState &one : candidates) {
        const CandidateId parent = one.parents.value(0);
        const CandidateId host = inside.value(parent, folded.contains(parent) ? parent : CandidateId());
        if (host || (!all && !shown.contains(one.id))) {
            const CandidateId into = host ? host : parent;
            inside.insert(one.id, inside.value(into, into));
            if (const auto at = layout.indexOf.constFind(inside.value(one.id)); at != layout.indexOf.constEnd())
                ++layout.nodes[*at].hidden;
            continue;
        }
        const int column = one.generation - 1;
        double wanted = nextRow.value(column);
        if (const LineageLayout::Node *above = layout.node(parent))
            wanted = std::max(wanted, above->place.y());
        layout.indexOf.insert(one.id, int(layout.nodes.size()));
        layout.nodes.append({one.id, QPointF(column, wanted), 0});
        nextRow[column] = wanted + 1;
        layout.columns = std::max(layout.columns, column + 1);
        layout.rows = std::max(layout.rows, int(wanted) + 1);
    }
    return layout;
}

QList<CandidateId> pathTo(const QList<CandidateState> &candidates, CandidateId id)
{
    QList<CandidateId> path;
    for (const CandidateState *one = stateOf(candidates, id); one && path.size() <= candidates.size(); one = stateOf(candidates, one->parents.value(0)))
        path.prepend(one->id);
    return path;
}

} // namespace ui
