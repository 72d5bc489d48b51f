// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/virtualclock.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/session/knowledge.h"
#include "engine/session/rankingnotes.h"
#include "engine/session/runnotes.h"
#include "engine/session/sessioncore.h"
#include "engine/store/memoryeventstore.h"
#include "engine/types/state/runstate.h"

namespace test {

/// The parts of a session without a recipe: time moves by hand, events stay in memory.
struct SessionDesk {
    explicit SessionDesk(const QByteArray &config = "task: a pitch\ngenerator: offline\nstop: {candidates: 20}\n")
        : core(engine::RunId{QStringLiteral("desk")}, engine::resolve(engine::parseConfig(config)).plan, world())
    {
        core.turns().begin();
        core.emitEvent(engine::RunStarted{engine::parseConfig(config).config, QStringLiteral("test"), {}});
    }

    engine::World world()
    {
        engine::World world;
        world.store = store;
        world.clock = clock;
        world.committed = [](const QList<engine::RunEvent> &) {};
        return world;
    }
    engine::CandidateId text(const QString &words)
    {
        engine::Candidate candidate;
        candidate.parts = words;
        return notes.createCandidate(std::move(candidate));
    }
    /// Everything written so far.
    QList<engine::RunEvent> log()
    {
        core.journal().flush();
        return store->events(core.run(), 0, 0).result().value_or(QList<engine::RunEvent>());
    }
    template <typename Body>
    QList<Body> all()
    {
        QList<Body> found;
        for (const engine::RunEvent &event : log()) {
            if (const auto *body = std::get_if<Body>(&event.body))
                found.append(*body);
        }
        return found;
    }
    [[nodiscard]] const engine::RunState &state() const { return core.knows().state; }

    std::shared_ptr<engine::MemoryEventStore> store = std::make_shared<engine::MemoryEventStore>();
    std::shared_ptr<engine::VirtualClock> clock = std::make_shared<engine::VirtualClock>(1'000);
    engine::SessionCore core;
    engine::RankingNotes ranking{core};
    engine::RunNotes notes{core, ranking};
};

} // namespace test
