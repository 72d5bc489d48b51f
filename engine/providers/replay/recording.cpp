// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replay/recording.h"

#include "engine/providers/replay/fingerprint.h"
#include "engine/types/events/runeventjson.h"

#include <algorithm>
#include <utility>

namespace engine {

Result<Recording> Recording::fromJsonLines(QByteArrayView lines)
{
    Recording recording;
    QHash<CallId, Call> started;
    for (int number = 1; !lines.isEmpty(); ++number) {
        const qsizetype end = lines.indexOf('\n');
        const QByteArrayView line = (end < 0 ? lines : lines.first(end)).trimmed();
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
        if (line.isEmpty() || !(line.contains("\"callStarted\"") || line.contains("\"callFinished\"")))
            continue;
        const Result<RunEvent> event = decodeEvent(line);
        if (!event)
            return fail(ErrorKind::Damaged, QStringLiteral("line %1: %2").arg(number).arg(event.error().detail));
        if (const auto *body = std::get_if<CallStarted>(&event->body))
            started.insert(body->call.id, body->call);
        if (const auto *body = std::get_if<CallFinished>(&event->body)) {
            if (!started.contains(body->end.call))
                return fail(ErrorKind::Damaged, QStringLiteral("line %1: call %2 was never started").arg(number).arg(body->end.call.value));
            recording.m_replies.push_back({started.take(body->end.call), body->end});
        }
    }
    if (recording.m_replies.empty())
        return fail(ErrorKind::Missing, QStringLiteral("no recorded reply in it"));
    for (size_t i = 0; i < recording.m_replies.size(); ++i) {
        const Call &call = recording.m_replies[i].call;
        recording.m_byRequest.insert(call.fingerprint, i);
        recording.m_byStep[int(call.step)].push_back(i);
        if (!recording.m_labels.contains(call.label))
            recording.m_labels << call.label;
    }
    return recording;
}

const CallEnd *Recording::next(Step step, const QString &prompt, quint64 seed)
{
    for (const QString &label : m_labels) {
        QList<size_t> same = m_byRequest.values(fingerprintOf(prompt, label, seed));
        std::sort(same.begin(), same.end());
        for (const size_t i : same) {
            if (m_replies[i].call.step == step && !std::exchange(m_replies[i].used, true))
                return &m_replies[i].end;
        }
    }
    const std::vector<size_t> &ofStep = m_byStep[int(step)];
    size_t &at = m_nextOfStep[int(step)];
    while (at < ofStep.size() && m_replies[ofStep[at]].used)
        ++at;
    if (at == ofStep.size())
        return nullptr;
    m_replies[ofStep[at]].used = true;
    return &m_replies[ofStep[at++]].end;
}

const CallEnd *Recording::vectorsOf(const QStringList &texts) const
{
    for (const QString &label : m_labels) {
        const auto [first, last] = m_byRequest.equal_range(fingerprintOf(texts, label));
        const auto found = std::find_if(first, last, [this](size_t i) { return m_replies[i].call.step == Step::Embedding && !m_replies[i].end.error; });
        if (found != last)
            return &m_replies[*found].end;
    }
    return nullptr;
}

void Recording::rewind()
{
    for (Reply &reply : m_replies)
        reply.used = false;
    m_nextOfStep.clear();
}

} // namespace engine
