// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"
#include "engine/config/resolution/resolve.h"

#include <QDialog>

class QStandardItemModel;

namespace ui {

/// One line of the sheet: a generator of a step with its costs.
struct LaunchLine {
    engine::Step step = engine::Step::Seeding;
    QString generator;
    std::optional<engine::Price> price;
    double share = 0;     ///< share of the calls of the step
    double likelyUsd = 0; ///< likely cost in US dollars: the generator's part of the cost of the step
    bool inherited = false; ///< the model is set by the run or the application, not by the step

    bool operator==(const LaunchLine &) const = default;
};

/// Lines for the generators that the run calls, most expensive first.
[[nodiscard]] QList<LaunchLine> launchLines(const engine::Resolution &resolution, const engine::Estimate &estimate, const engine::PriceOf &priceOf);
/// Generators with a cost or an unknown price that three or more steps inherit.
[[nodiscard]] QStringList costlyByInheritance(const QList<LaunchLine> &lines);

/// Confirmation before money is spent: model and price of every step, caps and estimate. Accepted: start.
class LaunchSheet final : public QDialog
{
    Q_OBJECT

public:
    LaunchSheet(const engine::Resolution &resolution, const engine::Estimate &estimate, const engine::PriceOf &priceOf, QWidget *parent = nullptr);

private:
    void setupTable(const QList<LaunchLine> &lines);
    void setupCaps(const engine::RunPlan &plan);
    void setupWarnings(const QList<LaunchLine> &lines, const engine::Estimate &estimate, const engine::RunPlan &plan);
    void setupButtons();

    QStandardItemModel *m_model;
};

} // namespace ui
