// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QHash>
#include <QList>
#include <QString>

namespace engine {

struct RunEvent;

/// Vectors of texts from the embedding calls of a run: a fold of the events. Vectors of retired candidates are released. One thread.
class TextVectors
{
public:
    void apply(const RunEvent &event);

    [[nodiscard]] bool contains(const QString &text) const;
    /// Cosine of the two texts' vectors, −1 … 1; 0 when one has no vector, or the dimensions differ.
    [[nodiscard]] double similarity(const QString &a, const QString &b) const;

private:
    QHash<CallId, QList<quint64>> m_open;     ///< texts of calls in flight
    QHash<quint64, QList<float>> m_vectors;   ///< by textHash()
    QHash<CandidateId, quint64> m_textOf;     ///< of living candidates
};

} // namespace engine
