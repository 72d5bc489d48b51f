// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/session.h"

#include "engine/base/log.h"
#include "engine/rating/stoprule.h"
#include "engine/session/judges.h"
#include "engine/session/judgesleft.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/standing.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double noticeableElo = 3;       ///< ratings that moved less are not worth an event
constexpr double noticeableHalfWidth = 10;
constexpr int failuresPerSlot = 3; ///< in a row: calls in flight together fail together

constexpr double noticeableChance = 0.01; ///< of being the best
constexpr int chancesTold = 8;
constexpr int longestStride = 16;
constexpr qint64 hurriedMs = 20; ///< nobody who looks on sees more

double rounded(double x, double steps) { return std::round(x * steps) / steps; }

} // namespace

Session::Session(RunId run, RunPlan plan, World world)
    : m_run(run)
    , m_plan(std::move(plan))
    , m_world(std::move(world))
    , m_turns(m_world.clock)
    , m_journal(std::move(run), m_world.store, m_plan, m_world.committed)
{
    m_turns.handled = [this] { askHolds(); };
    m_journal.drainedBelow = [this] {
        if (m_journal.failed()) {
            m_stop.request_stop();
            m_stopTests.request_stop();
            m_turns.post([this] { interruptHolds(); });
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
    emitEvent(RunResumed{true, std::move(changed), m_forSteering, std::move(prices)});
    loseCallsInFlight();
    m_journal.flush();
}

void Session::reopenToSteer(const QList<RunEvent> &log)
{
    m_forSteering = true;
    reopen(log, {});
}

void Session::leave()
{
    m_turns.post([this] { m_leaving = true; });
}

void Session::loseCallsInFlight()
{
    QList<CallId> lost = knows().state.callsInFlight().keys();
    std::sort(lost.begin(), lost.end());
    for (const CallId id : lost)
        endCall(id, fail(ErrorKind::Interrupted, QStringLiteral("the program ended while the call was in flight")));
    dropQueued();
}

void Session::pause()
{
    if (m_forSteering)
        return leave();
    m_turns.post([this] {
        if (!isRunning())
            return;
        emitEvent(RunPaused{});
        interruptHolds();
        dropQueued();
        cutTests(); // a call is paid for, a test costs only its time, which may be long
    });
}

void Session::resume()
{
    m_turns.post([this] {
        const RunStatus status = knows().state.status();
        if (m_forSteering)
            return;
        if (status == RunStatus::Pausing || status == RunStatus::Paused)
            emitEvent(RunResumed{});
        if (status == RunStatus::Throttled) { // whoever was held asks the caps again
            emitEvent(RunResumed{});
            shortenHolds();
        }
    });
}

void Session::stop()
{
    if (m_forSteering)
        return leave();
    m_turns.post([this] {
        if (stopWanted() || knows().state.status() == RunStatus::Finished)
            return;
        emitEvent(StopRequested{});
        m_stop.request_stop();
        m_stopTests.request_stop();
        interruptHolds();
        dropQueued();
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
            if (exists(vote.first) && exists(vote.second) && vote.first != vote.second)
                this->vote(vote);
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
            if (!add.text.trimmed().isEmpty())
                born(add);
        },
        [&](const Hint &hint) { emitEvent(HintWritten{hint.text}); },
        [&](const Withdraw &what) {
            if (what.match && what.match.value <= quint32(knows().state.totals().matches) && !knows().tally.isWithdrawn(what.match)) {
                emitEvent(MatchWithdrawn{what.match});
                lookNow();
            }
        },
        [&](const Decline &what) { closeQuestion(what.question, QuestionEnd::Declined); },
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

bool Session::isGivenUp(Step step, int generator, int evaluator) const
{
    const Tally::Asked asked{step, generator, evaluator};
    const Tally &tally = knows().tally;
    const std::optional<qint64> refused = tally.refusedSinceMs(asked);
    const QList<GeneratorPlan> &generators = m_plan.step(step).generators;
    if (refused && generator < generators.size() && double(nowMs() - *refused) >= generators[generator].timeoutSeconds * 1000)
        return true;
    return tally.failures(asked) >= failuresPerSlot * m_plan.concurrency.total + 5 || tally.isGivenUp(asked);
}

int Session::drawGenerator(Step step, Random random, int evaluator) const
{
    const QList<GeneratorPlan> &generators = m_plan.step(step).generators;
    double total = 0;
    for (int i = 0; i < generators.size(); ++i)
        total += isGivenUp(step, i, evaluator) ? 0 : generators[i].weight;
    double point = random.uniform() * total;
    for (int i = 0; i < generators.size(); ++i) {
        if (isGivenUp(step, i, evaluator) || generators[i].weight <= 0)
            continue;
        point -= generators[i].weight;
        if (point < 0)
            return i;
    }
    return -1;
}

bool Session::isBusyWith(CandidateId id) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [id](const PendingQuestion &each) { return each.shown.contains(id); });
}

void Session::beginQuestion(const QString &judge, const QList<CandidateId> &shown)
{
    m_pending.append({judge, shown});
}

void Session::endQuestion(const QString &judge, const QList<CandidateId> &shown)
{
    m_pending.removeOne({judge, shown});
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
    try {
        co_await step();
    } catch (const std::exception &exception) {
        m_fault = QStringLiteral("an internal error ended a step: %1").arg(QString::fromUtf8(exception.what()));
        qCCritical(logRun).noquote() << m_run.value << m_fault;
    }
    --m_steps;
    --m_busy[size_t(pool)];
}

CandidateId Session::bear(Candidate candidate)
{
    candidate.id = {quint32(knows().state.candidates().size()) + 1};
    const CandidateId id = candidate.id;
    emitEvent(CandidateBorn{std::move(candidate)});
    rankingMoved();
    return id;
}

void Session::score(CandidateId id, QList<Score> scores, double total)
{
    emitEvent(CandidateScored{id, total, std::move(scores)});
    lookNow();
}

void Session::reject(CallId call, Rejection reason, CandidateId like, QString detail)
{
    emitEvent(ReplyRejected{call, reason, like, std::move(detail)});
    const std::optional<Tally::Unread> unread = knows().tally.unread(call);
    const std::optional<JudgeGivenUp> judge = unread ? judgeToGiveUp(*this, *unread) : std::nullopt;
    if (judge)
        emitEvent(*judge);
}

void Session::judged(Match match)
{
    match.id = {quint32(knows().state.totals().matches) + 1};
    const bool byPerson = !match.call;
    emitEvent(MatchJudged{std::move(match)});
    byPerson ? lookNow() : rankingMoved();
}

void Session::vote(const Vote &vote)
{
    Match match;
    match.judge = QStringLiteral("you");
    match.first = vote.first;
    match.second = vote.second;
    match.verdict = vote.verdict;
    match.rationale = vote.reason;
    match.firstSeat = vote.firstSeat;
    match.secondSeat = vote.secondSeat;
    match.shown = vote.shown;
    match.bothBad = vote.bothBad;
    match.tookMs = vote.tookMs;
    const MatchId earlier = knows().tally.verdictOfPerson(vote.first, vote.second);
    judged(std::move(match));
    if (earlier)
        emitEvent(MatchWithdrawn{earlier}); // a person has one verdict on a pair, the last; in this order for the replay, where a vote brings both
    const QList<PeopleAsked> open = knows().state.openQuestions();
    for (const PeopleAsked &question : open) {
        if (question.candidates.contains(vote.first) && question.candidates.contains(vote.second))
            closeQuestion(question.question, QuestionEnd::Answered);
    }
}

void Session::born(const AddCandidate &add)
{
    Candidate candidate;
    candidate.step = Step::Human;
    candidate.text = add.text;
    if (const CandidateState *parent = knows().state.candidate(add.parent)) {
        candidate.parents.append(add.parent);
        candidate.generation = parent->generation + 1;
    }
    bear(std::move(candidate));
}

void Session::askPeople(QList<CandidateId> candidates, qint64 untilMs)
{
    emitEvent(PeopleAsked{{knows().state.questionsAsked() + 1}, std::move(candidates), untilMs});
}

void Session::closeQuestion(QuestionId question, QuestionEnd end)
{
    const QList<PeopleAsked> &open = knows().state.openQuestions();
    if (std::any_of(open.begin(), open.end(), [question](const PeopleAsked &each) { return each.question == question; }))
        emitEvent(QuestionClosed{question, end});
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
    look();
    const RunState &state = knows().state;
    if (!best)
        best = Standing::best(state);
    if (m_plan.testing.on() && best && (state.candidate(best)->failed || !state.candidate(best)->score))
        best = {}; // no program works
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

int Session::stride() const
{
    return m_hurried && !m_plan.stop.confidence ? std::min(m_plan.concurrency.judge, longestStride) : 1;
}

void Session::rankingMoved()
{
    ++m_changes;
    m_lookNow |= nowMs() - m_lookedMs >= hurriedMs;
}

void Session::lookNow()
{
    ++m_changes;
    m_lookNow = true;
}

void Session::look()
{
    if (std::exchange(m_changes, 0) > 0)
        noteRatings();
    noteChildren();
    m_hurried = nowMs() - m_lookedMs < hurriedMs && !isOffline(m_plan); // an offline run says the same again, whatever the pace of the machine
    m_lookedMs = nowMs();
    m_lookNow = false;
}

/// Whether another one than the highest now is the highest among the ratings told: small moves add up.
bool Session::isToldLeaderOld(const QList<Rating> &now) const
{
    const auto highest = [this](const auto &eloOf) {
        Place best;
        best.alive = false;
        for (const CandidateId id : knows().state.living()) {
            const CandidateState &candidate = *knows().state.candidate(id);
            Place place = placeOf(knows().state.ranking(), id, candidate.score, eloOf(candidate), candidate.rating.games > 0);
            place.works = !candidate.failed;
            best = !best.alive || place > best ? place : best;
        }
        return best.alive ? best.id : 0;
    };
    QHash<CandidateId, double> elos;
    for (const Rating &rating : now)
        elos.insert(rating.candidate, rating.elo);
    return highest([](const CandidateState &each) { return each.rating.elo; })
        != highest([&](const CandidateState &each) { return elos.value(each.id, each.rating.elo); });
}

void Session::noteRatings()
{
    if (m_plan.recipe == u"refine")
        return;
    RatingsChanged changed;
    const QList<Rating> ratings = ratingsNow();
    const bool isExact = ranksByMetric(m_plan) || isToldLeaderOld(ratings);
    for (const Rating &now : ratings) {
        const auto told = m_told.constFind(now.candidate);
        const bool isNear = told != m_told.constEnd() && told->games == now.games && std::abs(told->elo - now.elo) < noticeableElo
            && std::abs(told->halfWidth - now.halfWidth) < noticeableHalfWidth;
        if (isNear && (!isExact || *told == now))
            continue;
        m_told.insert(now.candidate, now);
        changed.ratings.append(now);
    }
    if (!changed.ratings.isEmpty())
        emitEvent(std::move(changed));
    noteLead();
}

/// Told when the leader is another or a chance has moved by a hundredth.
void Session::noteLead()
{
    const Ladder &ladder = knows().ladder;
    if (ladder.size() < 2 || knows().state.totals().matches == 0 || ranksByMetric(m_plan))
        return;
    const Certainty sure = quickCertainty(ladder.posterior());
    LeadEstimated lead;
    lead.leader = ladder.id(sure.leader);
    lead.probability = rounded(sure.sure, 1000);
    for (int i = 0; i < ladder.size(); ++i) {
        if (const double chance = rounded(sure.isBest[size_t(i)], 1000); chance > 0)
            lead.chances.append({ladder.id(i), chance});
    }
    std::stable_sort(lead.chances.begin(), lead.chances.end(), [](const Chance &a, const Chance &b) { return a.best > b.best; });
    lead.chances.resize(std::min<qsizetype>(lead.chances.size(), chancesTold));
    const LeadEstimated &told = knows().state.lead();
    const double moved = std::abs(told.probability - lead.probability);
    if (told.leader == lead.leader && moved < noticeableChance)
        return;
    lead.judges = judgeTerms(ladder);
    lead.judgeLimited = isLimitedByJudge(m_plan, ladder);
    emitEvent(std::move(lead));
}

void Session::noteChildren()
{
    const QList<ChildMeasured> measured = knows().children.due(knows().ladder, knows().state);
    for (const ChildMeasured &child : measured)
        emitEvent(child);
}

void Session::endTurn()
{
    if (m_changes > 0 && isLookDue())
        look();
    if (const auto warning = knows().ledger.warning())
        emitEvent(*warning);
    m_journal.flush();
    if (m_journal.isFull())
        m_turns.hold();
}

void Session::wakeAt(qint64 ms)
{
    if (m_wakes.insert(ms).second)
        m_turns.setAlarm(ms, [this, ms] { m_wakes.erase(ms); });
}

} // namespace engine
