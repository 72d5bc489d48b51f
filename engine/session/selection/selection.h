// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/selection/grid.h"
#include "engine/types/events/testreport.h"
#include "engine/types/plan/runplan.h"

#include <QHash>
#include <QSet>

namespace engine {

struct Candidate;
struct CandidateScored;
struct RunEvent;

/// State of the living candidates of a run that is ranked by scores or whose candidates are
/// programs: tests, failures, islands with guests, archive, grid and front. A fold of the events;
/// one thread at a time. Constant work per event, apart from the sizes of population and archive.
class Selection
{
public:
    struct Member {
        CandidateId id;
        int island = 0;
        bool tested = false;
        bool correct = true;
        bool ofArm = false;            ///< of a control arm
        std::optional<double> score;
        QHash<QString, double> values; ///< by metric or evaluator
        QHash<QString, double> first;  ///< of the first test, with which it entered the ranking
        QHash<QString, Sample> fresh;  ///< of repeated measurements
        ScoreRecord measured;
        std::vector<double> objectives; ///< larger is better
        std::vector<double> features;
        QSet<int> guestOn;
    };

    explicit Selection(const RunPlan &plan);
    void apply(const RunEvent &event);

    /// The living candidate of that id; null when there is none.
    [[nodiscard]] const Member *member(CandidateId id) const;
    /// In the order of creation: candidates waiting for their first test or in it.
    [[nodiscard]] const QList<CandidateId> &untested() const { return m_untested; }
    /// Living and correct candidates with a score, best first by the ranking; of one island with its guests, or of all (−1).
    [[nodiscard]] QList<CandidateId> ready(int island = -1) const;
    /// Tested and incorrect candidates, latest first.
    [[nodiscard]] QList<CandidateId> failing() const;
    /// Comparable among ready candidates; larger is better.
    [[nodiscard]] double merit(CandidateId id) const;
    /// Living candidates with the best scores ever, best first.
    [[nodiscard]] const QList<CandidateId> &archive() const { return m_archive; }
    [[nodiscard]] const Grid &grid() const { return m_grid; }
    /// Whether the candidate must not be removed: archive, elites of the grid, the best of every island, the first front.
    [[nodiscard]] bool isKept(CandidateId id) const;

    /// The island of the next child, in rotation.
    [[nodiscard]] int nextIsland() const { return m_islands > 1 ? int(m_children % quint32(m_islands)) : 0; }
    /// Candidates with the islands to which they migrate now.
    [[nodiscard]] QList<std::pair<CandidateId, int>> migrationsDue() const;

    /// Candidates created since the leader changed; for a ranking by score, since the best score was reached.
    [[nodiscard]] int bornSinceBetter() const { return m_bornSinceBetter; }
    /// Mean over all measurements of a metric, or over repeated ones only; nullopt when it was never measured.
    [[nodiscard]] std::optional<double> mean(CandidateId id, const QString &metric, bool freshOnly) const;
    /// Reason why nothing can be tested; empty when tests are possible.
    [[nodiscard]] const QString &broken() const { return m_broken; }

private:
    void born(const Candidate &candidate);
    void tested(const TestReport &report);
    void scored(const CandidateScored &body);
    void retired(CandidateId id);
    void testedAgain(Member &member, const TestReport &report);
    void keep(const Member &member);
    void rank() const;
    void follow();
    void describe(Member &member) const;
    [[nodiscard]] double feature(const QString &name, const Member &member) const;

    QString m_ranking;
    QStringList m_objectiveNames, m_featureNames;
    int m_archiveSize, m_islands, m_migrationEvery, m_migrants;
    QString m_initial; ///< reference text of the feature "edits"
    QHash<CandidateId, Member> m_members;
    struct Shape {
        double length = 0, depth = 0, edits = 0;
    };
    QHash<CandidateId, Shape> m_shapes; ///< of living candidates, if the plan uses such a feature
    bool m_programs, m_shaped;
    QList<CandidateId> m_living, m_untested, m_archive;
    Grid m_grid;
    QList<int> m_bornOn, m_sentFrom; ///< per island: candidates created, migrants sent
    quint32 m_children = 0;
    int m_bornSinceBetter = 0;
    std::optional<double> m_bestEver;
    CandidateId m_first; ///< first candidate of the front
    QString m_broken;
    mutable bool m_stale = true;
    mutable QHash<CandidateId, double> m_merits;
    mutable QList<CandidateId> m_order;
    mutable QSet<CandidateId> m_firstFront;
};

} // namespace engine
