// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localtreasury.h"

#include "engine/analytics/experience.h"
#include "engine/base/answer.h"
#include "engine/base/clock.h"
#include "engine/base/log.h"
#include "engine/base/offthread.h"
#include "engine/base/regularfile.h"
#include "engine/facade/local/forecasts.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/store/keptreplies.h"
#include "engine/store/library.h"
#include "engine/store/sqlite/sharedtables.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/state/runsummary.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <qcoro/qcorofuture.h>

namespace engine {

namespace {

constexpr int forecastsLookedAt = 50;
constexpr int experienceLookedAt = 400;

using Shared = SharedTables;

qint64 monthStart(qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return QDate(today.year(), today.month(), 1).startOfDay().toMSecsSinceEpoch();
}

} // namespace

LocalTreasury::LocalTreasury(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<PriceShelf> shelf,
    std::shared_ptr<Clock> clock, QObject *parent)
    : Treasury(parent)
    , m_library(std::move(library))
    , m_providers(std::move(providers))
    , m_shelf(std::move(shelf))
    , m_clock(std::move(clock))
    , m_allRuns(std::make_shared<AllRuns>())
{
    loadCaps();
}

LocalTreasury::~LocalTreasury() = default;

QFuture<Result<QList<PriceRow>>> LocalTreasury::prices()
{
    return answerOn<QList<PriceRow>>(this, [this] { return given(Result<QList<PriceRow>>(m_shelf->rows())); });
}

QFuture<Result<>> LocalTreasury::setPrice(PriceRow row)
{
    return answerOn<void>(this, [this, row] {
        const Result<> kept = m_shelf->set(row);
        if (kept)
            Q_EMIT pricesChanged();
        return given(kept);
    });
}

QFuture<Result<>> LocalTreasury::removePrice(QString vendor, QString model)
{
    return answerOn<void>(this, [this, vendor, model] {
        const Result<> removed = m_shelf->remove(vendor, model);
        if (removed)
            Q_EMIT pricesChanged();
        return given(removed);
    });
}

QFuture<Result<int>> LocalTreasury::refreshPrices(QString endpoint)
{
    return answerOn<int>(this, [this, endpoint] { return fetchPrices(endpoint); });
}

Task<Result<int>> LocalTreasury::fetchPrices(QString endpoint)
{
    GeneratorPlan openRouter;
    openRouter.provider = QStringLiteral("openai-compatible"); // its list of models needs no key
    openRouter.endpoint = endpoint.isEmpty() ? QStringLiteral("https://openrouter.ai/api/v1") : endpoint;
    const auto provider = m_providers->providerFor(openRouter);
    if (!provider)
        co_return fail(provider.error());
    const StopToken never;
    const Result<QList<ModelInfo>> models = co_await (*provider)->models(never);
    if (!models)
        co_return fail(models.error());
    const QList<PriceRow> rows = liveRows(*models, m_clock->nowMs());
    if (rows.isEmpty())
        co_return fail(ErrorKind::BadReply, QStringLiteral("the list of models names no price"));
    const Result<> kept = m_shelf->setLive(rows);
    if (!kept)
        co_return fail(kept.error());
    Q_EMIT pricesChanged();
    co_return int(rows.size());
}

QString LocalTreasury::capsPath() const
{
    return QDir(m_library->folder()).filePath(QStringLiteral("caps.json"));
}

void LocalTreasury::loadCaps()
{
    if (!QFile::exists(capsPath()))
        return;
    constexpr qint64 mostBytes = 1 << 20;
    const Result<GlobalCaps> caps = capsFromJson(readRegularFile(capsPath(), mostBytes).value_or(QByteArray()));
    if (caps)
        m_allRuns->setCaps(*caps);
    else // damaged caps: spend nothing until a person sets them again
        m_allRuns->setCaps({Money(), Money()});
    if (!caps)
        qCWarning(logRun).noquote() << capsPath() << caps.error().detail << "- calls that cost money are held";
}

QFuture<Result<GlobalCaps>> LocalTreasury::caps()
{
    return answerOn<GlobalCaps>(this, [this] { return given(Result<GlobalCaps>(m_allRuns->caps())); });
}

const GlobalCaps &LocalTreasury::capsInForce() const
{
    return m_allRuns->caps();
}

QFuture<Result<>> LocalTreasury::setCaps(GlobalCaps caps)
{
    return answerOn<void>(this, [this, caps] { return keepCaps(caps); });
}

Task<Result<>> LocalTreasury::keepCaps(GlobalCaps caps)
{
    if (caps.perDay.value_or(Money()) < Money() || caps.perMonth.value_or(Money()) < Money())
        co_return fail(ErrorKind::BadConfig, QStringLiteral("a cap is not below zero"));
    QSaveFile file(capsPath());
    const QByteArray json = capsToJson(caps);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        co_return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(capsPath(), file.errorString()));
    m_allRuns->setCaps(caps);
    Q_EMIT capsChanged();
    co_return Result<>();
}

std::shared_ptr<SpendingGate> LocalTreasury::gate() const
{
    return m_allRuns;
}

Task<Result<>> LocalTreasury::ready()
{
    if (m_loaded)
        co_return Result<>();
    const QFuture<Result<SpendingBook>> future = m_library->withShared<SpendingBook>([](Shared &shared) { return shared.spending(); });
    const Result<SpendingBook> book = co_await future;
    if (!book)
        co_return fail(book.error());
    if (!std::exchange(m_loaded, true)) // another coroutine may have loaded it meanwhile
        m_allRuns->load(*book);
    co_return Result<>();
}

QFuture<Result<Spending>> LocalTreasury::spending()
{
    return answerOn<Spending>(this, [this] { return spendingNow(); });
}

Task<Result<Spending>> LocalTreasury::spendingNow()
{
    const Result<> known = co_await ready();
    if (!known)
        co_return fail(known.error());
    Spending spending = m_allRuns->spending(m_clock->nowMs());
    const QFuture<Result<QList<RunSummary>>> listing = m_library->runs();
    const Result<QList<RunSummary>> runs = co_await listing;
    if (!runs)
        co_return fail(runs.error());
    for (const RunSummary &run : *runs) {
        if (!run.spentIsLowerBound)
            continue;
        spending.todayIsLowerBound |= spendingDay(run.lastMs) >= spendingDay(m_clock->nowMs());
        spending.monthIsLowerBound |= run.lastMs >= monthStart(m_clock->nowMs());
    }
    co_return spending;
}

void LocalTreasury::runBegins(const RunId &run, const Estimate &estimate)
{
    const QByteArray body = forecastToJson(estimate);
    const qint64 now = m_clock->nowMs();
    (void)m_library->withShared<void>([run, body, now](Shared &shared) { return shared.keepForecast(run, body, now); });
}

void LocalTreasury::runChanges(const RunId &run)
{
    (void)m_library->withShared<void>([run](Shared &shared) { return shared.dropForecast(run); });
}

Task<> LocalTreasury::runEnds(RunId run)
{
    const qint64 now = m_clock->nowMs();
    const QFuture<Result<QList<RunEvent>>> reading = m_library->events(run, 0, 0);
    const Result<QList<RunEvent>> log = co_await reading;
    if (!log)
        co_return;
    const QList<RunEvent> events = *log;
    const QFuture<RunLesson> learning = offThread([events] { return lessonOf(events); });
    const RunLesson lesson = co_await learning;
    const QFuture<Result<>> keeping = m_library->withShared<void>([run, lesson, now](Shared &shared) -> Result<> {
        QList<Shared::Experience> rows;
        for (const UseOfCalls &use : lesson.uses)
            rows.append({run, toName(use.step), use.label, useToJson(use.use)});
        Result<> kept = shared.keepExperience(rows, now);
        if (kept && !lesson.outcome.isEmpty())
            kept = shared.keepOutcome(run, lesson.outcome);
        return kept;
    });
    const Result<> kept = co_await keeping;
    if (!kept)
        qCWarning(logRun).noquote() << run.value << kept.error().detail;
}

QFuture<Result<EstimateAccuracy>> LocalTreasury::accuracy()
{
    return answerOn<EstimateAccuracy>(this, [this] { return accuracyNow(); });
}

Task<Result<EstimateAccuracy>> LocalTreasury::accuracyNow()
{
    const QFuture<Result<QList<Shared::Forecast>>> future = m_library->withShared<QList<Shared::Forecast>>(
        [](Shared &shared) { return shared.forecasts(forecastsLookedAt); });
    const Result<QList<Shared::Forecast>> forecasts = co_await future;
    if (!forecasts)
        co_return fail(forecasts.error());
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const Shared::Forecast &each : *forecasts) {
        if (!each.outcome.isEmpty())
            pairs.append({each.body, each.outcome});
    }
    co_return accuracyOf(pairs);
}

QFuture<Result<PastCalls>> LocalTreasury::pastCalls()
{
    return answerOn<PastCalls>(this, [this] { return pastCallsNow(); });
}

Task<Result<PastCalls>> LocalTreasury::pastCallsNow()
{
    const QFuture<Result<QList<Shared::Experience>>> future = m_library->withShared<QList<Shared::Experience>>(
        [](Shared &shared) { return shared.experience(experienceLookedAt); });
    const Result<QList<Shared::Experience>> rows = co_await future;
    if (!rows)
        co_return fail(rows.error());
    PastCalls past;
    for (const Shared::Experience &row : *rows) {
        const auto step = stepFromName(row.step);
        const auto use = useFromJson(row.body);
        if (step && use)
            past.add(*step, row.label, *use);
    }
    co_return past;
}

QFuture<Result<qint64>> LocalTreasury::keptReplies()
{
    return m_library->replies().count();
}

QFuture<Result<>> LocalTreasury::clearKeptReplies()
{
    return m_library->replies().clear();
}

} // namespace engine
