// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/ownvotes.h"

#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "ui/compare/sentvotes.h"
#include "ui/errortext.h"
#include "ui/models/openrun.h"
#include "ui/widgets/onresult.h"

#include <algorithm>
#include <utility>

namespace ui {

OwnVotes::OwnVotes(engine::Engine *engine, OpenRun *run, QObject *parent) :
    QObject(parent),
    m_engine(engine),
    m_run(run)
{
    connect(m_run, &OpenRun::closed, this, [this] { m_last.reset(); });
}

QList<engine::Match> OwnVotes::verdicts() const { return ownVerdicts(m_run->analysis()); }

std::optional<engine::Match> OwnVotes::verdictOn(const engine::Vote &vote) const
{
    const QList<engine::Match> own = verdicts();
    const auto match = std::find_if(own.begin(), own.end(), [&vote](const engine::Match &each) { return isOnSamePair(each, vote); });
    return match == own.end() ? std::nullopt : std::optional(*match);
}

bool OwnVotes::isUndoable() const { return m_last && verdictOn(m_last->vote); }

void OwnVotes::vote(const engine::Vote &vote)
{
    m_last = SentVote{vote, verdictOn(vote)};
    Q_EMIT voted(vote);
    if (!m_engine || !m_run->isOpen())
        return;
    onResult(this, m_engine->runs()->steer(m_run->run(), engine::Steering(vote)), [this](const engine::Result<> &done) {
        Q_EMIT answered(done ? tr("Your vote was counted.") : errorSentence(done.error()));
    });
}

void OwnVotes::undo()
{
    if (!m_last)
        return;
    const SentVote last = *std::exchange(m_last, std::nullopt);
    const std::optional<engine::Match> match = verdictOn(last.vote);
    if (!match)
        return;
    Q_EMIT withdrawn(match->id);
    if (!m_engine || !m_run->isOpen())
        return;
    onResult(this, m_engine->runs()->steer(m_run->run(), engine::Withdraw{match->id}), [this, last](const engine::Result<> &done) {
        Q_EMIT answered(done ? tr("Your vote was undone.") : errorSentence(done.error()));
        if (done && last.replaced)
            onResult(this, m_engine->runs()->steer(m_run->run(), engine::Steering(engine::voteOf(*last.replaced))), [](const engine::Result<> &) { });
    });
}

} // namespace ui
