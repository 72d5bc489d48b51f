// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/launch/estimatecard.h"

#include "ui/configure/launch/assumptiontext.h"
#include "ui/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

Label *figure(QWidget *parent, Ink ink = Ink::Text)
{
    auto *label = new Label(Type::Figures, ink, parent);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return label;
}

QString countText(double count) { return formatCompact(qint64(std::llround(count))); }

} // namespace

QString moneyText(double usd, bool priceKnown)
{
    if (!priceKnown && usd <= 0)
        return EstimateCard::tr("unknown", "an amount of money");
    const QString text = formatMoney(engine::Money::fromUsd(usd));
    return priceKnown ? text : EstimateCard::tr("%1 + unpriced calls", "money").arg(text);
}

/// Short form for a narrow column; the note names the models without a price.
static QString shortMoney(double usd, bool priceKnown)
{
    return priceKnown || usd <= 0 ? moneyText(usd, priceKnown) : formatMoney(engine::Money::fromUsd(usd)) + u'+';
}

QString cappedSentence(const QString &cap)
{
    if (cap == u"usd")
        return EstimateCard::tr("The budget will likely end the run.");
    if (cap == u"calls")
        return EstimateCard::tr("The call limit will likely end the run.");
    if (cap == u"tokens")
        return EstimateCard::tr("The token limit will likely end the run.");
    if (cap == u"seconds")
        return EstimateCard::tr("The time limit will likely end the run.");
    if (cap == u"usdPerHour")
        return EstimateCard::tr("The hourly limit will slow the run down.");
    return {};
}

EstimateCard::EstimateCard(QWidget *parent) :
    QWidget(parent),
    m_numbers(new QWidget(this)),
    m_nothing(new Label(Type::Body, Ink::Muted, this)),
    m_headline(new Label(Type::Section, Ink::Text, m_numbers)),
    m_cap(new Meter(m_numbers)),
    m_note(new Label(Type::Body, Ink::Warn, m_numbers)),
    m_experience(new Label(Type::Body, Ink::Muted, m_numbers)),
    m_assumptions(new Label(Type::Small, Ink::Muted, m_numbers))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_nothing);
    outer->addWidget(m_numbers);
    auto *column = new QVBoxLayout(m_numbers);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    m_nothing->setWordWrap(true);
    m_note->setWordWrap(true);
    m_assumptions->setWordWrap(true);
    m_headline->setWordWrap(true);
    column->addWidget(m_headline);
    m_experience->setWordWrap(true);
    m_experience->setObjectName(QStringLiteral("estimateExperience"));
    m_experience->hide();
    setupTotals();
    column->addWidget(m_experience);
    column->addWidget(m_cap);
    column->addWidget(m_note);
    setupSteps();
    column->addWidget(m_assumptions);
    m_cap->setAccessibleName(tr("Likely cost compared with the budget"));
    m_numbers->hide();
}

void EstimateCard::setupTotals()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(1));
    const QString heads[] = {tr("Low"), tr("Likely"), tr("High")};
    for (int i = 0; i < 3; ++i) {
        auto *head = new Label(heads[i], Type::Small, Ink::Muted, m_numbers);
        head->setAlignment(Qt::AlignTrailing);
        grid->addWidget(head, 0, i + 1);
        grid->setColumnStretch(i + 1, 1);
    }
    const QString names[] = {tr("Calls"), tr("Tokens in"), tr("Tokens out"), tr("Money"), tr("Time")};
    for (int row = 0; row < QuantityCount; ++row) {
        grid->addWidget(new Label(names[row], Type::Body, Ink::Text, m_numbers), row + 1, 0);
        for (int i = 0; i < 3; ++i) {
            m_totals[row][i] = figure(m_numbers, i == 1 ? Ink::Text : Ink::Muted);
            grid->addWidget(m_totals[row][i], row + 1, i + 1);
        }
    }
    static_cast<QVBoxLayout *>(m_numbers->layout())->addLayout(grid);
}

void EstimateCard::setupSteps()
{
    auto *column = static_cast<QVBoxLayout *>(m_numbers->layout());
    column->addSpacing(space(2));
    column->addWidget(new Label(tr("By step, likely"), Type::Small, Ink::Muted, m_numbers));
    m_steps = new QGridLayout;
    m_steps->setHorizontalSpacing(space(3));
    m_steps->setVerticalSpacing(space(1));
    for (int i = 1; i < 4; ++i)
        m_steps->setColumnStretch(i, 1);
    column->addLayout(m_steps);
    column->addSpacing(space(1));
}

void EstimateCard::show(const engine::Estimate &estimate, const engine::BudgetPlan &budget)
{
    m_nothing->hide();
    m_numbers->show();
    const bool free = estimate.priceKnown && estimate.usd.high <= 0;
    const bool unknown = !estimate.priceKnown && estimate.usd.likely <= 0;
    m_headline->setText(unknown ? tr("Price unknown, about %1").arg(formatDuration(qint64(estimate.seconds.likely * 1000)))
            : free              ? tr("Costs nothing, about %1").arg(formatDuration(qint64(estimate.seconds.likely * 1000)))
                             : tr("About %1 in %2", "money, time").arg(moneyText(estimate.usd.likely, estimate.priceKnown), formatDuration(qint64(estimate.seconds.likely * 1000))));
    showTotals(estimate);
    showSteps(estimate);
    showCap(estimate, budget);
    QStringList lines;
    for (const engine::Assumption &assumption : estimate.assumptions)
        lines << QStringLiteral("– ") + assumptionText(assumption);
    m_assumptions->setText(lines.join(u'\n'));
}

void EstimateCard::showNothing(const QString &why)
{
    m_numbers->hide();
    m_nothing->show();
    m_nothing->setText(why);
}

void EstimateCard::setExperience(const QString &sentence)
{
    m_experience->setText(sentence);
    m_experience->setVisible(!sentence.isEmpty());
}

void EstimateCard::showTotals(const engine::Estimate &estimate)
{
    const engine::Range ranges[] = {estimate.calls, estimate.tokensIn, estimate.tokensOut, estimate.usd, estimate.seconds};
    for (int row = 0; row < QuantityCount; ++row) {
        const double values[] = {ranges[row].low, ranges[row].likely, ranges[row].high};
        for (int i = 0; i < 3; ++i) {
            m_totals[row][i]->setText(row == Money ? shortMoney(values[i], estimate.priceKnown)
                    : row == Time                  ? formatDuration(qint64(values[i] * 1000))
                                                   : countText(values[i]));
        }
    }
}

void EstimateCard::showSteps(const engine::Estimate &estimate)
{
    while (m_stepLabels.size() < estimate.steps.size() * 4) {
        const int at = int(m_stepLabels.size());
        Label *label = at % 4 == 0 ? new Label(Type::Body, Ink::Text, m_numbers) : figure(m_numbers);
        m_steps->addWidget(label, at / 4, at % 4);
        m_stepLabels << label;
    }
    for (qsizetype i = 0; i < m_stepLabels.size(); ++i)
        m_stepLabels.at(i)->setVisible(i < estimate.steps.size() * 4);
    for (qsizetype i = 0; i < estimate.steps.size(); ++i) {
        const engine::StepEstimate &step = estimate.steps.at(i);
        m_stepLabels.at(i * 4)->setText(stepTitle(step.step));
        m_stepLabels.at(i * 4 + 1)->setText(tr("%n call(s)", nullptr, int(std::llround(step.calls.likely))));
        m_stepLabels.at(i * 4 + 2)->setText(tr("%1 tok", "tokens, short").arg(countText(step.tokensIn.likely + step.tokensOut.likely)));
        m_stepLabels.at(i * 4 + 3)->setText(moneyText(step.usd.likely, step.priceKnown));
    }
}

void EstimateCard::showCap(const engine::Estimate &estimate, const engine::BudgetPlan &budget)
{
    QStringList notes;
    if (!estimate.priceKnown)
        notes << tr("Price unknown for %1: the real cost is higher. Limits on calls and tokens still apply.")
                     .arg(estimate.unpricedModels.join(QStringLiteral(", ")));
    if (const QString sentence = cappedSentence(estimate.cappedBy); !sentence.isEmpty())
        notes << sentence;
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_cap->setVisible(budget.total && (estimate.priceKnown || estimate.usd.likely > 0));
    if (budget.total)
        m_cap->setMeasure(estimate.usd.likely, budget.total->usd(),
            tr("%1 of %2 budget", "money, money").arg(moneyText(estimate.usd.likely, estimate.priceKnown), formatMoney(*budget.total)));
}

} // namespace ui
