// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/launch/launchsheet.h"

#include "engine/types/plan/planuse.h"
#include "ui/configure/launch/estimatecard.h"
#include "ui/errortext.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {

namespace {

QString priceText(const std::optional<engine::Price> &price)
{
    if (!price)
        return LaunchSheet::tr("unknown");
    if (price->input <= 0 && price->output <= 0)
        return LaunchSheet::tr("free");
    const auto money = [](double usd) { return formatMoney(engine::Money::fromUsd(usd)); };
    return LaunchSheet::tr("%1 / %2", "price of a million tokens in, out").arg(money(price->input), money(price->output));
}

QList<QStandardItem *> cells(const LaunchLine &line)
{
    QList<QStandardItem *> row;
    const QString money = line.price ? formatMoney(engine::Money::fromUsd(line.likelyUsd)) : LaunchSheet::tr("unknown");
    for (const QString &text : {stepTitle(line.step), line.generator, formatPercent(line.share), priceText(line.price), money}) {
        row << new QStandardItem(text);
        row.last()->setEditable(false);
        if (row.size() > 2)
            row.last()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    row.at(1)->setToolTip(line.inherited ? LaunchSheet::tr("Inherited from the run or the application") : LaunchSheet::tr("Chosen for this step"));
    return row;
}

Label *wrapped(const QString &text, Ink ink)
{
    auto *label = new Label(text, Type::Body, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

LaunchSheet::LaunchSheet(const engine::Resolution &resolution, const engine::Estimate &estimate, const engine::PriceOf &priceOf, QWidget *parent) :
    QDialog(parent),
    m_model(new QStandardItemModel(0, 5, this))
{
    setWindowTitle(tr("Start the run"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(5), space(5), space(5), space(4));
    column->setSpacing(space(2));
    const bool unknown = !estimate.priceKnown && estimate.usd.likely <= 0;
    const QString headline = unknown                             ? tr("Cost unknown – no price for %1").arg(estimate.unpricedModels.join(QStringLiteral(", ")))
        : estimate.priceKnown && estimate.usd.high <= 0 ? tr("This run is free")
                                                        : tr("This run will cost about %1").arg(moneyText(estimate.usd.likely, estimate.priceKnown));
    column->addWidget(new Label(headline, Type::Title, Ink::Text));
    column->addWidget(unknown ? wrapped(tr("About %1 and %n call(s) to models.", nullptr, int(estimate.calls.likely + 0.5))
                                  .arg(formatDuration(qint64(estimate.seconds.likely * 1000))),
        Ink::Muted) : wrapped(tr("Between %1 and %2, in about %3, with %n call(s) to models.", nullptr, int(estimate.calls.likely + 0.5))
                                  .arg(moneyText(estimate.usd.low, estimate.priceKnown), moneyText(estimate.usd.high, estimate.priceKnown),
                                      formatDuration(qint64(estimate.seconds.likely * 1000))),
        Ink::Muted));
    const QList<LaunchLine> lines = launchLines(resolution, estimate, priceOf);
    setupTable(lines);
    setupCaps(resolution.plan);
    setupWarnings(lines, estimate, resolution.plan);
    setupButtons();
    resize(std::max(sizeHint().width(), space(5) * 27), sizeHint().height());
}

void LaunchSheet::setupTable(const QList<LaunchLine> &lines)
{
    m_model->setHorizontalHeaderLabels({tr("Step"), tr("Model"), tr("Share"), tr("$ per million in / out"), tr("Likely")});
    for (int column = 2; column < 5; ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const LaunchLine &line : lines)
        m_model->appendRow(cells(line));
    auto *table = new TableView(this);
    table->setModel(m_model);
    table->setAccessibleName(tr("Model and price of each step, most expensive first"));
    table->setSortingEnabled(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const int rows = std::clamp(int(lines.size()), 2, 10);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * table->verticalHeader()->defaultSectionSize() + 2 * table->frameWidth());
    layout()->addWidget(table);
}

void LaunchSheet::setupCaps(const engine::RunPlan &plan)
{
    QStringList caps;
    if (plan.budget.total)
        caps << tr("%1 in total").arg(formatMoney(*plan.budget.total));
    if (plan.budget.perHour)
        caps << tr("%1 per hour").arg(formatMoney(*plan.budget.perHour));
    if (plan.budget.calls)
        caps << tr("%n call(s)", nullptr, int(*plan.budget.calls));
    if (plan.budget.tokens)
        caps << tr("%1 tokens").arg(formatCompact(*plan.budget.tokens));
    if (plan.stop.candidates)
        caps << tr("%n candidate(s)", nullptr, *plan.stop.candidates);
    if (plan.stop.seconds)
        caps << formatDuration(qint64(*plan.stop.seconds * 1000));
    layout()->addWidget(wrapped(caps.isEmpty() ? tr("Limits: none") : tr("Limits: %1").arg(caps.join(QStringLiteral(" · "))), Ink::Text));
}

void LaunchSheet::setupWarnings(const QList<LaunchLine> &lines, const engine::Estimate &estimate, const engine::RunPlan &plan)
{
    QStringList warnings;
    if (!estimate.priceKnown)
        warnings << tr("Price unknown for %1: the money limit cannot count it. Limit calls or tokens.").arg(estimate.unpricedModels.join(QStringLiteral(", ")));
    for (const QString &model : costlyByInheritance(lines))
        warnings << tr("%1 is used in three or more steps by default. Check that this is what you want.").arg(model);
    if (!plan.budget.total && !plan.budget.calls && !plan.budget.tokens && !isOffline(plan))
        warnings << tr("No limit on money, calls or tokens.");
    for (const QString &warning : warnings) {
        auto *row = new QHBoxLayout;
        auto *symbol = new QLabel(this);
        symbol->setPixmap(icon(QStringLiteral("warning")).pixmap(16, 16));
        row->addWidget(symbol, 0, Qt::AlignTop);
        row->addWidget(wrapped(warning, Ink::Text), 1);
        static_cast<QVBoxLayout *>(layout())->addLayout(row);
    }
    if (const QString sentence = cappedSentence(estimate.cappedBy); !sentence.isEmpty())
        layout()->addWidget(wrapped(sentence, Ink::Muted));
}

void LaunchSheet::setupButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    start->setIcon(icon(QStringLiteral("run")));
    start->setObjectName(QStringLiteral("launch.start"));
    start->setDefault(true);
    setPrimary(start);
    start->setFocus();
    QPushButton *back = buttons->addButton(tr("Back"), QDialogButtonBox::RejectRole);
    back->setObjectName(QStringLiteral("launch.back"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    static_cast<QVBoxLayout *>(layout())->addSpacing(space(3));
    layout()->addWidget(buttons);
}

} // namespace ui
