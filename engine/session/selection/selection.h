// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/selection/grid.h"
#include "engine/types/events/runevent.h"
#include "engine/types/events/testreport.h"
#include "engine/types/plan/runplan.h"

#include <QHash>
#include <QSet>

namespace engine {

/// How the living of a run stand that is ranked by scores or whose candidates are programs: what was tested, which fail,
/// islands and their guests, archive, grid and front. A fold of the events; one at a time. Constant work per event beside
/// the sizes of population and archive.
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
        QHash<QString, double> first;  ///< of the test it entered the ranking with
        QHash<QString, Sample> fresh;  ///< of further measurements
        ScoreRecord measured;
        std::vector<double> objectives; ///< more is better
        std::vector<double> features;
        QSet<int> guestOn;
    };

    explicit Selection(const RunPlan &plan);
    void apply(const RunEvent &event);

    /// The living one; null when there is none of that id.
    [[nodiscard]] const Member *member(CandidateId id) const;
    /// In order of birth: who waits for the first test or has one under way.
    [[nodiscard]] const QList<CandidateId> &untested() const { return m_untested; }
    /// With a score, correct and alive, best first by the ranking; of one island with its guests, or of all (−1).
    [[nodiscard]] QList<CandidateId> ready(int island = -1) const;
    /// Tested and not correct, the latest first.
    [[nodiscard]] QList<CandidateId> failing() const;
    /// Comparable among the ready; more is better.
    [[nodiscard]] double merit(CandidateId id) const;
    /// The best ever by score that are still alive, best first.
    [[nodiscard]] const QList<CandidateId> &archive() const { return m_archive; }
    [[nodiscard]] const Grid &grid() const { return m_grid; }
    /// Not to be crowded out: archive, elites of the grid, the best of every island, the first front.
    [[nodiscard]] bool isKept(CandidateId id) const;

    /// The island the next child is born on: each in turn.
    [[nodiscard]] int nextIsland() const { return m_islands > 1 ? int(m_children % quint32(m_islands)) : 0; }
    /// Who goes where now.
    [[nodiscard]] QList<std::pair<CandidateId, int>> migrationsDue() const;

    /// How many were born since the leader changed: by score since the best score was reached.
    [[nodiscard]] int bornSinceBetter() const { return m_bornSinceBetter; }
    /// The mean of all measurements of a metric, or of the fresh ones alone; nothing when it was never measured.
    [[nodiscard]] std::optional<double> mean(CandidateId id, const QString &metric, bool freshOnly) const;
    /// Why nothing can be tested at all; empty when it can.
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
    QString m_initial; ///< what "edits" are counted from
    QHash<CandidateId, Member> m_members;
    struct Shape {
        double length = 0, depth = 0, edits = 0;
    };
    QHash<CandidateId, Shape> m_shapes; ///< of the living, where the plan names one
    bool m_programs, m_shaped;
    QList<CandidateId> m_living, m_untested, m_archive;
    Grid m_grid;
    QList<int> m_bornOn, m_sentFrom; ///< per island: births, migrants sent
    quint32 m_children = 0;
    int m_bornSinceBetter = 0;
    std::optional<double> m_bestEver;
    CandidateId m_first; ///< of the front
    QString m_broken;
    mutable bool m_stale = true;
    mutable QHash<CandidateId, double> m_merits;
    mutable QList<CandidateId> m_order;
    mutable QSet<CandidateId> m_firstFront;
};

} // namespace engine
