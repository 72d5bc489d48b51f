// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/similarity.h"
#include "engine/types/events/candidate.h"

#include <QHash>
#include <QSet>

namespace engine {

struct RunEvent;
struct TestReport;

/// Texts of the living candidates and fingerprints of all: a fold of the
/// events. Texts of retired candidates are released; they are in the store.
class Population
{
public:
    /// `language`: of programs, compared exactly; empty: candidates are texts, unless they have several parts.
    explicit Population(QString language = {}) : m_language(std::move(language)) { }
    void apply(const RunEvent &event);

    [[nodiscard]] const QList<CandidateId> &living() const { return m_living; }
    [[nodiscard]] Parts parts(CandidateId id) const { return m_members.value(id).parts; }
    /// All parts as one text (Parts::text()).
    [[nodiscard]] QString text(CandidateId id) const { return m_members.value(id).parts.text(); }
    /// Deficiencies by evaluators, one sentence each.
    [[nodiscard]] QStringList feedback(CandidateId id) const { return m_members.value(id).feedback; }
    /// Measurements and artifacts for prompts, without secret ones.
    [[nodiscard]] QString notes(CandidateId id) const { return m_members.value(id).notes; }
    [[nodiscard]] bool isPinned(CandidateId id) const { return m_pinned.contains(id); }
    /// The candidate that this content duplicates: an exact match with any, or similarity ≥ `threshold` with a living one; none if there is none.
    [[nodiscard]] CandidateId duplicateOf(const Parts &parts, double threshold) const;
    /// Mean pairwise distance (0 … 1) of these living candidates; 1 for fewer than two.
    [[nodiscard]] double distance(const QList<CandidateId> &among) const;

private:
    struct Member {
        Parts parts;
        TextFingerprint print;
        QStringList feedback;
        QString notes;
    };
    void born(const Candidate &candidate);
    void tested(const TestReport &report);
    /// Whether contents are compared exactly, as programs.
    [[nodiscard]] bool isProgram(const Parts &parts) const { return !m_language.isEmpty() || !parts.named.isEmpty(); }

    QString m_language;
    QList<CandidateId> m_living;
    QHash<CandidateId, Member> m_members;
    QHash<quint64, CandidateId> m_seen; ///< exact fingerprint → first candidate with it
    QSet<CandidateId> m_pinned;
    /// Cache of the last text that was checked, which usually becomes the next candidate.
    mutable std::pair<QString, TextFingerprint> m_asked;
};

} // namespace engine
