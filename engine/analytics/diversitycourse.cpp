// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/diversitycourse.h"

#include "engine/analytics/csv.h"
#include "engine/base/texthash.h"
#include "engine/base/words.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/runevent.h"

namespace engine {

namespace {

/// Hashes of the words of a folded line.
std::vector<quint64> hashesOf(const QString &line)
{
    std::vector<quint64> hashes;
    for (const QStringView word : QStringView(line).split(u' ', Qt::SkipEmptyParts))
        hashes.push_back(textHash(word));
    return hashes;
}

quint64 gramOf(const quint64 *words, size_t n)
{
    quint64 hash = n;
    for (size_t i = 0; i < n; ++i) {
        hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

QList<quint64> gramsOf(const std::vector<quint64> &words, size_t n)
{
    QList<quint64> grams;
    for (size_t i = 0; i + n <= words.size(); ++i)
        grams << gramOf(&words[i], n);
    return grams;
}

} // namespace

void DiversityCourse::apply(const RunEvent &event)
{
    if (const auto *body = std::get_if<CandidateBorn>(&event.body)) {
        if (!body->candidate.arm)
            born(body->candidate);
    } else if (const auto *body = std::get_if<CandidateRetired>(&event.body)) {
        retired(body->candidate);
    }
}

void DiversityCourse::born(const Candidate &candidate)
{
    Member member;
    member.print = fingerprintOf(candidate.parts.text());
    for (Member &other : m_living) {
        const double distance = 1 - similarity(member.print, other.print);
        other.distance += distance;
        member.distance += distance;
    }
    m_distance += member.distance;
    const std::vector<quint64> words = hashesOf(foldedLine(candidate.parts.text()));
    for (int n = 0; n < 3; ++n) {
        member.grams[n] = gramsOf(words, size_t(n) + 1);
        for (const quint64 gram : std::as_const(member.grams[n]))
            ++m_grams[n].count[gram];
        m_grams[n].all += member.grams[n].size();
    }
    m_living.insert(candidate.id, std::move(member));
    m_points.append(DiversityPoint{.born = m_points.isEmpty() ? 1 : m_points.last().born + 1});
    measure(m_points.last());
}

void DiversityCourse::retired(CandidateId id)
{
    const auto found = m_living.constFind(id);
    if (found == m_living.constEnd())
        return;
    const Member gone = *found;
    m_living.erase(found);
    for (Member &other : m_living)
        other.distance -= 1 - similarity(gone.print, other.print);
    m_distance -= gone.distance;
    for (int n = 0; n < 3; ++n) {
        for (const quint64 gram : gone.grams[n]) {
            if (--m_grams[n].count[gram] == 0)
                m_grams[n].count.remove(gram);
        }
        m_grams[n].all -= gone.grams[n].size();
    }
    measure(m_points.last());
}

void DiversityCourse::measure(DiversityPoint &point) const
{
    const double n = double(m_living.size());
    point.alive = int(n);
    point.meanDistance = n < 2 ? 0 : m_distance / (n * (n - 1) / 2);
    double *const distinct[3] = {&point.distinct1, &point.distinct2, &point.distinct3};
    for (int k = 0; k < 3; ++k)
        *distinct[k] = m_grams[k].all ? double(m_grams[k].count.size()) / double(m_grams[k].all) : 0;
}

QByteArray toCsv(const QList<DiversityPoint> &points)
{
    QByteArray csv = csvRow(QStringLiteral("born,alive,meanDistance,distinct1,distinct2,distinct3").split(u','));
    for (const DiversityPoint &point : points) {
        csv += csvRow({QString::number(point.born), QString::number(point.alive), csvNumber(point.meanDistance), csvNumber(point.distinct1),
            csvNumber(point.distinct2), csvNumber(point.distinct3)});
    }
    return csv;
}

} // namespace engine
