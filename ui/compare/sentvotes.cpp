// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/sentvotes.h"

#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/widgets/onresult.h"

#include <algorithm>

namespace ui {

QList<engine::Match> ownVerdicts(const RunAnalysis &analysis)
{
    QList<engine::Match> own;
    for (const engine::Match &match : analysis.matches()) {
        if (!match.call && !analysis.isWithdrawn(match.id))
            own.append(match);
    }
    return own;
}

bool isOnSamePair(const engine::Match &verdict, const engine::Vote &vote)
{
    return std::minmax(verdict.first, verdict.second) == std::minmax(vote.first, vote.second);
}

SentVotes::SentVotes(engine::Engine *engine, OpenRun *run, QObject *parent) :
    QObject(parent),
    m_engine(engine),
    m_run(run)
{
}

quint64 SentVotes::send(const QList<engine::Vote> &votes)
{
    const quint64 number = ++m_last;
    if (!m_engine || !m_run->isOpen())
        return number;
    m_rounds.insert(number, {m_run->run(), votes.size(), {}, replacedBy(votes), false});
    for (const engine::Vote &vote : votes) {
        onResult(this, m_engine->runs()->vote(m_run->run(), vote), [this, number](const engine::Result<engine::MatchId> &match) {
            if (match)
                m_rounds[number].matches.append(*match);
            else
                Q_EMIT failed(match.error());
            answered(number);
        });
    }
    return number;
}

void SentVotes::takeBack(quint64 round)
{
    const auto found = m_rounds.find(round);
    if (found == m_rounds.end())
        return;
    found->isUnwanted = true;
    if (found->unanswered == 0)
        withdraw(m_rounds.take(round));
}

void SentVotes::answered(quint64 round)
{
    Round &found = m_rounds[round];
    --found.unanswered;
    if (found.unanswered == 0 && found.isUnwanted)
        withdraw(m_rounds.take(round));
}

void SentVotes::withdraw(const Round &round)
{
    for (const engine::MatchId match : round.matches) {
        onResult(this, m_engine->runs()->steer(round.run, engine::Withdraw{match}), [this](const engine::Result<> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
    }
    for (const engine::Match &old : round.replaced) {
        onResult(this, m_engine->runs()->vote(round.run, engine::voteOf(old)), [this](const engine::Result<engine::MatchId> &match) {
            if (!match)
                Q_EMIT failed(match.error());
        });
    }
}

/// The user's earlier verdicts on these pairs that still count.
QList<engine::Match> SentVotes::replacedBy(const QList<engine::Vote> &votes) const
{
    QList<engine::Match> own = ownVerdicts(m_run->analysis());
    own.removeIf([&votes](const engine::Match &old) {
        return std::none_of(votes.begin(), votes.end(), [&old](const engine::Vote &vote) { return isOnSamePair(old, vote); });
    });
    return own;
}

} // namespace ui
