// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endtext.h"

#include "engine/types/events/refinement.h"
#include "engine/types/events/runend.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of all sentences in this file.
struct EndText {
    Q_DECLARE_TR_FUNCTIONS(ui::EndText)
};

} // namespace

QString endReasonSentence(engine::EndReason reason)
{
    using enum engine::EndReason;
    switch (reason) {
    case Candidates: return EndText::tr("The number of candidates was reached.");
    case Calls: return EndText::tr("The cap on calls was reached.");
    case Money: return EndText::tr("The money cap was reached.");
    case Tokens: return EndText::tr("The cap on tokens was reached.");
    case Time: return EndText::tr("The time limit was reached.");
    case Target: return EndText::tr("The target score was reached.");
    case Confident: return EndText::tr("The leader is the best with the confidence you set.");
    case LeaderUnchanged: return EndText::tr("There was no improvement for as long as you set.");
    case Refined: return EndText::tr("The refinement loop converged.");
    case Stopped: return EndText::tr("You stopped the run.");
    case Exhausted: return EndText::tr("The generators produced nothing new any more.");
    case NoProvider: return EndText::tr("No model answered any more: each failed too often or refused the calls.");
    case NoJudge: return EndText::tr("No judge and no evaluator gave readable replies any more, so nothing ranked the candidates.");
    case Failed: return EndText::tr("The run ended with an error.");
    }
    Q_UNREACHABLE();
}

QString endReasonWord(engine::EndReason reason)
{
    using enum engine::EndReason;
    switch (reason) {
    case Candidates: return EndText::tr("Finished", "why a run ended: the wanted number was reached");
    case Calls: return EndText::tr("Call limit reached", "why a run ended");
    case Money: return EndText::tr("Budget used up", "why a run ended");
    case Tokens: return EndText::tr("Token limit reached", "why a run ended");
    case Time: return EndText::tr("Time limit reached", "why a run ended");
    case Target: return EndText::tr("Target reached", "why a run ended");
    case Confident: return EndText::tr("Confidence reached", "why a run ended: the leader is the best with the probability asked for");
    case LeaderUnchanged: return EndText::tr("No more improvement", "why a run ended: the leader did not change any more");
    case Refined: return EndText::tr("Converged", "why a run ended");
    case Stopped: return EndText::tr("Stopped", "why a run ended");
    case Exhausted: return EndText::tr("No new candidates", "why a run ended: nothing new came");
    case NoProvider: return EndText::tr("No model answers", "why a run ended: no model answered any more");
    case NoJudge: return EndText::tr("No judge answers", "why a run ended: nothing ranked the candidates any more");
    case Failed: return EndText::tr("Failed", "why a run ended");
    }
    Q_UNREACHABLE();
}

QString endSentence(const engine::RunState &state, const engine::RunPlan &plan)
{
    if (!state.finished())
        return {};
    const engine::EndReason reason = state.finished()->reason;
    const engine::BudgetPlan &budget = plan.budget;
    using enum engine::EndReason;
    if (reason == Candidates && plan.stop.candidates)
        return EndText::tr("The limit of %1 candidates was reached.").arg(formatCount(*plan.stop.candidates));
    if (reason == Calls && budget.calls)
        return EndText::tr("The cap of %1 calls was reached.").arg(formatCount(*budget.calls));
    if (reason == Tokens && budget.tokens) {
        const qint64 used = state.totals().tokensIn + state.totals().tokensOut;
        return EndText::tr("The cap of %1 tokens was reached: %2 are used, and another call may take more than the rest.")
            .arg(formatCount(*budget.tokens), formatCount(used));
    }
    if (reason == Money && budget.total) {
        return EndText::tr("The money cap of %1 was reached: %2 is spent, and another call may cost more than the rest.")
            .arg(formatMoney(*budget.total), formatMoney(state.totals().spent));
    }
    if (reason == Time && plan.stop.seconds)
        return EndText::tr("The time limit of %1 was reached.").arg(formatDuration(qint64(*plan.stop.seconds * 1000)));
    return endReasonSentence(reason);
}

QString loopEndSentence(engine::LoopEnd reason)
{
    using enum engine::LoopEnd;
    switch (reason) {
    case QualityThreshold: return EndText::tr("The output reached the threshold and passed all checks.");
    case Convergence: return EndText::tr("The output did not improve any more.");
    case Learned: return EndText::tr("Earlier runs suggest that another iteration gains too little.");
    case MaxIterations: return EndText::tr("The iteration limit was reached.");
    case Timeout: return EndText::tr("The time limit was reached.");
    case Budget: return EndText::tr("The budget is used up.");
    case Stopped: return EndText::tr("You stopped the run.");
    case Failed: return EndText::tr("The loop could not continue.");
    }
    Q_UNREACHABLE();
}

QString loopEndWord(engine::LoopEnd reason)
{
    using enum engine::LoopEnd;
    switch (reason) {
    case QualityThreshold: return EndText::tr("Target reached", "why a refinement loop ended");
    case Convergence: return EndText::tr("No more improvement", "why a refinement loop ended: the output did not change any more");
    case Learned: return EndText::tr("No more gain expected", "why a refinement loop ended: by the learned rule");
    case MaxIterations: return EndText::tr("Iteration limit reached", "why a refinement loop ended");
    case Timeout: return EndText::tr("Time limit reached", "why a refinement loop ended");
    case Budget: return EndText::tr("Budget used up", "why a refinement loop ended");
    case Stopped: return EndText::tr("Stopped", "why a refinement loop ended");
    case Failed: return EndText::tr("Failed", "why a refinement loop ended");
    }
    Q_UNREACHABLE();
}

} // namespace ui
