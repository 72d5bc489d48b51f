// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/loopverdict.h"

#include "ui/endtext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of the sentences.
struct LoopVerdictText {
    Q_DECLARE_TR_FUNCTIONS(ui::LoopVerdict)
};

Tone toneOf(engine::LoopEnd reason)
{
    switch (reason) {
    case engine::LoopEnd::QualityThreshold: return Tone::Good;
    case engine::LoopEnd::Failed: return Tone::Bad;
    case engine::LoopEnd::Timeout:
    case engine::LoopEnd::Budget:
    case engine::LoopEnd::MaxIterations: return Tone::Warn;
    default: return Tone::Info;
    }
}

/// Comparison with two baselines: all iterations, and the threshold alone.
QStringList savingSentences(const LoopSavings &saved)
{
    QStringList sentences;
    const auto say = [&](const QString &plain, const QString &withMoney, engine::Money money) {
        sentences << (money.microUsd > 0 ? withMoney.arg(formatMoney(money)) : plain);
    };
    if (saved.iterations > 0)
        say(LoopVerdictText::tr("%n iteration(s) saved against always using all.", nullptr, saved.iterations),
            LoopVerdictText::tr("%n iteration(s) and about %1 saved against always using all.", nullptr, saved.iterations), saved.money);
    if (saved.plain == PlainRule::Same)
        sentences << LoopVerdictText::tr("The threshold alone stops at the same iteration.");
    else if (saved.plain == PlainRule::Earlier)
        say(LoopVerdictText::tr("The threshold alone would have stopped %n iteration(s) earlier.", nullptr, saved.plainIterations),
            LoopVerdictText::tr("The threshold alone would have stopped %n iteration(s) earlier, about %1 cheaper.", nullptr, saved.plainIterations), saved.plainMoney);
    else if (saved.plain == PlainRule::Later)
        say(LoopVerdictText::tr("The threshold alone would have continued: at least one and at most %n more iteration(s).", nullptr, saved.iterations),
            LoopVerdictText::tr("The threshold alone would have continued: at least one (about %1) and at most %n more iteration(s).", nullptr, saved.iterations), saved.plainMoney);
    return sentences;
}

QString progressSentence(const LoopRecord &loop, const engine::RefinementPlan &plan)
{
    return loop.start.rule.runs > 0
        ? LoopVerdictText::tr("%1 of at most %2 iterations; %n earlier loop(s) of this kind needed about %3.", nullptr, loop.start.rule.runs)
              .arg(loop.iterations.size()).arg(plan.maxIterations).arg(loop.start.rule.predictedDepth)
        : LoopVerdictText::tr("%1 of at most %2 iterations; no earlier loop of this task kind.").arg(loop.iterations.size()).arg(plan.maxIterations);
}

} // namespace

LoopVerdict loopVerdict(const LoopRecord &loop, const engine::RefinementPlan &plan)
{
    if (!loop.result)
        return {Tone::Info, LoopVerdictText::tr("Refining"), progressSentence(loop, plan)};
    QString words = loopEndSentence(loop.result->reason);
    for (const QString &sentence : savingSentences(savingsOf(loop, plan)))
        words += u' ' + sentence;
    if (!loop.start.rule.withinReach)
        words += u' ' + LoopVerdictText::tr("Earlier runs never reached this threshold. Lower it, or choose another model.");
    return {toneOf(loop.result->reason), loopEndWord(loop.result->reason), words};
}

} // namespace ui
