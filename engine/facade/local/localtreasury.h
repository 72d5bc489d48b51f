// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/task.h"
#include "engine/config/estimate/estimate.h"
#include "engine/facade/treasury.h"

#include <memory>

namespace engine {

class AllRuns;
class Clock;
class Library;
class PriceShelf;
class ProviderSource;
class SpendingGate;

/// Treasury based on the library and the price shelf. Engine thread, owned by LocalEngine.
class LocalTreasury final : public Treasury
{
    Q_OBJECT

public:
    LocalTreasury(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<PriceShelf> shelf,
        std::shared_ptr<Clock> clock, QObject *parent);
    ~LocalTreasury() override;

    QFuture<Result<QList<PriceRow>>> prices() override;
    QFuture<Result<>> setPrice(PriceRow row) override;
    QFuture<Result<>> removePrice(QString vendor, QString model) override;
    QFuture<Result<int>> refreshPrices(QString endpoint) override;
    QFuture<Result<GlobalCaps>> caps() override;
    QFuture<Result<>> setCaps(GlobalCaps caps) override;
    QFuture<Result<Spending>> spending() override;
    QFuture<Result<EstimateAccuracy>> accuracy() override;
    QFuture<Result<PastCalls>> pastCalls() override;
    QFuture<Result<qint64>> keptReplies() override;
    QFuture<Result<>> clearKeptReplies() override;

    // For the parts of LocalEngine, on its thread.
    /// The same as caps().
    [[nodiscard]] const GlobalCaps &capsInForce() const;
    [[nodiscard]] std::shared_ptr<SpendingGate> gate() const;
    /// Loads past spending; must be awaited before a run starts.
    [[nodiscard]] Task<Result<>> ready();
    void runBegins(const RunId &run, const Estimate &estimate);
    void runChanges(const RunId &run);
    /// Called when a run has finished: stores its usage and, when it ended by its own rules, the accuracy of its estimate.
    [[nodiscard]] Task<> runEnds(RunId run);

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
