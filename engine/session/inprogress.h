// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/candidate.h"

#include <QList>
#include <QSet>

namespace engine {

/// A question to a judge that is in flight.
struct PendingQuestion {
    QString judge;
    QList<CandidateId> shown;

    bool operator==(const PendingQuestion &) const = default;
};

/// Objects in use by the steps of a session, so that no other step starts on them. Engine thread.
class InProgress
{
public:
    void beginQuestion(const QString &judge, const QList<CandidateId> &shown) { m_pending.append({judge, shown}); }
    void endQuestion(const QString &judge, const QList<CandidateId> &shown) { m_pending.removeOne({judge, shown}); }
    [[nodiscard]] const QList<PendingQuestion> &pending() const { return m_pending; }
    /// Whether a match with the candidate is in flight.
    [[nodiscard]] bool isBusyWith(CandidateId id) const;

    /// Marks a loop as handled by a step, or not.
    void setAttended(quint32 loop, bool attended);
    [[nodiscard]] bool isAttended(quint32 loop) const { return m_attended.contains(loop); }

    /// Whether the evaluators were asked about the text in this session.
    [[nodiscard]] bool wasMeasured(CandidateId id) const { return m_measured.contains(id); }
    void noteMeasured(CandidateId id) { m_measured.insert(id); }

private:
    QList<PendingQuestion> m_pending;
    QSet<quint32> m_attended; ///< refinement loops
    QSet<CandidateId> m_measured; ///< texts
};

} // namespace engine
