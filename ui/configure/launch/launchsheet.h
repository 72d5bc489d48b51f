// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"
#include "engine/config/resolution/resolve.h"

#include <QDialog>

class QStandardItemModel;

namespace ui {

/// One line of the sheet: what a generator of a step is and costs.
struct LaunchLine {
    engine::Step step = engine::Step::Seeding;
    QString generator;
    std::optional<engine::Price> price;
    double share = 0;     ///< of the step's calls
    double likelyUsd = 0; ///< of the step, by share
    bool inherited = false; ///< the model is the run's or the application's choice

    bool operator==(const LaunchLine &) const = default;
};

/// Of what the run will call; costliest first.
[[nodiscard]] QList<LaunchLine> launchLines(const engine::Resolution &resolution, const engine::Estimate &estimate, const engine::PriceOf &priceOf);
/// Models that cost money and serve three steps or more only because nothing else was said there.
[[nodiscard]] QStringList costlyByInheritance(const QList<LaunchLine> &lines);

/// The last look before money is spent: model and price of every step, the caps, the estimate. Accepted: start.
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
