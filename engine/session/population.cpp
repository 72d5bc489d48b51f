// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/population.h"

#include "engine/code/programparts.h"
#include "engine/types/events/runevent.h"
#include "engine/types/events/testreport.h"

namespace engine {

namespace {

constexpr qsizetype longestArtifact = 2000; ///< maximum characters of an artifact in a prompt
constexpr qsizetype longestNotes = 8000;

QString cutArtifact(const QString &text)
{
    return text.size() <= longestArtifact ? text : text.left(longestArtifact) + QStringLiteral(" … (shortened)");
}

QString notesOf(const TestReport &report)
{
    QStringList lines;
    for (const Metric &metric : report.metrics) {
        if (!metric.secret)
            lines << QStringLiteral("%1 = %2").arg(metric.name).arg(metric.value, 0, 'g', 8);
    }
    for (const Artifact &artifact : report.artifacts)
        lines << QStringLiteral("%1:\n%2").arg(artifact.name, cutArtifact(artifact.text));
    if (!report.correct && !report.outcome.errors.isEmpty())
        lines << QStringLiteral("stderr:\n") + cutArtifact(report.outcome.errors.right(longestArtifact));
    return lines.join(u'\n').left(longestNotes);
}

} // namespace

void Population::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CandidateBorn &body) { born(body.candidate); },
        [&](const CandidateTested &body) { tested(body.report); },
        [&](const CandidateScored &body) {
            const auto member = m_members.find(body.candidate);
            if (member == m_members.end())
                return;
            for (const Score &score : body.scores) {
                if (!score.feedback.isEmpty())
                    member->feedback.append(score.feedback);
            }
        },
        [&](const CandidateRetired &body) {
            m_living.removeOne(body.candidate);
            m_members.remove(body.candidate);
        },
        [&](const CandidatePinned &body) {
            if (body.pinned)
                m_pinned.insert(body.candidate);
            else
                m_pinned.remove(body.candidate);
        },
        [](const auto &) { },
    }, event.body);
}

void Population::born(const Candidate &candidate)
{
    TextFingerprint print;
    if (isProgram(candidate.parts))
        print.exact = programFingerprint(candidate.parts, m_language);
    else
        print = m_asked.first == candidate.parts.single ? m_asked.second : fingerprintOf(candidate.parts.single);
    if (!m_seen.contains(print.exact))
        m_seen.insert(print.exact, candidate.id);
    m_living.append(candidate.id);
    m_members.insert(candidate.id, {candidate.parts, std::move(print), {}, {}});
}

void Population::tested(const TestReport &report)
{
    const auto member = m_members.find(report.candidate);
    if (member == m_members.end() || report.recheck || report.outcome.end == u"cancelled")
        return;
    if (!report.failure.isEmpty())
        member->feedback.append(report.failure);
    member->feedback += report.feedback;
    member->notes = notesOf(report);
}

CandidateId Population::duplicateOf(const Parts &parts, double threshold) const
{
    if (isProgram(parts))
        return m_seen.value(programFingerprint(parts, m_language));
    m_asked = {parts.single, fingerprintOf(parts.single)};
    const TextFingerprint &print = m_asked.second;
    if (const CandidateId same = m_seen.value(print.exact))
        return same;
    if (threshold >= 1)
        return {};
    for (const CandidateId id : m_living) {
        if (similarity(print, m_members.constFind(id)->print) >= threshold)
            return id;
    }
    return {};
}

double Population::distance(const QList<CandidateId> &among) const
{
    QList<TextFingerprint> prints;
    for (const CandidateId id : among)
        prints.append(m_members.constFind(id)->print);
    return prints.size() < 2 ? 1 : meanDistance(prints);
}

} // namespace engine
