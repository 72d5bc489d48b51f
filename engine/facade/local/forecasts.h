// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/experience.h"
#include "engine/base/result.h"
#include "engine/config/estimate/estimate.h"
#include "engine/types/plan/caps.h"
#include "engine/types/plan/forecastcheck.h"

namespace engine {

struct ModelInfo;
struct PriceRow;
struct RunEvent;

// Stored data of the treasury as bytes, and values computed from it. Pure.

[[nodiscard]] QByteArray capsToJson(const GlobalCaps &caps);
/// Damaged when the JSON is no object or a cap is not a number ≥ 0.
[[nodiscard]] Result<GlobalCaps> capsFromJson(QByteArrayView json);

[[nodiscard]] QByteArray forecastToJson(const Estimate &estimate);
[[nodiscard]] QByteArray useToJson(const PastUse &use);
[[nodiscard]] std::optional<PastUse> useFromJson(QByteArrayView json);

/// Data for later estimates from a run that has ended.
struct RunLesson {
    QByteArray outcome; ///< empty when the run was stopped, failed or is not finished: then it is no measure of the estimate
    QList<UseOfCalls> uses;
};
[[nodiscard]] RunLesson lessonOf(const QList<RunEvent> &log);
/// Computed from pairs of forecast and outcome.
[[nodiscard]] EstimateAccuracy accuracyOf(const QList<std::pair<QByteArray, QByteArray>> &pairs);

/// Priced rows of OpenRouter's list, without data of the vendor when a model is another vendor's.
[[nodiscard]] QList<PriceRow> liveRows(const QList<ModelInfo> &models, qint64 nowMs);

} // namespace engine
