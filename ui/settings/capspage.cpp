// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/capspage.h"

#include "ui/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/statuslabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

namespace ui {

CapsPage::CapsPage(const engine::GlobalCaps &caps, QWidget *parent) :
    QWidget(parent),
    m_caps(caps),
    m_grid(new QGridLayout),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_day(makeCap("capPerDay", 5)),
    m_month(makeCap("capPerMonth", 50)),
    m_reserved(new Label(Type::Small, Ink::Muted)),
    m_experience(new Label(Type::Body, Ink::Muted)),
    m_state(new StatusLabel)
{
    m_explanation->setWordWrap(true);
    m_reserved->setWordWrap(true);
    m_grid->setHorizontalSpacing(space(3));
    m_grid->setVerticalSpacing(space(2));
    m_grid->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addSpacing(space(2));
    column->addLayout(m_grid);
    column->addWidget(m_reserved);
    m_experience->setWordWrap(true);
    m_experience->setObjectName(QStringLiteral("estimateExperience"));
    m_experience->hide();
    column->addSpacing(space(2));
    column->addWidget(m_experience);
    column->addWidget(m_state);
    column->addStretch(1);
    retranslate();
    read();
}

CapsPage::Cap CapsPage::makeCap(const char *name, double proposal)
{
    const Cap cap{new QCheckBox, new DoubleSpinBox, new Meter};
    cap.amount->setObjectName(QLatin1StringView(name));
    cap.amount->setRange(0.01, 1'000'000);
    cap.amount->setDecimals(2);
    cap.amount->setPrefix(QStringLiteral("$"));
    cap.amount->setValue(proposal);
    const int row = m_grid->rowCount();
    m_grid->addWidget(cap.on, row, 0);
    m_grid->addWidget(cap.amount, row, 1);
    m_grid->addWidget(cap.meter, row, 2);
    connect(cap.on, &QCheckBox::toggled, this, &CapsPage::write);
    connect(cap.amount, &QDoubleSpinBox::editingFinished, this, &CapsPage::write);
    return cap;
}

void CapsPage::setCaps(const engine::GlobalCaps &caps)
{
    m_caps = caps;
    read();
}

void CapsPage::setSpending(const engine::Spending &spending)
{
    m_spending = spending;
    showSpending();
}

void CapsPage::setExperience(const QString &sentence)
{
    m_experience->setText(sentence);
    m_experience->setVisible(!sentence.isEmpty());
}

void CapsPage::showKept(const engine::Result<> &done)
{
    if (done)
        m_state->setStatus(Tone::Good, tr("Saved. The limit applies at once, also to running runs."));
    else
        m_state->setStatus(Tone::Bad, errorSentence(done.error()));
}

void CapsPage::read()
{
    const auto show = [](const Cap &cap, const std::optional<engine::Money> &limit) {
        const QSignalBlocker quiet(cap.on);
        cap.on->setChecked(limit.has_value());
        cap.amount->setEnabled(limit.has_value());
        if (limit)
            cap.amount->setValue(limit->usd());
    };
    show(m_day, m_caps.perDay);
    show(m_month, m_caps.perMonth);
    showSpending();
}

void CapsPage::write()
{
    const auto limit = [](const Cap &cap) {
        return cap.on->isChecked() ? std::optional(engine::Money::fromUsd(cap.amount->value())) : std::nullopt;
    };
    const engine::GlobalCaps caps{limit(m_day), limit(m_month)};
    if (caps == m_caps)
        return;
    m_caps = caps;
    read();
    Q_EMIT changed();
}

void CapsPage::showSpending()
{
    const auto show = [](const Cap &cap, const std::optional<engine::Money> &limit, engine::Money spent, bool isLowerBound) {
        const QString amount = isLowerBound ? CapsPage::tr("%1 + unpriced calls", "money, a lower bound").arg(formatMoney(spent)) : formatMoney(spent);
        if (limit)
            cap.meter->setMeasure(spent.usd(), limit->usd(), CapsPage::tr("%1 of %2", "spent of allowed").arg(amount, formatMoney(*limit)));
        else
            cap.meter->setMeasure(spent.usd(), 0, CapsPage::tr("%1 spent, no limit").arg(amount));
    };
    show(m_day, m_caps.perDay, m_spending.today, m_spending.todayIsLowerBound);
    show(m_month, m_caps.perMonth, m_spending.month, m_spending.monthIsLowerBound);
    m_reserved->setVisible(m_spending.reserved.microUsd > 0);
    m_reserved->setText(tr("Running calls may add up to %1; the limits count them already.").arg(formatMoney(m_spending.reserved)));
}

void CapsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT spendingWanted();
}

void CapsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CapsPage::retranslate()
{
    m_header->setText(tr("Budget for all runs"));
    m_explanation->setText(tr("In addition to each run's own limits. When a limit is reached, runs wait until the day or month is over; nothing is lost."));
    m_day.on->setText(tr("Per &day:"));
    m_month.on->setText(tr("Per &month:"));
    m_day.amount->setAccessibleName(tr("Limit per day"));
    m_month.amount->setAccessibleName(tr("Limit per month"));
    m_day.meter->setAccessibleName(tr("Spent today"));
    m_month.meter->setAccessibleName(tr("Spent this month"));
    showSpending();
}

} // namespace ui
