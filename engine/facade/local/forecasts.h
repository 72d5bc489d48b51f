// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/experience.h"
#include "engine/config/estimate/estimate.h"
#include "engine/providers/interface/provider.h"
#include "engine/types/plan/caps.h"
#include "engine/types/plan/forecastcheck.h"
#include "engine/types/plan/pricerow.h"

namespace engine {

// What the treasury keeps, as bytes, and what it makes of it. Pure.

[[nodiscard]] QByteArray capsToJson(const GlobalCaps &caps);
/// Damaged when it is no object or a cap is no number of at least 0.
[[nodiscard]] Result<GlobalCaps> capsFromJson(QByteArrayView json);

[[nodiscard]] QByteArray forecastToJson(const Estimate &estimate);
[[nodiscard]] QByteArray useToJson(const PastUse &use);
[[nodiscard]] std::optional<PastUse> useFromJson(QByteArrayView json);

/// What a run that has ended teaches.
struct RunLesson {
    QByteArray outcome; ///< empty when it was stopped, failed or is not finished: no estimate is to blame for that
    QList<UseOfCalls> uses;
};
[[nodiscard]] RunLesson lessonOf(const QList<RunEvent> &log);
/// From pairs of forecast and outcome.
[[nodiscard]] EstimateAccuracy accuracyOf(const QList<std::pair<QByteArray, QByteArray>> &pairs);

/// The rows of OpenRouter's list that have a price, and where a model is another vendor's nothing of that vendor.
[[nodiscard]] QList<PriceRow> liveRows(const QList<ModelInfo> &models, qint64 nowMs);

} // namespace engine
