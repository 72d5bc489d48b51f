// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/experience.h"

#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <map>
#include <vector>

namespace engine {

namespace {

struct Samples {
    std::vector<double> in, out, seconds;
};

std::array<double, 3> quantiles(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[size_t(share * double(values.size() - 1) + 0.5)]; };
    return {at(0.1), at(0.5), at(0.9)};
}

} // namespace

QList<UseOfCalls> usesOf(const QList<RunEvent> &log)
{
    QHash<CallId, Call> open;
    std::map<std::pair<Step, QString>, Samples> samples;
    for (const RunEvent &event : log) {
        if (const auto *started = std::get_if<CallStarted>(&event.body))
            open.insert(started->call.id, started->call);
        const auto *finished = std::get_if<CallFinished>(&event.body);
        if (!finished)
            continue;
        const CallEnd &end = finished->end;
        const auto known = open.constFind(end.call);
        if (known == open.constEnd())
            continue; // a foreign log may end a call that never started
        const Call call = *known;
        open.erase(known);
        if (end.error || end.cached || !end.usage.reported)
            continue;
        Samples &of = samples[{call.step, call.label}];
        of.in.push_back(double(end.usage.input));
        of.out.push_back(double(end.usage.output));
        of.seconds.push_back(double(end.latencyMs) / 1000);
    }
    QList<UseOfCalls> uses;
    for (const auto &[key, of] : samples)
        uses.append({key.first, key.second, {int(of.in.size()), quantiles(of.in), quantiles(of.out), quantiles(of.seconds)}});
    return uses;
}

} // namespace engine
