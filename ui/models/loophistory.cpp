// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/loophistory.h"

#include "engine/types/events/runevent.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qsizetype mostLoops = 200;

} // namespace

LoopRecord *LoopHistory::find(quint32 loop)
{
    const auto found = std::find_if(m_loops.rbegin(), m_loops.rend(), [loop](const LoopRecord &each) { return each.start.loop == loop; });
    return found == m_loops.rend() ? nullptr : &*found;
}

void LoopHistory::apply(const engine::RunEvent &event)
{
    if (const auto *started = std::get_if<engine::LoopStarted>(&event.body)) {
        if (m_loops.size() >= mostLoops)
            m_loops.removeFirst();
        m_loops.append({started->start, {}, {}});
        ++m_version;
    } else if (const auto *done = std::get_if<engine::IterationFinished>(&event.body)) {
        if (LoopRecord *loop = find(done->iteration.loop))
            loop->iterations.append(done->iteration);
        ++m_version;
    } else if (const auto *ended = std::get_if<engine::LoopFinished>(&event.body)) {
        if (LoopRecord *loop = find(ended->result.loop))
            loop->result = ended->result;
        ++m_version;
    }
}

LoopSavings savingsOf(const LoopRecord &loop, const engine::RefinementPlan &plan)
{
    LoopSavings saved;
    if (!loop.result || loop.result->iterations == 0)
        return saved;
    const int used = loop.result->iterations;
    const auto costOf = [&loop, used](int iterations) { return engine::Money{loop.result->cost.microUsd * iterations / used}; };
    saved.iterations = std::max(0, plan.maxIterations - used);
    saved.money = costOf(saved.iterations);
    const int plain = plainStop(loop, plan.qualityThreshold, plan.convergenceDelta, plan.maxIterations);
    if (plain == used) {
        saved.plain = PlainRule::Same;
    } else if (plain > 0) {
        saved.plain = PlainRule::Earlier;
        saved.plainIterations = used - plain;
    } else if (saved.iterations > 0 && loop.result->reason == engine::LoopEnd::Learned) {
        saved.plain = PlainRule::Later;
        saved.plainIterations = 1;
    }
    saved.plainMoney = costOf(saved.plainIterations);
    return saved;
}

int plainStop(const LoopRecord &loop, double threshold, double delta, int maxIterations)
{
    QList<double> scores;
    for (const engine::Iteration &iteration : loop.iterations) {
        if (!iteration.score)
            continue;
        scores.append(*iteration.score);
        const qsizetype n = scores.size();
        const bool still = n >= 3 && std::abs(scores[n - 1] - scores[n - 2]) < delta && std::abs(scores[n - 2] - scores[n - 3]) < delta;
        if (scores.constLast() >= threshold || still || iteration.index + 1 >= maxIterations)
            return iteration.index + 1;
    }
    return 0;
}

} // namespace ui
