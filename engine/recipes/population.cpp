// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/population.h"

namespace engine {

void Population::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CandidateBorn &body) {
            const Candidate &candidate = body.candidate;
            TextFingerprint print = m_asked.first == candidate.text ? m_asked.second : fingerprintOf(candidate.text);
            if (!m_seen.contains(print.exact))
                m_seen.insert(print.exact, candidate.id);
            m_living.append(candidate.id);
            m_members.insert(candidate.id, {candidate.text, std::move(print), {}});
        },
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

CandidateId Population::duplicateOf(const QString &text, double threshold) const
{
    m_asked = {text, fingerprintOf(text)};
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
        prints.append(m_members.value(id).print);
    return prints.size() < 2 ? 1 : meanDistance(prints);
}

} // namespace engine
