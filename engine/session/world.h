// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>
#include <memory>

namespace engine {

class Clock;
class EventStore;
class ProgramTester;
class ProviderSource;
class RuleSource;
struct RunEvent;
class SpendingGate;

/// Dependencies of a session; all of them are replaceable.
struct World {
    std::shared_ptr<EventStore> store;
    std::shared_ptr<ProviderSource> providers;
    std::shared_ptr<Clock> clock;
    std::function<void(QList<RunEvent>)> committed; ///< called with every batch of events that is on disk
    std::shared_ptr<ProgramTester> tester; ///< null: programs cannot be run
    std::shared_ptr<SpendingGate> gate = {}; ///< caps over all runs; none: no such caps
    std::shared_ptr<RuleSource> rules = {}; ///< null: loops start without priors
};

} // namespace engine
