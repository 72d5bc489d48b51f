// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ratingcourses.h"

#include "ui/models/format.h"
#include "ui/models/runanalysis.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

constexpr int bestShown = 5;

QString courseText(const char *text)
{
    return QCoreApplication::translate("ui::RunChart", text);
}

double xOf(const RatingPoint &point, ChartAxis axis)
{
    switch (axis) {
    case ChartAxis::Evaluations: return point.evaluations;
    case ChartAxis::Time: return double(point.activeMs) / 60'000;
    case ChartAxis::Money: return point.usd;
    }
    Q_UNREACHABLE();
}

QList<double> allX(const RunAnalysis &analysis, const QList<engine::CandidateId> &candidates, ChartAxis axis)
{
    QList<double> all;
    for (const engine::CandidateId id : candidates) {
        for (const RatingPoint &point : analysis.ratings(id))
            all.append(xOf(point, axis));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Appends one point per x; a rating keeps its value until its next point.
void follow(const QList<RatingPoint> &course, const QList<double> &xs, ChartAxis axis, Curve &curve, Band &band)
{
    qsizetype at = -1;
    for (const double x : xs) {
        while (at + 1 < course.size() && xOf(course.at(at + 1), axis) <= x)
            ++at;
        if (at < 0)
            continue;
        curve.points.append({x, course.at(at).elo});
        band.low.append({x, course.at(at).elo - course.at(at).halfWidth});
        band.high.append({x, course.at(at).elo + course.at(at).halfWidth});
    }
}

} // namespace

QList<engine::CandidateId> shownCandidates(const engine::RunState &state, engine::CandidateId chosen)
{
    QList<const engine::CandidateState *> judged;
    for (const engine::CandidateState &candidate : state.candidates()) {
        if (candidate.alive && candidate.rating.games > 0)
            judged.append(&candidate);
    }
    std::stable_sort(judged.begin(), judged.end(),
        [](const engine::CandidateState *a, const engine::CandidateState *b) { return a->rating.elo > b->rating.elo; });
    QList<engine::CandidateId> shown;
    for (const engine::CandidateState *candidate : std::as_const(judged)) {
        if (shown.size() < bestShown)
            shown.append(candidate->id);
    }
    const engine::CandidateState *own = state.candidate(chosen);
    if (own && own->rating.games > 0 && !shown.contains(chosen))
        shown.append(chosen);
    return shown;
}

ChartContent ratingCourses(const RunAnalysis &analysis, const QList<engine::CandidateId> &candidates, ChartAxis axis)
{
    ChartContent content;
    content.xTitle = axis == ChartAxis::Time ? courseText(QT_TRANSLATE_NOOP("ui::RunChart", "Time (min)"))
        : axis == ChartAxis::Money           ? courseText(QT_TRANSLATE_NOOP("ui::RunChart", "Spent ($)"))
                                             : courseText(QT_TRANSLATE_NOOP("ui::RunChart", "Evaluations"));
    content.yTitle = courseText(QT_TRANSLATE_NOOP("ui::RunChart", "Rating (Elo)"));
    const QList<double> xs = allX(analysis, candidates, axis);
    for (const engine::CandidateId id : candidates) {
        Curve curve{.name = candidateName(id), .style = int(content.curves.size()), .points = {}, .digits = 0};
        Band band;
        follow(analysis.ratings(id), xs, axis, curve, band);
        if (content.curves.isEmpty())
            content.band = band;
        else
            content.moreBands.append(band);
        content.curves.append(curve);
    }
    content.band.name = courseText(QT_TRANSLATE_NOOP("ui::RunChart", "95 % intervals"));
    return content;
}

} // namespace ui
