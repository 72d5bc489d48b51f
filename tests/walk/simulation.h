// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/virtualclock.h"
#include "engine/evaluators/programtester.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/replay/replycache.h"
#include "engine/recipes/recipe.h"
#include "engine/session/session.h"
#include "engine/store/memoryeventstore.h"
#include "engine/types/state/runstate.h"

#include <functional>

/// Reply of the scripted provider to one request, with its latency.
struct ScriptedAnswer {
    engine::Result<engine::CompletionReply> reply;
    qint64 latencyMs = 100;
    QString soFar = {}; ///< text that has arrived when the call is cut
};
/// `n` counts the requests from 1.
using Script = std::function<ScriptedAnswer(const engine::CompletionRequest &request, int n)>;

/// A text reply with the given latency and token counts.
[[nodiscard]] ScriptedAnswer says(const QString &text, qint64 latencyMs = 100, qint64 tokensIn = 10, qint64 tokensOut = 10);
[[nodiscard]] ScriptedAnswer failsWith(engine::ErrorKind kind, const QString &detail, qint64 latencyMs = 100,
    std::optional<std::chrono::milliseconds> retryAfter = {});
/// Seeds and children are "text <n> of" with a filling. The longer text wins a match; the first one if both are equal.
[[nodiscard]] ScriptedAnswer plainStory(const engine::CompletionRequest &request, int n);

/// Whole runs in virtual time: a session, a scripted provider and a store in memory. The clock moves while everything
/// waits.
class Simulation
{
public:
    /// `clock`: the clock of another simulation, so that both run side by side.
    Simulation(QByteArray yaml, Script script, std::shared_ptr<engine::VirtualClock> clock = {});
    ~Simulation();

    engine::RunId id{QStringLiteral("sim")};
    std::shared_ptr<engine::SpendingGate> gate;  ///< caps over all runs
    std::shared_ptr<engine::ReplyCache> replies; ///< set before the start: generators cache as their plan says
    QList<engine::PriceQuote> prices;            ///< written to the log at the start
    /// Makes the tester of programs, with the given clock; unset: programs cannot be run.
    std::function<std::shared_ptr<engine::ProgramTester>(std::shared_ptr<engine::Clock>)> makeTester;
    /// Wraps the scripted source for the session; unset: the session uses it directly.
    std::function<std::shared_ptr<engine::ProviderSource>(std::shared_ptr<engine::ProviderSource>, std::shared_ptr<engine::Clock>)> behind;
    /// Vector of a text, returned by the scripted provider after 100 ms; unset: an error.
    std::function<engine::Result<QList<float>>(const QString &text)> vectorOf;
    double usdPerMtok = 0; ///< of every model; negative: unknown
    std::shared_ptr<engine::MemoryEventStore> store = std::make_shared<engine::MemoryEventStore>();
    std::shared_ptr<engine::VirtualClock> clock = std::make_shared<engine::VirtualClock>(0);

    void start();
    /// A new session over the stored log, as after a kill or a pause.
    void reopen(const QByteArray &changes = {});
    /// A new session over the stored log that only accepts steering.
    void reopenToSteer();
    /// Rings alarms until the session has ended, no alarm is left or `untilMs` has passed.
    void run(qint64 untilMs = std::numeric_limits<qint64>::max());
    /// Drops the session as kill -9 does: it writes nothing more to the store.
    void kill();

    [[nodiscard]] bool ended() const;
    [[nodiscard]] engine::RunPlan plan() const;
    [[nodiscard]] engine::Session *session() const { return m_session.get(); }
    [[nodiscard]] QList<engine::RunEvent> log() const;
    [[nodiscard]] engine::RunState state() const;
    [[nodiscard]] std::shared_ptr<engine::ProviderSource> source() const { return m_source; }
    [[nodiscard]] int requests() const { return *m_requests; }

    /// The log as readable text, one line per event, times in ms since the start.
    [[nodiscard]] QString story() const;

private:
    void checkLog() const;

    void begin(const engine::RunConfig &config);

    engine::RunConfig m_frozen;
    Script m_script;
    std::shared_ptr<int> m_requests = std::make_shared<int>(0);
    std::shared_ptr<engine::ProviderSource> m_source;
    std::unique_ptr<engine::Session> m_session;
    struct Dead {
        std::unique_ptr<engine::Session> session; ///< referenced by the frames of `root`
        engine::Task<> root;
        std::shared_ptr<engine::VirtualClock> clock;
    };
    std::vector<Dead> m_dead;
    engine::Task<> m_root;
};
