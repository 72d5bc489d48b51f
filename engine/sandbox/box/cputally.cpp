// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/cputally.h"
#include "engine/sandbox/box/procfile.h"

#include <algorithm>
#include <cstdio>

namespace box {

namespace {

constexpr int64_t toleranceUs = 25'000; ///< the kernel reports sums of waited children in ticks, twice

} // namespace

CpuTally::Known *CpuTally::find(pid_t pid)
{
    const auto found = std::find_if(m_known.begin(), m_known.end(), [pid](const Known &each) { return each.stat.pid == pid; });
    return found == m_known.end() ? nullptr : &*found;
}

/// Running time ÷ (running + waiting time) of the process: below 1 when other processes use the processors.
double CpuTally::share(pid_t pid) const
{
    char name[32], text[128];
    std::snprintf(name, sizeof name, "%d/schedstat", int(pid));
    unsigned long long ran = 0, waited = 0;
    if (readFile(m_proc, name, text, sizeof text) == 0 || std::sscanf(text, "%llu %llu", &ran, &waited) != 2 || ran + waited == 0)
        return 0.5;
    return double(ran) / double(ran + waited);
}

void CpuTally::note(const Stat &stat, int64_t sinceUs)
{
    Known *known = find(stat.pid);
    if (known && known->stat.started != stat.started)
        known->stat.pid = 0; // ended; its number was reused
    if (!known || known->stat.pid == 0) {
        Known fresh;
        fresh.firstChildUs = stat.childUs;
        m_known.push_back(fresh);
        known = &m_known.back();
    } else {
        known->metAgain = true;
    }
    // On average it ends half way to the next sample. A process seen in a single sample represents all such short-lived
    // ones: together they use the same share of the time between samples.
    if (stat.state != 'R')
        known->unseenUs = 0;
    else if (known->metAgain)
        known->unseenUs = (stat.ownUs - known->stat.ownUs) / 2;
    else
        known->unseenUs = std::max<int64_t>(0, int64_t(double(sinceUs) * share(stat.pid)) - stat.ownUs);
    known->stat = stat;
    known->alive = true;
    known->forgets = known->forgets || stat.forgetsChildren;
}

/// Time that its parent has received, or will receive, by waiting for it.
CpuTally::Use CpuTally::useOf(const Known &known)
{
    const int64_t ofChildren = known.firstChildUs - known.forgottenUs;
    return {known.stat.ownUs + std::max(known.stat.childUs, ofChildren + known.gone.seen + known.fresh.seen),
        known.stat.ownUs + known.unseenUs + std::max(known.stat.childUs, ofChildren + known.gone.likely + known.fresh.likely)};
}

/// Compares with children that the parent had a full interval to wait for.
void CpuTally::compare(Known &parent)
{
    const int64_t waitedFor = parent.stat.childUs - parent.firstChildUs;
    parent.forgets = parent.forgets || parent.gone.seen - waitedFor - parent.forgottenUs > toleranceUs;
    if (!parent.forgets)
        return;
    m_sampling = true;
    parent.forgottenUs = std::max(parent.forgottenUs, std::max(parent.gone.seen, parent.gone.likely) - waitedFor);
}

void CpuTally::settle(const Known &gone, const std::vector<Ended> &ended)
{
    m_forgottenUs += gone.forgottenUs;
    const Use use = useOf(gone);
    const auto counted = std::find_if(ended.begin(), ended.end(), [&](const Ended &each) { return each.pid == gone.stat.pid; });
    if (counted != ended.end()) {
        if (use.seen - counted->usedUs > toleranceUs)
            m_forgottenUs += std::max(use.seen, use.likely) - counted->usedUs;
    } else if (Known *parent = find(gone.stat.parent)) {
        parent->fresh.seen += use.seen;
        parent->fresh.likely += use.likely;
    }
}

void CpuTally::apply(const std::vector<Stat> &now, const std::vector<Ended> &ended, int64_t sinceUs)
{
    for (Known &known : m_known) {
        known.alive = false;
        known.gone = {known.gone.seen + known.fresh.seen, known.gone.likely + known.fresh.likely};
        known.fresh = {};
    }
    for (const Stat &stat : now)
        note(stat, sinceUs);
    // In reverse order: children before parents that have ended, too.
    for (auto known = m_known.rbegin(); known != m_known.rend(); ++known) {
        if (!known->alive)
            settle(*known, ended);
    }
    std::erase_if(m_known, [](const Known &each) { return !each.alive; });
    for (Known &known : m_known)
        compare(known);
}

int64_t CpuTally::totalUs() const
{
    int64_t sum = forgottenUs();
    for (const Known &known : m_known)
        sum += known.stat.ownUs + known.stat.childUs;
    return sum;
}

int64_t CpuTally::forgottenUs() const
{
    int64_t sum = m_forgottenUs;
    for (const Known &known : m_known)
        sum += known.forgottenUs;
    return sum;
}

} // namespace box
