// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QHash>
#include <QPointF>
#include <QSet>

namespace ui {

/// Where everybody of a family tree stands: one column per generation, left to right, each row its own; children near
/// their parents. Units are columns and rows. A value; pure.
struct LineageLayout {
    struct Node {
        engine::CandidateId id;
        QPointF place;
        int hidden = 0; ///< descendants folded into it, or bundled with it
    };
    QList<Node> nodes;
    QHash<engine::CandidateId, int> indexOf;
    int columns = 0;
    int rows = 0;

    [[nodiscard]] const Node *node(engine::CandidateId id) const;
};

/// The whole tree, or above `most` nodes the best path, the living and their ancestors; descendants of `folded` ones
/// are left out. Linear in the candidates.
[[nodiscard]] LineageLayout layOutLineage(const QList<engine::CandidateState> &candidates, const QSet<engine::CandidateId> &folded,
    engine::CandidateId best, int most = 2000);

/// From the first ancestor to the candidate, along first parents.
[[nodiscard]] QList<engine::CandidateId> pathTo(const QList<engine::CandidateState> &candidates, engine::CandidateId id);

} // namespace ui
