// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class Label;
class Meter;

/// What the run is likely to need: low, likely and high of calls, tokens, money and time, by step, against the caps,
/// with the assumptions it stands on. GUI thread.
class EstimateCard final : public QWidget
{
    Q_OBJECT

public:
    explicit EstimateCard(QWidget *parent = nullptr);

    void show(const engine::Estimate &estimate, const engine::BudgetPlan &budget);
    /// Instead of numbers, while the configuration cannot run.
    void showNothing(const QString &why);
    /// How good past estimates were; empty: nothing is known of that yet.
    void setExperience(const QString &sentence);

private:
    enum Quantity { Calls, TokensIn, TokensOut, Money, Time, QuantityCount };

    void setupTotals();
    void setupSteps();
    void showTotals(const engine::Estimate &estimate);
    void showSteps(const engine::Estimate &estimate);
    void showCap(const engine::Estimate &estimate, const engine::BudgetPlan &budget);

    QWidget *m_numbers;
    Label *m_nothing;
    Label *m_headline;
    Label *m_totals[QuantityCount][3];
    Meter *m_cap;
    Label *m_note;
    QGridLayout *m_steps;
    QList<Label *> m_stepLabels;
    Label *m_experience;
    Label *m_assumptions;
};

/// "$0.02", with the mark of a lower bound when some price is unknown.
[[nodiscard]] QString moneyText(double usd, bool priceKnown);
/// One sentence on the cap that will end the run first; empty when none will.
[[nodiscard]] QString cappedSentence(const QString &cap);

} // namespace ui
