// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/votesession.h"

#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/widgets/format.h"

#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

constexpr int sessionSize = 20; ///< votes suggested for one session

bool isSaidAgain(const engine::Match &old, const engine::Match &swapped)
{
    return (old.verdict == engine::Verdict::First) == (swapped.verdict == engine::Verdict::Second)
        && (old.verdict == engine::Verdict::Tie) == (swapped.verdict == engine::Verdict::Tie);
}

} // namespace

VoteSession::VoteSession(const OpenRun *run) : m_run(run) { }

void VoteSession::start()
{
    m_past.clear();
    m_repeats = m_consistent = 0;
}

void VoteSession::add(const engine::VoteRound &round, const QList<engine::Match> &matches, qint64 tookMs)
{
    PastRound past{round, matches, tookMs, 0, {}};
    for (const engine::CandidateId id : round.shown) {
        if (const engine::CandidateState *candidate = m_run->state().candidate(id))
            past.before.insert(id, candidate->rating.elo);
    }
    if (round.repeat)
        countRepeat(matches.first());
    m_past.append(past);
}

void VoteSession::countRepeat(const engine::Match &match)
{
    ++m_repeats;
    const QList<engine::Match> &known = m_run->analysis().matches();
    const bool same = std::any_of(known.begin(), known.end(), [&match](const engine::Match &old) {
        return !old.call && old.first == match.second && old.second == match.first && isSaidAgain(old, match);
    });
    if (same)
        ++m_consistent;
}

QString VoteSession::summary() const
{
    QStringList parts{tr("%1 of %2 votes").arg(m_past.size()).arg(std::max<qsizetype>(sessionSize, m_past.size()))};
    qint64 tookMs = 0;
    for (const PastRound &past : m_past)
        tookMs += past.tookMs;
    if (!m_past.isEmpty())
        parts << tr("%1 s per vote").arg(QLocale().toString(double(tookMs) / 1000 / double(m_past.size()), 'f', 1));
    const engine::Share same = m_run->analysis().judges().peopleAgainstJudges();
    if (same.value())
        parts << tr("Agree with judges: %1 of %2").arg(formatCount(qRound64(*same.value() * double(same.of))), formatCount(qint64(same.of)));
    if (m_repeats > 0)
        parts << tr("Same vote when repeated: %1 of %2").arg(formatCount(m_consistent), formatCount(m_repeats));
    return parts.join(QStringLiteral("  ·  "));
}

QStringList VoteSession::revealed() const
{
    QStringList names;
    for (const engine::CandidateId id : m_past.constLast().round.shown)
        names << revealed(id, m_past.constLast());
    return names;
}

QString VoteSession::revealed(engine::CandidateId id, const PastRound &past) const
{
    const engine::CandidateState *candidate = m_run->state().candidate(id);
    if (!candidate)
        return {};
    QStringList parts{candidateName(id), ratingText(candidate->rating)};
    const int moved = qRound(candidate->rating.elo - past.before.value(id, candidate->rating.elo));
    if (moved != 0)
        parts << tr("%1 by your vote", "change of a rating, with its sign").arg(moved > 0 ? u'+' + QLocale().toString(moved) : QLocale().toString(moved));
    parts << stepTitle(candidate->step) << harmless(candidate->generator);
    const QString said = parts.join(QStringLiteral(", "));
    const bool isTie = past.matches.first().verdict == engine::Verdict::Tie;
    const bool won = !isTie && std::all_of(past.matches.begin(), past.matches.end(), [id](const engine::Match &match) {
        return (match.first != id && match.second != id) || (match.verdict == engine::Verdict::First ? match.first : match.second) == id;
    });
    return won ? tr("Your choice: %1").arg(said) : said;
}

} // namespace ui
