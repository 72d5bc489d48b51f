// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/candidate.h"

#include <QList>
#include <QSet>

namespace engine {

/// A question to a judge that is on the way.
struct PendingQuestion {
    QString judge;
    QList<CandidateId> shown;

    bool operator==(const PendingQuestion &) const = default;
};

/// What the steps of a session have in hand, so that no other step takes it up. Engine thread.
class InProgress
{
public:
    void beginQuestion(const QString &judge, const QList<CandidateId> &shown) { m_pending.append({judge, shown}); }
    void endQuestion(const QString &judge, const QList<CandidateId> &shown) { m_pending.removeOne({judge, shown}); }
    [[nodiscard]] const QList<PendingQuestion> &pending() const { return m_pending; }
    /// Whether a match about it is on the way.
    [[nodiscard]] bool isBusyWith(CandidateId id) const;

    /// Whether a step goes through the refinement loop now.
    void setAttended(quint32 loop, bool attended);
    [[nodiscard]] bool isAttended(quint32 loop) const { return m_attended.contains(loop); }

    /// Whether the evaluators were asked about the text in this session; noted when they are.
    [[nodiscard]] bool wasMeasured(CandidateId id) const { return m_measured.contains(id); }
    void noteMeasured(CandidateId id) { m_measured.insert(id); }

private:
    QList<PendingQuestion> m_pending;
    QSet<quint32> m_attended; ///< refinement loops
    QSet<CandidateId> m_measured; ///< texts
};

} // namespace engine
