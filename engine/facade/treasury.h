// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/config/estimate/pastcalls.h"
#include "engine/types/plan/caps.h"
#include "engine/types/plan/forecastcheck.h"
#include "engine/types/plan/pricerow.h"

#include <QFuture>
#include <QObject>

namespace engine {

/// Price book, caps over all runs, spending, accuracy of estimates, kept replies. Thread: see Engine.
class Treasury : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// All rows in force, the person's own first.
    virtual QFuture<Result<QList<PriceRow>>> prices() = 0;
    /// Enters or overrides a price, for runs started or reopened from now on. BadConfig, Store.
    virtual QFuture<Result<>> setPrice(PriceRow row) = 0;
    /// Removes an entered price. Missing, Store.
    virtual QFuture<Result<>> removePrice(QString vendor, QString model) = 0;
    /// Fetches OpenRouter's list of models, the only request of this class; the result is the number of prices in it.
    virtual QFuture<Result<int>> refreshPrices(QString endpoint = {}) = 0;

    virtual QFuture<Result<GlobalCaps>> caps() = 0;
    /// Held runs check the caps again at once. BadConfig below zero, Store.
    virtual QFuture<Result<>> setCaps(GlobalCaps caps) = 0;
    virtual QFuture<Result<Spending>> spending() = 0;

    /// Accuracy of past estimates against actual usage.
    virtual QFuture<Result<EstimateAccuracy>> accuracy() = 0;
    /// Past usage for estimate().
    virtual QFuture<Result<PastCalls>> pastCalls() = 0;

    virtual QFuture<Result<qint64>> keptReplies() = 0;
    virtual QFuture<Result<>> clearKeptReplies() = 0;

Q_SIGNALS:
    void pricesChanged();
    void capsChanged();
};

} // namespace engine
