// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/estimate/pastcalls.h"

namespace engine {

namespace {

void mix(std::array<double, 3> &into, const std::array<double, 3> &other, double share)
{
    for (size_t i = 0; i < into.size(); ++i)
        into[i] += (other[i] - into[i]) * share;
}

} // namespace

void PastCalls::add(Step step, const QString &label, const PastUse &use)
{
    if (use.calls <= 0)
        return;
    PastUse &known = m_uses[{int(step), label}];
    known.calls += use.calls;
    const double share = double(use.calls) / known.calls;
    mix(known.tokensIn, use.tokensIn, share);
    mix(known.tokensOut, use.tokensOut, share);
    mix(known.seconds, use.seconds, share);
}

const PastUse *PastCalls::find(Step step, const QString &label) const
{
    const auto known = m_uses.constFind({int(step), label});
    return known == m_uses.constEnd() || known->calls < enough ? nullptr : &*known;
}

} // namespace engine
