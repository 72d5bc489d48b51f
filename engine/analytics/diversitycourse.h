// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/evaluators/similarity.h"

#include <QHash>

namespace engine {

struct Candidate;
struct RunEvent;

/// Mean difference between the living candidates after one candidate was created.
struct DiversityPoint {
    int born = 0;            ///< candidates so far
    int alive = 0;
    double meanDistance = 0; ///< see Diversity
    double distinct1 = 0, distinct2 = 0, distinct3 = 0;

    bool operator==(const DiversityPoint &) const = default;
};

/// Diversity over the course of a run, updated event by event: the same numbers as diversityOf() of the living candidates. Control
/// arms do not count. Any thread, one at a time; work per event is linear in the living candidates and in the words of one text.
class DiversityCourse
{
public:
    void apply(const RunEvent &event);
    /// One point per candidate created; the last point changes when candidates are retired.
    [[nodiscard]] const QList<DiversityPoint> &points() const { return m_points; }

private:
    struct Member {
        TextFingerprint print;
        double distance = 0; ///< sum to all others
        QList<quint64> grams[3];
    };
    struct Grams {
        QHash<quint64, int> count;
        qint64 all = 0;
    };
    void born(const Candidate &candidate);
    void retired(CandidateId id);
    void measure(DiversityPoint &point) const;

    QHash<CandidateId, Member> m_living;
    double m_distance = 0; ///< sum over pairs
    Grams m_grams[3];
    QList<DiversityPoint> m_points;
};

[[nodiscard]] QByteArray toCsv(const QList<DiversityPoint> &points);

} // namespace engine
