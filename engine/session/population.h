// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/similarity.h"
#include "engine/types/events/runevent.h"

#include <QHash>
#include <QSet>

namespace engine {

/// The texts of the living and the fingerprints of everybody: a fold of the events. The texts of the retired are let go;
/// they are in the store.
class Population
{
public:
    /// `language`: of programs, told apart sign by sign; empty: texts.
    explicit Population(QString language = {}) : m_language(std::move(language)) { }
    void apply(const RunEvent &event);

    [[nodiscard]] const QList<CandidateId> &living() const { return m_living; }
    [[nodiscard]] QString text(CandidateId id) const { return m_members.value(id).text; }
    /// What evaluators found wanting, one sentence each.
    [[nodiscard]] QStringList feedback(CandidateId id) const { return m_members.value(id).feedback; }
    [[nodiscard]] QList<SourceFile> files(CandidateId id) const { return m_members.value(id).files; }
    /// What was measured and what the evaluator left, for prompts; without what is secret.
    [[nodiscard]] QString notes(CandidateId id) const { return m_members.value(id).notes; }
    [[nodiscard]] bool isPinned(CandidateId id) const { return m_pinned.contains(id); }
    /// Whom the text repeats: exactly, anybody ever; or by similarity from `threshold` on, somebody living. None: nobody.
    [[nodiscard]] CandidateId duplicateOf(const QString &text, double threshold) const;
    /// Mean pairwise distance (0 … 1) of the given living ones; 1 for fewer than two.
    [[nodiscard]] double distance(const QList<CandidateId> &among) const;

private:
    struct Member {
        QString text;
        TextFingerprint print;
        QStringList feedback;
        QList<SourceFile> files;
        QString notes;
    };
    void tested(const TestReport &report);

    QString m_language;
    QList<CandidateId> m_living;
    QHash<CandidateId, Member> m_members;
    QHash<quint64, CandidateId> m_seen; ///< exact fingerprint → who had it first
    QSet<CandidateId> m_pinned;
    /// What the gate looked at last: it is usually what is born next.
    mutable std::pair<QString, TextFingerprint> m_asked;
};

} // namespace engine
