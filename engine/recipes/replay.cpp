// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/replay.h"

#include "engine/base/virtualclock.h"
#include "engine/config/resolution/resolve.h"
#include "engine/providers/interface/providersource.h"
#include "engine/recipes/recipe.h"
#include "engine/recipes/recorded.h"
#include "engine/session/session.h"
#include "engine/store/eventstore.h"
#include "engine/store/memoryeventstore.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runstate.h"

namespace engine {

namespace {

/// Gives every generator the recorded provider; prices come from the real source.
class RecordedSource final : public ProviderSource
{
public:
    RecordedSource(std::shared_ptr<Provider> provider, std::shared_ptr<ProviderSource> prices)
        : m_provider(std::move(provider))
        , m_prices(std::move(prices))
    {
    }
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return m_provider; }
    std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override
    {
        return m_prices->price(generator, promptTokens, atMs);
    }

private:
    std::shared_ptr<Provider> m_provider;
    std::shared_ptr<ProviderSource> m_prices;
};

/// One replay of a log.
class Replay
{
public:
    Replay(QList<RunEvent> log, std::shared_ptr<ProviderSource> prices)
        : m_log(std::move(log))
        , m_clock(std::make_shared<VirtualClock>(m_log.constFirst().atMs))
        , m_recorded(std::make_shared<Recorded>(m_log))
        , m_source(std::make_shared<RecordedSource>(m_recorded, std::move(prices)))
    {
    }

    Result<> run()
    {
        for (qsizetype at = 0; at < m_log.size(); ++at) {
            if (isReopening(m_log[at])) {
                close();           // calls that waited when the session ended do not continue when it is reopened
                m_made.resize(at); // remove events that the session could not write
            }
            if (m_made.size() <= at)
                m_clock->jumpTo(m_log[at].atMs);
            if (m_made.size() <= at) {
                if (const Result<> fed = feed(at); !fed)
                    return fed;
            }
            if (m_made.size() <= at || !(m_made[at] == m_log[at])) {
                m_differsAt = at;
                break;
            }
        }
        close();
        return {};
    }

    [[nodiscard]] ReplayReport report() const
    {
        ReplayReport report;
        report.events = quint64(m_differsAt.value_or(m_log.size()));
        if (m_differsAt) {
            report.differsAt = m_log[*m_differsAt].seq;
            report.expected = QString::fromUtf8(encodeEvent(m_log[*m_differsAt]));
            if (*m_differsAt < m_made.size())
                report.actual = QString::fromUtf8(encodeEvent(m_made[*m_differsAt]));
        } else if (m_made.size() > m_log.size()) {
            report.differsAt = m_made[m_log.size()].seq;
            report.actual = QString::fromUtf8(encodeEvent(m_made[m_log.size()]));
        }
        return report;
    }

private:
    static bool isReopening(const RunEvent &event)
    {
        const auto *resumed = std::get_if<RunResumed>(&event.body);
        return resumed && resumed->reopened;
    }

    /// Whether the call that starts at `at` failed in the same turn, before anything was sent.
    [[nodiscard]] bool failsUnsent(qsizetype at) const
    {
        const auto *next = at + 1 < m_log.size() ? std::get_if<CallFinished>(&m_log[at + 1].body) : nullptr;
        const bool same = next && next->end.call == std::get<CallStarted>(m_log[at].body).call.id && m_log[at + 1].atMs == m_log[at].atMs;
        return same && next->end.error && next->end.error->unsent;
    }

    /// Passes the recorded input at `at` to the session; events that are no inputs must follow by themselves.
    Result<> feed(qsizetype at)
    {
        const RunEvent &event = m_log[at];
        if (const auto *started = std::get_if<RunStarted>(&event.body))
            return open(at, started->config, {}, started->prices);
        if (isReopening(event))
            return open(at, {}, std::get<RunResumed>(event.body).config, std::get<RunResumed>(event.body).prices, std::get<RunResumed>(event.body).steerOnly);
        if (!m_session)
            return {};
        std::visit(Overloaded{
            [&](const CallStarted &body) {
                if (failsUnsent(at))
                    m_recorded->give(m_log[at + 1].body);
                else
                    m_recorded->goOut(body.call.id);
            },
            [&](const CallFinished &) { m_recorded->give(event.body); },
            [&](const LoopStarted &) { m_recorded->give(event.body); },
            [&](const CandidateTested &) { m_recorded->give(event.body); },
            [&](const RunPaused &) { m_session->pause(); },
            [&](const RunResumed &) { m_session->resume(); },
            [&](const StopRequested &) { m_session->stop(); },
            [&](const HintWritten &body) { m_session->steer(Hint{body.text}); },
            [&](const CandidatePinned &body) { m_session->steer(Pin{body.candidate, body.pinned}); },
            [&](const CandidateRetired &body) {
                if (body.byHand)
                    m_session->steer(Retire{body.candidate});
            },
            [&](const CandidateBorn &body) {
                if (body.candidate.step == Step::Human)
                    m_session->steer(AddCandidate{body.candidate.parts, body.candidate.parents.value(0)});
            },
            [&](const MatchJudged &body) {
                if (!body.match.call)
                    m_session->steer(voteOf(body.match));
            },
            [&](const MatchWithdrawn &body) { m_session->steer(Withdraw{body.match}); },
            [&](const QuestionClosed &body) {
                if (body.end == QuestionEnd::Declined)
                    m_session->steer(Decline{body.question});
            },
            [](const auto &) { },
        }, event.body);
        return {};
    }

    Result<> open(qsizetype at, const RunConfig &frozen, const RunConfig &changed, const QList<PriceQuote> &prices, bool steerOnly = false)
    {
        RunConfig config = frozen;
        if (at > 0) {
            RunState before;
            for (const RunEvent &event : m_log.first(at))
                before.apply(event);
            config = changed == RunConfig() ? before.config() : changed;
        }
        const Resolution resolution = resolve(config);
        if (!resolution.ok())
            return fail(ErrorKind::BadConfig, englishText(resolution.problems.constFirst()));
        auto store = std::make_shared<MemoryEventStore>();
        if (at > 0)
            (void)store->append(m_log.first(at));
        World world{store, m_source, m_clock,
            [this](const QList<RunEvent> &events) { m_made.append(events); }, m_recorded};
        world.rules = m_recorded;
        m_session = std::make_unique<Session>(m_log[at].run, resolution.plan, world);
        if (at == 0)
            m_session->start(config, prices);
        else if (steerOnly)
            m_session->reopenToSteer(m_log.first(at));
        else
            m_session->reopen(m_log.first(at), changed, prices);
        m_root = runRecipe(m_session.get());
        return {};
    }

    /// Ends the session; events it makes meanwhile are discarded.
    void close()
    {
        if (!m_session)
            return;
        const QList<RunEvent> made = m_made;
        const qint64 now = m_clock->nowMs();
        m_session->stop();
        m_recorded->abandon();
        while (!m_root.isReady() && m_clock->ringNext()) { }
        if (!m_root.isReady())
            m_session.release(); // a leak is safer than a dangling root task
        m_session.reset();
        m_made = made;
        m_clock = std::make_shared<VirtualClock>(now); // without the alarms of the closed session
    }

    QList<RunEvent> m_log;
    std::shared_ptr<VirtualClock> m_clock;
    std::shared_ptr<Recorded> m_recorded;
    std::shared_ptr<RecordedSource> m_source;
    std::unique_ptr<Session> m_session;
    Task<> m_root;
    QList<RunEvent> m_made;
    std::optional<qsizetype> m_differsAt;
};

} // namespace

Result<ReplayReport> replayRun(QList<RunEvent> log, std::shared_ptr<ProviderSource> prices)
{
    if (log.isEmpty() || !std::holds_alternative<RunStarted>(log.constFirst().body))
        return fail(ErrorKind::Damaged, QStringLiteral("the log does not begin with the start of the run"));
    Replay replay(std::move(log), std::move(prices));
    if (const Result<> done = replay.run(); !done)
        return fail(done.error());
    return replay.report();
}

} // namespace engine
