// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/session.h"

#include "engine/base/log.h"
#include "engine/recipes/evolve/programs.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double noticeableElo = 3;       ///< ratings that moved less are not worth an event
constexpr double noticeableHalfWidth = 10;
constexpr int failuresPerSlot = 3; ///< in a row: calls in flight together fail together

CandidateId smaller(CandidateId a, CandidateId b) { return std::min(a, b); }
CandidateId larger(CandidateId a, CandidateId b) { return std::max(a, b); }

} // namespace

Session::Session(RunId run, RunPlan plan, World world)
    : m_run(run)
    , m_plan(std::move(plan))
    , m_world(std::move(world))
    , m_turns(m_world.clock)
    , m_journal(std::move(run), m_world.store, m_plan, m_world.committed)
{
    m_journal.drainedBelow = [this] {
        if (m_journal.failed()) {
            m_stop.request_stop();
            m_stopTests.request_stop();
            m_turns.post([this] { interruptWaits(); });
        }
        m_turns.release();
    };
}

Session::~Session() = default;

void Session::emitEvent(EventBody body)
{
    m_journal.emitEvent(std::move(body), m_turns.nowMs());
}

void Session::start(RunConfig frozen, QList<PriceQuote> prices)
{
    m_turns.begin();
    emitEvent(RunStarted{std::move(frozen), QStringLiteral(VALDA_VERSION), std::move(prices)});
    m_journal.flush();
}

void Session::reopen(const QList<RunEvent> &log, RunConfig changed, QList<PriceQuote> prices)
{
    m_journal.recall(log);
    for (const CandidateState &candidate : knows().state.candidates()) {
        if (candidate.alive)
            m_told.insert(candidate.id, candidate.rating);
    }
    m_turns.begin();
    emitEvent(RunResumed{true, std::move(changed), false, std::move(prices)});
    loseCallsInFlight();
    m_journal.flush();
}

void Session::loseCallsInFlight()
{
    QList<CallId> lost = knows().state.callsInFlight().keys();
    std::sort(lost.begin(), lost.end());
    for (const CallId id : lost)
        endCall(id, fail(ErrorKind::Interrupted, QStringLiteral("the program ended while the call was in flight")));
}

void Session::pause()
{
    m_turns.post([this] {
        if (!isRunning())
            return;
        emitEvent(RunPaused{});
        interruptWaits();
    });
}

void Session::resume()
{
    m_turns.post([this] {
        const RunStatus status = knows().state.status();
        if (status == RunStatus::Pausing || status == RunStatus::Paused)
            emitEvent(RunResumed{});
        if (status == RunStatus::Throttled) { // whoever was held asks the caps again
            emitEvent(RunResumed{});
            interruptWaits();
        }
    });
}

void Session::stop()
{
    m_turns.post([this] {
        if (stopWanted() || knows().state.status() == RunStatus::Finished)
            return;
        emitEvent(StopRequested{});
        m_stop.request_stop();
        m_stopTests.request_stop();
        interruptWaits();
    });
}

void Session::steer(Steering what)
{
    m_turns.post([this, what = std::move(what)] { steerNow(what); });
}

void Session::steerNow(const Steering &what)
{
    const auto exists = [this](CandidateId id) { return knows().state.candidate(id) != nullptr; };
    const auto lives = [&](CandidateId id) { return exists(id) && knows().state.candidate(id)->alive; };
    std::visit(Overloaded{
        [&](const Vote &vote) {
            if (!exists(vote.first) || !exists(vote.second) || vote.first == vote.second)
                return;
            judged({.judge = QStringLiteral("you"), .first = vote.first, .second = vote.second, .verdict = vote.verdict, .rationale = vote.reason});
        },
        [&](const Pin &pin) {
            if (lives(pin.candidate))
                emitEvent(CandidatePinned{pin.candidate, pin.pinned});
        },
        [&](const Retire &out) {
            if (lives(out.candidate) && knows().population.living().size() > 1)
                retire(out.candidate, true);
        },
        [&](const AddCandidate &add) {
            if (add.text.trimmed().isEmpty())
                return;
            Candidate candidate;
            candidate.step = Step::Human;
            candidate.text = add.text;
            if (exists(add.parent)) {
                candidate.parents.append(add.parent);
                candidate.generation = knows().state.candidate(add.parent)->generation + 1;
            }
            bear(std::move(candidate));
        },
        [&](const Hint &hint) { emitEvent(HintWritten{hint.text}); },
        [](const auto &) { }, // taking back and declining: nothing asks yet
    }, what);
}

bool Session::isRunning() const
{
    const RunStatus status = knows().state.status();
    return !m_stop.stop_requested() && !m_journal.failed() && (status == RunStatus::Running || status == RunStatus::Throttled);
}

Random Session::random(std::string_view purpose) const
{
    return Random::at(m_plan.seed, purpose, knows().tally.calls());
}

bool Session::hasSlot(Pool pool) const
{
    if (pool == Pool::Test) // programs run beside the calls
        return busy(pool) < m_plan.concurrency.test;
    const int limit = pool == Pool::Generate ? m_plan.concurrency.generate : m_plan.concurrency.judge;
    return busy(pool) < limit && m_steps - busy(Pool::Test) < m_plan.concurrency.total;
}

bool Session::isGivenUp(Step step, int generator) const
{
    return knows().tally.failures(step, generator) >= failuresPerSlot * m_plan.concurrency.total + 5;
}

int Session::drawGenerator(Step step, Random random) const
{
    const QList<GeneratorPlan> &generators = m_plan.step(step).generators;
    double total = 0;
    for (int i = 0; i < generators.size(); ++i)
        total += isGivenUp(step, i) ? 0 : generators[i].weight;
    double point = random.uniform() * total;
    for (int i = 0; i < generators.size(); ++i) {
        if (isGivenUp(step, i) || generators[i].weight <= 0)
            continue;
        point -= generators[i].weight;
        if (point < 0)
            return i;
    }
    return -1;
}

bool Session::isPending(CandidateId a, CandidateId b) const
{
    return m_pending.contains({smaller(a, b), larger(a, b)});
}

bool Session::isBusyWith(CandidateId id) const
{
    return std::any_of(m_pending.begin(), m_pending.end(),
        [id](const auto &pair) { return pair.first == id || pair.second == id; });
}

void Session::setPending(CandidateId a, CandidateId b, bool pending)
{
    if (pending)
        m_pending.insert({smaller(a, b), larger(a, b)});
    else
        m_pending.remove({smaller(a, b), larger(a, b)});
}

void Session::setAttended(quint32 loop, bool attended)
{
    if (attended)
        m_attended.insert(loop);
    else
        m_attended.remove(loop);
}

void Session::launch(Pool pool, std::function<Task<>()> step)
{
    ++m_steps;
    ++m_busy[size_t(pool)];
    attend(pool, std::move(step));
}

Task<> Session::attend(Pool pool, std::function<Task<>()> step)
{
    co_await step();
    --m_steps;
    --m_busy[size_t(pool)];
}

CandidateId Session::bear(Candidate candidate)
{
    candidate.id = {quint32(knows().state.candidates().size()) + 1};
    const CandidateId id = candidate.id;
    emitEvent(CandidateBorn{std::move(candidate)});
    m_ratingsMoved = true;
    return id;
}

void Session::score(CandidateId id, QList<Score> scores, double total)
{
    emitEvent(CandidateScored{id, total, std::move(scores)});
    m_ratingsMoved = true;
}

void Session::reject(CallId call, Rejection reason, CandidateId like, QString detail)
{
    emitEvent(ReplyRejected{call, reason, like, std::move(detail)});
}

void Session::judged(Match match)
{
    match.id = {quint32(knows().state.totals().matches) + 1};
    emitEvent(MatchJudged{std::move(match)});
    m_ratingsMoved = true;
}

void Session::retire(CandidateId id, bool byHand)
{
    emitEvent(CandidateRetired{id, byHand});
    m_told.remove(id);
}

void Session::loopStarted(LoopStart start)
{
    emitEvent(LoopStarted{std::move(start)});
}

void Session::iterated(Iteration iteration)
{
    emitEvent(IterationFinished{std::move(iteration)});
}

void Session::loopEnded(LoopResult result)
{
    emitEvent(LoopFinished{std::move(result)});
}

void Session::finish(EndReason reason, QString detail, CandidateId best)
{
    noteRatings();
    const int leader = knows().ladder.leader();
    if (!best)
        best = m_plan.testing.on() ? bestProgram(*this) : leader < 0 ? CandidateId() : knows().ladder.id(leader);
    emitEvent(RunFinished{reason, best, std::move(detail)});
    m_journal.flush();
}

/// Of those ranked by metrics alone: their scores on a logit's scale, who stands best stays best.
QList<Rating> Session::ratingsNow() const
{
    QList<Rating> ratings;
    if (ranksByMetric(m_plan)) {
        for (const CandidateId id : knows().selection.ready()) {
            Rating rating;
            rating.candidate = id;
            rating.elo += eloPerLogit * knows().selection.merit(id);
            if (!m_told.contains(id) || m_told.value(id).elo != rating.elo)
                ratings.append(rating);
        }
        return ratings;
    }
    for (int i = 0; i < knows().ladder.size(); ++i)
        ratings.append(knows().ladder.rating(i));
    return ratings;
}

void Session::noteRatings()
{
    if (!std::exchange(m_ratingsMoved, false) || m_plan.recipe == u"refine")
        return;
    RatingsChanged changed;
    const QList<Rating> ratings = ratingsNow();
    for (const Rating &now : ratings) {
        const auto told = m_told.constFind(now.candidate);
        if (told != m_told.constEnd() && told->games == now.games && std::abs(told->elo - now.elo) < noticeableElo
            && std::abs(told->halfWidth - now.halfWidth) < noticeableHalfWidth && !ranksByMetric(m_plan))
            continue;
        m_told.insert(now.candidate, now);
        changed.ratings.append(now);
    }
    if (!changed.ratings.isEmpty())
        emitEvent(std::move(changed));
}

void Session::endTurn()
{
    noteRatings();
    if (const auto warning = knows().ledger.warning())
        emitEvent(*warning);
    m_journal.flush();
    if (m_journal.isFull())
        m_turns.hold();
}

void Session::wakeAt(qint64 ms)
{
    if (m_wakeMs == ms)
        return;
    m_wakeMs = ms;
    m_turns.setAlarm(ms, [] { });
}

} // namespace engine
