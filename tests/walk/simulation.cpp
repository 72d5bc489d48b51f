// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walk/simulation.h"

#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/interface/provider.h"
#include "engine/store/records/runfold.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace engine;

namespace {

class ScriptedProvider final : public Provider
{
public:
    using VectorOf = std::function<Result<QList<float>>(const QString &)>;

    ScriptedProvider(Script script, const VectorOf *vectorOf, std::shared_ptr<Clock> clock, std::shared_ptr<int> requests)
        : m_script(std::move(script))
        , m_vectorOf(vectorOf)
        , m_clock(std::move(clock))
        , m_requests(std::move(requests))
    {
    }
    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override
    {
        const ScriptedAnswer answer = m_script(request, ++*m_requests);
        if (request.arrival)
            request.arrival->soFar = [text = answer.soFar] { return text; };
        const auto slept = co_await m_clock->sleep(std::chrono::milliseconds(answer.latencyMs), stop);
        if (!slept)
            co_return fail(slept.error());
        co_return answer.reply;
    }
    Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override
    {
        ++*m_requests;
        Embeddings made;
        made.usage = Usage{.input = 10 * request.texts.size(), .reported = true};
        for (const QString &text : request.texts) {
            const Result<QList<float>> vector = *m_vectorOf ? (*m_vectorOf)(text) : fail(ErrorKind::BadConfig, QStringLiteral("no vectors"));
            if (!vector)
                co_return fail(vector.error());
            made.vectors.append(*vector);
        }
        const auto slept = co_await m_clock->sleep(std::chrono::milliseconds(100), stop);
        if (!slept)
            co_return fail(slept.error());
        co_return made;
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override { co_return QList<ModelInfo>(); }

private:
    Script m_script;
    const VectorOf *m_vectorOf;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<int> m_requests;
};

class ScriptedSource final : public ProviderSource
{
public:
    ScriptedSource(std::shared_ptr<Provider> provider, const double *usdPerMtok)
        : m_provider(std::move(provider))
        , m_usdPerMtok(usdPerMtok)
    {
    }
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return m_provider; }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override
    {
        if (*m_usdPerMtok < 0)
            return {};
        return Price{*m_usdPerMtok, *m_usdPerMtok, *m_usdPerMtok, {}};
    }

private:
    std::shared_ptr<Provider> m_provider;
    const double *m_usdPerMtok;
};

QString shortened(QString text)
{
    text = text.simplified();
    return u'"' + (text.size() > 40 ? text.left(39) + u'…' : text) + u'"';
}

QString people(const QList<CandidateId> &ids)
{
    QStringList out;
    for (const CandidateId id : ids)
        out.append(QStringLiteral("c%1").arg(id.value));
    return out.join(u' ');
}

QString sentence(const EventBody &body)
{
    return std::visit(Overloaded{
        [](const RunStarted &) { return QStringLiteral("run starts"); },
        [](const RunPaused &) { return QStringLiteral("paused"); },
        [](const RunResumed &b) { return b.steerOnly ? QStringLiteral("opened for votes") : b.reopened ? QStringLiteral("reopened") : QStringLiteral("resumed"); },
        [](const StopRequested &) { return QStringLiteral("stop wanted"); },
        [](const Throttled &b) { return b.untilMs ? QStringLiteral("throttled until %1").arg(b.untilMs) : QStringLiteral("no longer throttled"); },
        [](const BudgetWarned &b) { return QStringLiteral("%1 % of %2").arg(b.percent).arg(b.cap); },
        [](const CallStarted &b) {
            const QString again = b.call.attempt > 1 ? QStringLiteral(" attempt %1 of call %2").arg(b.call.attempt).arg(b.call.retryOf.value) : QString();
            return QStringLiteral("call %1 %2 %3%4").arg(b.call.id.value).arg(toName(b.call.step), people(b.call.candidates), again).simplified();
        },
        [](const CallQueued &b) { return QStringLiteral("call %1 waits").arg(b.call.id.value); },
        [](const CallDropped &b) { return QStringLiteral("call %1 dropped").arg(b.call.value); },
        [](const CallFinished &b) {
            return b.end.error ? QStringLiteral("call %1 fails: %2").arg(b.end.call.value).arg(b.end.error->detail)
                               : QStringLiteral("call %1 says %2").arg(b.end.call.value).arg(shortened(b.end.text));
        },
        [](const CandidateBorn &b) {
            const QString of = b.candidate.parents.isEmpty() ? QString() : QStringLiteral(" of ") + people(b.candidate.parents);
            return QStringLiteral("born c%1%2").arg(b.candidate.id.value).arg(of);
        },
        [](const ReplyRejected &b) { return QStringLiteral("call %1 rejected: %2%3").arg(b.call.value).arg(toName(b.reason), b.like ? QStringLiteral(" like c%1").arg(b.like.value) : QString()); },
        [](const CandidateTested &b) {
            return QStringLiteral("c%1 %2").arg(b.report.candidate.value).arg(b.report.correct ? QStringLiteral("runs: %1").arg(b.report.score, 0, 'f', 2) : QStringLiteral("fails: ") + b.report.failure);
        },
        [](const CandidateMigrated &b) { return QStringLiteral("c%1 visits island %2").arg(b.candidate.value).arg(b.island); },
        [](const CandidateScored &b) { return QStringLiteral("c%1 scores %2").arg(b.candidate.value).arg(b.score, 0, 'f', 2); },
        [](const MatchJudged &b) { return QStringLiteral("match %1: c%2 against c%3, %4").arg(b.match.id.value).arg(b.match.first.value).arg(b.match.second.value).arg(toName(b.match.verdict)); },
        [](const RatingsChanged &b) {
            QList<CandidateId> ids;
            for (const Rating &rating : b.ratings)
                ids.append(rating.candidate);
            return QStringLiteral("ratings of %1").arg(people(ids));
        },
        [](const CandidateRetired &b) { return QStringLiteral("c%1 retires").arg(b.candidate.value); },
        [](const CandidatePinned &b) { return QStringLiteral("c%1 %2").arg(b.candidate.value).arg(b.pinned ? QStringLiteral("pinned") : QStringLiteral("unpinned")); },
        [](const HintWritten &b) { return QStringLiteral("hint %1").arg(shortened(b.text)); },
        [](const MatchWithdrawn &b) { return QStringLiteral("match %1 withdrawn").arg(b.match.value); },
        [](const PeopleAsked &b) { return QStringLiteral("question %1 to people: %2").arg(b.question.value).arg(people(b.candidates)); },
        [](const QuestionClosed &b) { return QStringLiteral("question %1 %2").arg(b.question.value).arg(toName(b.end)); },
        [](const ChildMeasured &b) { return QStringLiteral("c%1 measured").arg(b.candidate.value); },
        [](const LeadEstimated &b) { return QStringLiteral("lead c%1 %2 %").arg(b.leader.value).arg(int(b.probability * 100)); },
        [](const LoopStarted &b) { return QStringLiteral("loop %1 starts").arg(b.start.loop); },
        [](const IterationFinished &b) {
            const QString score = b.iteration.score ? QStringLiteral("scores %1").arg(*b.iteration.score, 0, 'f', 2) : QStringLiteral("has no score");
            return QStringLiteral("loop %1 iteration %2 %3").arg(b.iteration.loop).arg(b.iteration.index).arg(score);
        },
        [](const LoopFinished &b) { return QStringLiteral("loop %1 ends: %2 after %3").arg(b.result.loop).arg(toName(b.result.reason)).arg(b.result.iterations); },
        [](const JudgeGivenUp &b) { return QStringLiteral("%1 is given up after %2 unreadable replies: %3").arg(b.label).arg(b.replies).arg(toName(b.fallback)); },
        [](const RunFinished &b) { return QStringLiteral("finished: %1, best c%2").arg(toName(b.reason)).arg(b.best.value); },
    }, body);
}

} // namespace

ScriptedAnswer says(const QString &text, qint64 latencyMs, qint64 tokensIn, qint64 tokensOut)
{
    CompletionReply reply;
    reply.text = text;
    reply.usage = {.input = tokensIn, .output = tokensOut, .reported = true};
    return {reply, latencyMs};
}

ScriptedAnswer failsWith(ErrorKind kind, const QString &detail, qint64 latencyMs, std::optional<std::chrono::milliseconds> retryAfter)
{
    return {fail(Error{kind, detail, retryAfter}), latencyMs};
}

ScriptedAnswer plainStory(const CompletionRequest &request, int n)
{
    if (request.step == Step::Evaluation && request.texts.size() > 2) {
        QList<int> order(request.texts.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return request.texts[a].size() > request.texts[b].size(); });
        QStringList letters;
        for (const int place : std::as_const(order))
            letters << u'"' + QString(QChar(u'A' + place)) + u'"';
        return says(QStringLiteral("{\"reason\": \"longer\", \"ranking\": [%1]}").arg(letters.join(u',')));
    }
    if (request.step == Step::Evaluation) {
        const bool first = request.texts[0].size() >= request.texts[1].size();
        return says(first ? QStringLiteral("{\"reason\": \"longer\", \"winner\": \"A\"}") : QStringLiteral("{\"reason\": \"longer\", \"winner\": \"B\"}"));
    }
    QString text = QStringLiteral("text %1 of").arg(n);
    for (int k = 0; k < n % 7; ++k)
        text += QStringLiteral(" word%1x%2").arg(n * 31).arg(k);
    return says(text);
}

Simulation::Simulation(QByteArray yaml, Script script, std::shared_ptr<VirtualClock> common)
    : m_script(std::move(script))
{
    if (common)
        clock = std::move(common);
    const ParsedConfig parsed = parseConfig(yaml);
    m_frozen = freeze(parsed.config);
    const Resolution resolution = resolve(parsed);
    if (!parsed.problems.isEmpty() || !resolution.ok())
        qFatal("the simulation's configuration is not valid: %s", qPrintable(englishText((parsed.problems + resolution.problems).constFirst())));
    m_source = std::make_shared<ScriptedSource>(std::make_shared<ScriptedProvider>(m_script, &vectorOf, clock, m_requests), &usdPerMtok);
}

/// Runs each killed session to its end, so that no coroutine frame leaks.
Simulation::~Simulation()
{
    kill();
    for (Dead &dead : m_dead) {
        dead.session->stop();
        while (!dead.root.isReady() && dead.clock->ringNext()) { }
    }
}

void Simulation::begin(const RunConfig &config)
{
    std::shared_ptr<ProviderSource> source = m_source;
    if (behind)
        source = behind(source, clock);
    if (replies)
        source = std::make_shared<CachingSource>(m_source, replies, clock);
    World world{store, source, clock, [](const QList<RunEvent> &) { }};
    world.gate = gate;
    if (makeTester)
        world.tester = makeTester(clock);
    m_session = std::make_unique<Session>(id, resolve(config).plan, world);
}

void Simulation::start()
{
    begin(m_frozen);
    m_session->start(m_frozen, prices);
    m_root = runRecipe(m_session.get());
}

void Simulation::reopen(const QByteArray &changes)
{
    kill();
    RunConfig changed;
    if (!changes.isEmpty())
        changed = m_frozen = freeze(merged(m_frozen, parseConfig(changes).config));
    begin(m_frozen);
    m_session->reopen(log(), changed);
    m_root = runRecipe(m_session.get());
}

void Simulation::reopenToSteer()
{
    kill();
    begin(m_frozen);
    m_session->reopenToSteer(log());
    m_root = runRecipe(m_session.get());
}

void Simulation::run(qint64 untilMs)
{
    while (!ended() && clock->nowMs() <= untilMs && clock->ringNext()) { }
    if (ended())
        checkLog();
}

/// Checks that the log of the run passes the checks of an archive import; calls qFatal otherwise.
void Simulation::checkLog() const
{
    LogEnd end;
    for (const RunEvent &event : log()) {
        Result<> read = end.passForeign(event);
        if (const Result<RunEvent> again = decodeEvent(encodeEvent(event)); !again)
            read = fail(again.error());
        if (!read)
            qFatal("the log could not be imported: %s", qPrintable(read.error().detail));
    }
}

void Simulation::kill()
{
    if (!m_session)
        return;
    // A coroutine cannot be destroyed while it waits: the old session keeps its own clock and store; later appends are
    // lost.
    auto after = std::make_shared<MemoryEventStore>();
    const QList<RunEvent> before = log();
    if (!before.isEmpty())
        (void)after->append(before);
    store = after;
    m_dead.push_back({std::move(m_session), std::exchange(m_root, Task<>()), clock});
    clock = std::make_shared<VirtualClock>(clock->nowMs());
    m_source = std::make_shared<ScriptedSource>(std::make_shared<ScriptedProvider>(m_script, &vectorOf, clock, m_requests), &usdPerMtok);
}

RunPlan Simulation::plan() const
{
    return resolve(m_frozen).plan;
}

bool Simulation::ended() const
{
    return m_root.isReady();
}

QList<RunEvent> Simulation::log() const
{
    return store->events(id, 0, 0).result().value_or(QList<RunEvent>());
}

RunState Simulation::state() const
{
    RunState state;
    for (const RunEvent &event : log())
        state.apply(event);
    return state;
}

QString Simulation::story() const
{
    QString out;
    for (const RunEvent &event : log())
        out += QStringLiteral("%1  %2\n").arg(event.atMs, 6).arg(sentence(event.body));
    return out;
}
