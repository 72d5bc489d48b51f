// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class Label;
class Meter;

/// The estimate of a run: low, likely and high numbers of calls, tokens, money and time, by step, compared with the
/// caps, with the assumptions. GUI thread.
class EstimateCard final : public QWidget
{
    Q_OBJECT

public:
    explicit EstimateCard(QWidget *parent = nullptr);

    void show(const engine::Estimate &estimate, const engine::BudgetPlan &budget);
    /// Shows `why` instead of numbers while the configuration cannot run.
    void showNothing(const QString &why);
    /// Shows a sentence on the accuracy of past estimates; empty: unknown.
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

/// Text of an amount: "$0.02"; marked as a lower bound if a price is unknown.
[[nodiscard]] QString moneyText(double usd, bool priceKnown);
/// A sentence on the cap that will probably end or slow the run first; empty if there is none.
[[nodiscard]] QString cappedSentence(const QString &cap);

} // namespace ui
