// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QHash>
#include <QPointF>
#include <QSet>

namespace ui {

/// Positions of the candidates in a family tree: one column per generation, left to right, at most one candidate per
/// row of a column; children near their parents. Units are columns and rows. A value; pure.
struct LineageLayout {
    struct Node {
        engine::CandidateId id;
        QPointF place;
        int hidden = 0; ///< number of folded or bundled descendants
    };
    QList<Node> nodes;
    QHash<engine::CandidateId, int> indexOf;
    int columns = 0;
    int rows = 0;

    [[nodiscard]] const Node *node(engine::CandidateId id) const;
};

/// Lays out the whole tree; with more than `most` candidates only the best one and the newest living ones, with their
/// ancestors. Omits descendants of `folded` candidates. Linear in the number of candidates.
[[nodiscard]] LineageLayout layOutLineage(const QList<engine::CandidateState> &candidates, const QSet<engine::CandidateId> &folded,
    engine::CandidateId best, int most = 2000);

/// The path from the first ancestor to the candidate, along first parents.
[[nodiscard]] QList<engine::CandidateId> pathTo(const QList<engine::CandidateState> &candidates, engine::CandidateId id);

} // namespace ui
