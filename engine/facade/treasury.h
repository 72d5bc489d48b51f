// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/task.h"
#include "engine/config/estimate/estimate.h"
#include "engine/config/estimate/pastcalls.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/caps.h"
#include "engine/types/plan/forecastcheck.h"
#include "engine/types/plan/pricerow.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace engine {

class AllRuns;
class Clock;
class Library;
class PriceShelf;
class ProviderSource;
class SpendingGate;

/// The facade's money side: price book, caps over all runs, what was spent, how good estimates were, replies kept. Lives on
/// the engine thread, owned by Engine; its functions may be called from any thread and answer through futures.
class Treasury final : public QObject
{
    Q_OBJECT

public:
    Treasury(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<PriceShelf> shelf,
        std::shared_ptr<Clock> clock, QObject *parent);
    ~Treasury() override;

    /// All rows in force, the person's own first.
    QFuture<Result<QList<PriceRow>>> prices();
    /// Enters a price, or overrules one. Counts for runs started or reopened from now on. BadConfig, Store.
    QFuture<Result<>> setPrice(PriceRow row);
    /// Takes an entered price back. Missing, Store.
    QFuture<Result<>> removePrice(QString vendor, QString model);
    /// Fetches OpenRouter's list of models, the only request this ever makes; answers how many prices it brought.
    QFuture<Result<int>> refreshPrices(QString endpoint = {});

    QFuture<Result<GlobalCaps>> caps();
    /// Runs that were held by a cap ask again at once. BadConfig below zero, Store.
    QFuture<Result<>> setCaps(GlobalCaps caps);
    QFuture<Result<Spending>> spending();
    /// The same as caps(), for the engine thread.
    [[nodiscard]] const GlobalCaps &capsInForce() const;

    /// How well past estimates met what runs then took.
    QFuture<Result<EstimateAccuracy>> accuracy();
    /// What estimate() may go by.
    QFuture<Result<PastCalls>> pastCalls();

    QFuture<Result<qint64>> keptReplies();
    QFuture<Result<>> clearKeptReplies();

    // For Engine, on its thread.
    [[nodiscard]] std::shared_ptr<SpendingGate> gate() const;
    /// Knows what was spent so far; to be awaited before a run begins.
    [[nodiscard]] Task<Result<>> ready();
    void runBegins(const RunId &run, const Estimate &estimate);
    void runChanges(const RunId &run);
    /// The run is finished: notes what it took and, when it ended by its own rules, how good its estimate was.
    [[nodiscard]] Task<> runEnds(RunId run);

Q_SIGNALS:
    void pricesChanged();
    void capsChanged();

private:
    Task<Result<>> keepCaps(GlobalCaps caps);
    Task<Result<int>> fetchPrices(QString endpoint);
    Task<Result<EstimateAccuracy>> accuracyNow();
    Task<Result<PastCalls>> pastCallsNow();
    Task<Result<Spending>> spendingNow();
    [[nodiscard]] QString capsPath() const;
    void loadCaps();

    std::shared_ptr<Library> m_library;
    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<PriceShelf> m_shelf;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<AllRuns> m_allRuns;
    bool m_loaded = false;
};

} // namespace engine
