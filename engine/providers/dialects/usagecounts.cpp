// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/usagecounts.h"

#include "engine/types/plan/figures.h"
#include "engine/types/state/standing.h"

#include <algorithm>

namespace engine {

namespace {

using Count = std::optional<qint64>;

void keepLarger(Count &mine, Count other)
{
    if (other && *other > mine.value_or(-1))
        mine = other;
}

void limit(Count &count)
{
    if (count)
        count = std::clamp<qint64>(*count, 0, mostTokens);
}

qint64 cacheOf(const UsageCounts &counts)
{
    return counts.cached.value_or(0) + counts.written.value_or(0);
}

/// When both objects cover the whole input, perhaps divided differently (1000; 25 with 975 cached), keeps the larger.
bool keepLargerInput(UsageCounts &mine, const UsageCounts &later)
{
    if (later.cachedPlace != UsageCounts::Place::Beside || mine.input.value_or(0) <= 0 || later.input.value_or(0) <= 0)
        return false;
    const qint64 before = *mine.input + cacheOf(mine), after = *later.input + cacheOf(later);
    if (after > before || (after == before && cacheOf(later) > cacheOf(mine))) {
        mine.input = later.input;
        mine.cached = later.cached;
        mine.written = later.written;
    }
    return true;
}

/// The whole input. A total equal to one of the two sums decides, else the dialect; a part larger than its whole is added to it.
qint64 wholeInput(const UsageCounts &counts)
{
    const qint64 input = counts.input.value_or(0), parts = cacheOf(counts);
    bool isBeside = counts.cachedPlace == UsageCounts::Place::Beside;
    if (parts <= 0 || (input <= 0 && !isBeside))
        return input;
    if (counts.total && counts.output && *counts.total > 0) {
        const qint64 rest = *counts.total - input - *counts.output, thoughts = counts.reasoning.value_or(0);
        if (rest == 0 || rest == thoughts)
            isBeside = false;
        else if (rest == parts || rest == parts + thoughts)
            isBeside = true;
    }
    return isBeside || parts > input ? input + parts : input;
}

/// The whole output. A surplus of the total over input and output counts as thoughts missing in the output.
qint64 wholeOutput(const UsageCounts &counts, qint64 input)
{
    const qint64 thoughts = counts.reasoning.value_or(0);
    const qint64 total = counts.total.value_or(0);
    const bool totalFits = input > 0 && total >= input + counts.output.value_or(0);
    if (totalFits && total > input + counts.output.value_or(0))
        return total - input;
    const qint64 output = counts.output.value_or(0);
    const bool isBeside = counts.reasoningPlace == UsageCounts::Place::Beside && !totalFits;
    return isBeside || thoughts > output ? output + thoughts : output;
}

} // namespace

void UsageCounts::merge(const UsageCounts &later)
{
    if (later.isEmpty())
        return;
    if (!keepLargerInput(*this, later)) {
        keepLarger(input, later.input);
        keepLarger(cached, later.cached);
        keepLarger(written, later.written);
    }
    keepLarger(output, later.output);
    keepLarger(reasoning, later.reasoning);
    keepLarger(total, later.total);
    cachedPlace = later.cachedPlace;
    reasoningPlace = later.reasoningPlace;
}

bool UsageCounts::isEmpty() const
{
    return !input && !cached && !written && !output && !reasoning && !total;
}

Usage settledUsage(const UsageCounts &counts, const Usage &estimate, bool wrote)
{
    UsageCounts known = counts;
    for (Count *count : {&known.input, &known.cached, &known.written, &known.output, &known.reasoning, &known.total})
        limit(*count);
    if (!known.input && known.total && known.output)
        known.input = std::max<qint64>(0, *known.total - *known.output);
    const qint64 input = wholeInput(known), output = wholeOutput(known, input);
    const bool knowsInput = input > 0, knowsOutput = output > 0 || (knowsInput && !wrote);
    Usage usage = estimate;
    usage.reported = knowsInput && knowsOutput;
    if (knowsInput) {
        usage.input = input;
        usage.cached = std::min(known.cached.value_or(0), input);
        usage.written = std::min(known.written.value_or(0), input - usage.cached);
    }
    if (knowsOutput) {
        usage.output = output;
        const qint64 hidden = std::max<qint64>(0, output - known.output.value_or(0));
        usage.reasoning = std::min(std::max(known.reasoning.value_or(0), known.output ? hidden : 0), output);
    }
    return usage;
}

} // namespace engine
