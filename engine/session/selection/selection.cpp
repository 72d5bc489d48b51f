// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/selection/selection.h"

#include "engine/code/programtext.h"
#include "engine/session/selection/front.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

/// Whether the feature is computed from the text itself; also with the sign of an objective.
bool isShape(const QString &name)
{
    const QStringView bare = QStringView(name).mid(name.startsWith(u'-') ? 1 : 0);
    return bare == u"length" || bare == u"depth" || bare == u"edits";
}

} // namespace

Selection::Selection(const RunPlan &plan)
    : m_ranking(plan.population.ranking)
    , m_objectiveNames(plan.population.objectives)
    , m_featureNames(plan.population.features)
    , m_archiveSize(plan.population.archive)
    , m_islands(std::max(1, plan.population.islands))
    , m_migrationEvery(plan.population.migrationEvery)
    , m_migrants(plan.population.migrants)
    , m_initial(plan.program.initialParts().text())
    , m_programs(plan.testing.on())
    , m_shaped(std::any_of(m_objectiveNames.begin(), m_objectiveNames.end(), isShape) || std::any_of(m_featureNames.begin(), m_featureNames.end(), isShape))
    , m_grid(int(plan.population.features.size()), plan.population.featureBins)
    , m_bornOn(m_islands, 0)
    , m_sentFrom(m_islands, 0)
{
}

void Selection::apply(const RunEvent &event)
{
    if (const auto *body = std::get_if<CandidateBorn>(&event.body))
        born(body->candidate);
    else if (const auto *body = std::get_if<CandidateTested>(&event.body))
        tested(body->report);
    else if (const auto *body = std::get_if<CandidateScored>(&event.body))
        scored(*body);
    else if (const auto *body = std::get_if<CandidateRetired>(&event.body))
        retired(body->candidate);
    else if (const auto *body = std::get_if<CandidateMigrated>(&event.body)) {
        const auto guest = m_members.find(body->candidate);
        if (guest == m_members.end())
            return;
        guest->guestOn.insert(body->island);
        ++m_sentFrom[guest->island];
    }
    if (m_ranking == u"front" && m_stale)
        follow();
}

void Selection::born(const Candidate &candidate)
{
    Member member;
    member.id = candidate.id;
    member.ofArm = candidate.arm.has_value();
    member.island = std::clamp(candidate.island, 0, m_islands - 1);
    m_living.append(candidate.id);
    m_bornSinceBetter += !member.ofArm;
    if (m_programs)
        m_untested.append(candidate.id);
    m_children += !candidate.parents.isEmpty();
    ++m_bornOn[member.island];
    if (m_shaped) {
        const QString text = candidate.parts.text();
        m_shapes.insert(candidate.id, {double(text.size()), double(nestingDepth(text)), lineDistance(m_initial, text)});
    }
    m_members.insert(candidate.id, std::move(member));
}

double Selection::feature(const QString &name, const Member &member) const
{
    const bool isMeasured = member.values.contains(name) && !(m_programs && isShape(name)); // evaluators of texts may be named "length"
    if (isMeasured || !isShape(name))
        return member.values.value(name);
    const Shape shape = m_shapes.value(member.id);
    return name.endsWith(u"length") ? shape.length : name.endsWith(u"depth") ? shape.depth : shape.edits;
}

/// Updates objectives and features from the current values.
void Selection::describe(Member &member) const
{
    member.objectives.clear();
    member.features.clear();
    for (const QString &name : m_objectiveNames) {
        const bool less = name.startsWith(u'-');
        const double value = feature(less ? name.mid(1) : name, member);
        member.objectives.push_back(less ? -value : value);
    }
    if (member.objectives.empty())
        member.objectives.push_back(member.score.value_or(0));
    for (const QString &name : m_featureNames)
        member.features.push_back(feature(name, member));
}

void Selection::tested(const TestReport &report)
{
    if (report.outcome.end == u"unavailable" && m_broken.isEmpty())
        m_broken = report.failure;
    const auto member = m_members.find(report.candidate);
    if (member == m_members.end() || wasNotMeasured(report))
        return;
    m_stale = true;
    if (report.recheck)
        return testedAgain(*member, report);
    m_untested.removeOne(report.candidate);
    member->tested = true;
    member->correct = report.correct;
    note(member->measured, report);
    for (const Metric &metric : report.metrics) {
        member->first.insert(metric.name, metric.value);
        member->values.insert(metric.name, metric.value);
    }
    describe(*member);
}

void Selection::testedAgain(Member &member, const TestReport &report)
{
    note(member.measured, report);
    for (const Metric &metric : report.metrics) {
        if (report.correct)
            member.fresh[metric.name].add(metric.value);
    }
    if (member.measured.isBroken()) {
        member.correct = false;
        m_archive.removeOne(member.id);
        m_grid.remove(member.id);
    }
}

std::optional<double> Selection::mean(CandidateId id, const QString &metric, bool freshOnly) const
{
    const Member *one = member(id);
    if (!one)
        return {};
    Sample sample = one->fresh.value(metric);
    if (const auto first = one->first.constFind(metric); first != one->first.constEnd() && !freshOnly)
        sample.add(Sample{std::max(1, one->measured.first.count), *first, 0});
    return sample.count > 0 ? std::optional(sample.mean) : std::nullopt;
}

/// Also the new score of a candidate that was measured again.
void Selection::scored(const CandidateScored &body)
{
    const auto member = m_members.find(body.candidate);
    if (member == m_members.end())
        return;
    const std::optional<double> before = std::exchange(member->score, body.score);
    for (const Score &score : body.scores)
        member->values.insert(score.metric, score.value);
    describe(*member);
    m_stale = true;
    if (!member->correct)
        return;
    keep(*member);
    const bool isBetter = !member->ofArm && (!m_bestEver || body.score > *m_bestEver);
    if (before) {
        m_bestEver = before == m_bestEver || isBetter ? body.score : m_bestEver;
    } else if (isBetter) {
        m_bestEver = body.score;
        m_bornSinceBetter = m_ranking == u"front" ? m_bornSinceBetter : 0;
    }
}

void Selection::keep(const Member &member)
{
    if (!m_featureNames.isEmpty()) {
        m_grid.remove(member.id);
        m_grid.add(member.id, member.features, *member.score);
    }
    m_archive.removeOne(member.id);
    const auto place = std::upper_bound(m_archive.begin(), m_archive.end(), *member.score,
        [this](double score, CandidateId other) { return score > m_members.constFind(other)->score; });
    m_archive.insert(place, member.id);
    if (m_archive.size() > m_archiveSize)
        m_archive.removeLast();
}

/// A front has no best score: counts children since its first candidate last changed.
void Selection::follow()
{
    rank();
    const CandidateId first = m_order.value(0);
    if (first && std::exchange(m_first, first) != first)
        m_bornSinceBetter = 0;
}

void Selection::retired(CandidateId id)
{
    m_members.remove(id);
    m_shapes.remove(id);
    m_living.removeOne(id);
    m_untested.removeOne(id);
    m_archive.removeOne(id);
    m_grid.remove(id);
    m_stale = true;
}

const Selection::Member *Selection::member(CandidateId id) const
{
    const auto found = m_members.constFind(id);
    return found == m_members.constEnd() ? nullptr : &*found;
}

/// Updates merits and order of the ready candidates; the front has precedence over crowding.
void Selection::rank() const
{
    if (!m_stale)
        return;
    m_stale = false;
    m_merits.clear();
    m_order.clear();
    m_firstFront.clear();
    std::vector<std::vector<double>> points;
    for (const CandidateId id : m_living) {
        const Member &member = *m_members.constFind(id);
        if (!member.correct || !member.score)
            continue;
        m_order.append(id);
        m_merits.insert(id, *member.score);
        points.push_back(member.objectives);
    }
    if (m_ranking == u"front") {
        const std::vector<FrontPlace> places = frontPlaces(points);
        for (size_t i = 0; i < places.size(); ++i) {
            const double crowding = std::min(places[i].crowding, 1e6);
            m_merits[m_order[qsizetype(i)]] = -places[i].front + crowding / (1 + crowding) / 2;
            if (places[i].front == 0)
                m_firstFront.insert(m_order[qsizetype(i)]);
        }
    }
    const auto place = [this](CandidateId id) { return std::pair(m_merits.value(id), *m_members.constFind(id)->score); };
    std::stable_sort(m_order.begin(), m_order.end(), [&place](CandidateId a, CandidateId b) { return place(a) > place(b); });
}

QList<CandidateId> Selection::ready(int island) const
{
    rank();
    if (island < 0 || m_islands == 1)
        return m_order;
    QList<CandidateId> out;
    for (const CandidateId id : m_order) {
        const Member &member = *m_members.constFind(id);
        if (member.island == island || member.guestOn.contains(island))
            out.append(id);
    }
    return out;
}

QList<CandidateId> Selection::failing() const
{
    QList<CandidateId> out;
    for (auto id = m_living.rbegin(); id != m_living.rend(); ++id) {
        const Member &member = *m_members.constFind(*id);
        if (member.tested && !member.correct)
            out.append(*id);
    }
    return out;
}

double Selection::merit(CandidateId id) const
{
    rank();
    return m_merits.value(id);
}

bool Selection::isKept(CandidateId id) const
{
    rank();
    if (m_archive.contains(id) || m_grid.isElite(id) || m_firstFront.contains(id))
        return true;
    const Member *one = member(id);
    return one && m_islands > 1 && ready(one->island).value(0) == id;
}

QList<std::pair<CandidateId, int>> Selection::migrationsDue() const
{
    QList<std::pair<CandidateId, int>> due;
    if (m_islands < 2 || m_migrationEvery <= 0)
        return due;
    for (int island = 0; island < m_islands; ++island) {
        const int next = (island + 1) % m_islands;
        int wanted = m_bornOn[island] / m_migrationEvery * m_migrants - m_sentFrom[island];
        for (const CandidateId id : ready(island)) {
            const Member &one = *m_members.constFind(id);
            if (wanted <= 0)
                break;
            if (one.island != island || one.guestOn.contains(next))
                continue;
            due.append({id, next});
            --wanted;
        }
    }
    return due;
}

} // namespace engine
