// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/gaugetexts.h"

#include "engine/types/events/lead.h"
#include "engine/types/events/runend.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runloop.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/run/gauge.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of the texts.
struct GaugeTexts {
    Q_DECLARE_TR_FUNCTIONS(ui::GaugeTexts)
};

/// Note for a leader by score, or for one without matches.
QString noteOf(const OpenRun &run, const engine::CandidateState &best)
{
    const QString name = candidateName(best.id);
    if (const QString measured = measuredText(run.state(), best); !measured.isEmpty())
        return GaugeTexts::tr("%1, %2", "name of a candidate, mean of 3 measurements").arg(name, measured);
    if (run.plan().recipe == u"refine" && best.id == run.state().loop().candidate)
        return GaugeTexts::tr("%1, the best output").arg(name);
    if (ranksByMetric(run.plan()) && best.score)
        return name;
    return run.state().finished() ? GaugeTexts::tr("%1, not compared").arg(name) : GaugeTexts::tr("%1, not judged yet").arg(name);
}

} // namespace

void showSpending(Gauge *gauge, const OpenRun &run, const RecentRates &rates)
{
    const engine::RunTotals &totals = run.state().totals();
    const engine::BudgetPlan &budget = run.plan().budget;
    QString spent = formatMoney(totals.spent);
    if (totals.lowerBound)
        spent = GaugeTexts::tr("%1 + unpriced calls", "money, a lower bound").arg(spent);
    QStringList caps;
    if (budget.calls)
        caps.append(GaugeTexts::tr("%1 of %2 calls").arg(formatCount(totals.calls), formatCount(*budget.calls)));
    if (budget.tokens)
        caps.append(GaugeTexts::tr("%1 of %2 tokens").arg(formatCompact(totals.tokensIn + totals.tokensOut), formatCompact(*budget.tokens)));
    const QString perHour = formatMoney(engine::Money::fromUsd(rates.usdPerHour));
    QString pace = budget.perHour ? GaugeTexts::tr("%1/h of %2/h", "money per hour of allowed").arg(perHour, formatMoney(*budget.perHour))
                                  : GaugeTexts::tr("%1/h", "money per hour").arg(perHour);
    if (totals.cachedCalls > 0)
        pace = GaugeTexts::tr("%1 · %2 saved", "money per hour, money").arg(pace, formatMoney(totals.saved));
    gauge->setCaption(budget.total ? GaugeTexts::tr("Spent of budget") : GaugeTexts::tr("Spent"));
    if (budget.total) {
        gauge->setValue(GaugeTexts::tr("%1 of %2", "spent of allowed").arg(spent, formatMoney(*budget.total)));
        const double share = budget.total->microUsd > 0 ? totals.spent.usd() / budget.total->usd() : 1;
        gauge->setMeasure(totals.spent.usd(), budget.total->usd(), GaugeTexts::tr("%1 · %2", "share of the cap spent, money per hour").arg(formatPercent(share), pace));
    } else {
        gauge->setValue(spent);
        const double share = budget.calls ? double(totals.calls) : double(totals.tokensIn + totals.tokensOut);
        const double allowed = budget.calls ? double(*budget.calls) : budget.tokens ? double(*budget.tokens) : 0;
        if (caps.isEmpty())
            gauge->setNote(pace);
        else
            gauge->setMeasure(share, allowed, caps.first());
    }
    caps.prepend(pace);
    if (totals.reserved.microUsd > 0)
        caps.append(GaugeTexts::tr("running calls may add up to %1").arg(formatMoney(totals.reserved)));
    if (totals.lost.microUsd > 0)
        caps.append(GaugeTexts::tr("%1 of it for failed attempts (estimate)").arg(formatMoney(totals.lost)));
    if (totals.cachedCalls > 0)
        caps.append(GaugeTexts::tr("%1 saved by %n cached reply(ies)", nullptr, int(totals.cachedCalls)).arg(formatMoney(totals.saved)));
    gauge->setToolTip(caps.join(u'\n'));
}

void showLeaderValue(Gauge *gauge, const OpenRun &run, const engine::CandidateState &best)
{
    const QString name = candidateName(best.id);
    if (ranksByMetric(run.plan()) || best.rating.games == 0) {
        gauge->setValue(best.score ? scoreText(run.state(), best) : name);
        gauge->setNote(noteOf(run, best));
        return;
    }
    gauge->setValue(formatElo(best.rating.elo, best.rating.halfWidth));
    const engine::LeadEstimated &lead = run.state().lead(); // same value as on the Ranking page
    gauge->setNote(lead.leader == best.id ? GaugeTexts::tr("%1, %2 likely the best", "name of a candidate, probability").arg(name, formatPercent(lead.probability)) : name);
}

void showCallRate(Gauge *gauge, const OpenRun &run, const RecentRates &rates)
{
    const engine::RunTotals &totals = run.state().totals();
    gauge->setValue(run.isRunning() ? GaugeTexts::tr("%1 calls/min").arg(formatCount(qRound64(rates.callsPerMinute))) : GaugeTexts::tr("%n call(s)", nullptr, int(totals.calls)));
    QStringList notes;
    if (run.isRunning()) {
        notes.append(GaugeTexts::tr("%1 tokens/s").arg(formatCount(qRound64(rates.tokensPerSecond))));
        notes.append(GaugeTexts::tr("%n running", "calls", int(totals.inFlight)));
        if (totals.queued > 0)
            notes.append(GaugeTexts::tr("%n waiting", "calls", int(totals.queued)));
    } else {
        notes.append(GaugeTexts::tr("%1 tokens").arg(formatCompact(totals.tokensIn + totals.tokensOut)));
    }
    notes.append(GaugeTexts::tr("%n failed", "calls", int(totals.failedCalls)));
    if (totals.cancelledCalls > 0)
        notes.append(GaugeTexts::tr("%n cancelled", "calls", int(totals.cancelledCalls)));
    gauge->setNote(notes.join(QStringLiteral(", ")));
    gauge->setToolTip(gauge->note());
}

QString timeLeftText(const OpenRun &run, const RecentRates &rates, qint64 nowMs)
{
    const std::optional<TimeLeft> left = timeLeft(run.state(), run.plan(), rates, nowMs);
    if (!left)
        return QStringLiteral("–");
    const auto minutes = [](qint64 ms) { return (ms + 59'999) / 60'000; };
    const qint64 low = minutes(left->lowMs);
    const qint64 high = minutes(left->highMs);
    if (high <= 1)
        return GaugeTexts::tr("under 1 min");
    if (high >= 180)
        return GaugeTexts::tr("%1–%2 h", "a range of hours").arg(formatCount(low / 60), formatCount((high + 59) / 60));
    return low == high ? GaugeTexts::tr("%1 min").arg(formatCount(low)) : GaugeTexts::tr("%1–%2 min", "a range of minutes").arg(formatCount(low), formatCount(high));
}

} // namespace ui
