// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/loops.h"

#include "engine/replies/texts/textreply.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

bool writesText(Step step)
{
    return step != Step::Evaluation && step != Step::Scoring && step != Step::Embedding;
}

} // namespace

QList<double> OpenLoop::scores() const
{
    QList<double> scores;
    for (const Iteration &iteration : iterations) {
        if (iteration.score)
            scores.append(*iteration.score);
    }
    return scores;
}

bool OpenLoop::hasExplored() const
{
    return std::any_of(iterations.begin(), iterations.end(), [](const Iteration &iteration) { return iteration.evidence.explored; });
}

const OpenLoop *Loops::find(quint32 loop) const
{
    const auto found = m_open.find(loop);
    return found == m_open.end() ? nullptr : &found->second;
}

QList<quint32> Loops::open() const
{
    QList<quint32> loops;
    for (const auto &[number, loop] : m_open)
        loops.append(number);
    return loops;
}

void Loops::apply(const RunEvent &event, qint64 activeMs)
{
    std::visit(Overloaded{
        [&](const CallStarted &body) {
            if (body.call.loop || writesText(body.call.step))
                m_asked.insert(body.call.id, {body.call, {}, {}, 0});
        },
        [&](const CallDropped &body) { m_asked.remove(body.call); },
        [&](const CallFinished &body) { finished(body.end, activeMs); },
        [&](const CandidateBorn &body) {
            const Asked asked = m_asked.take(body.candidate.call);
            const auto loop = m_open.find(asked.call.loop);
            if (loop != m_open.end() && loop->second.draft)
                loop->second.draft->candidate = body.candidate.id;
        },
        [&](const ReplyRejected &body) {
            const Asked asked = m_asked.take(body.call);
            const auto loop = m_open.find(asked.call.loop);
            if (loop != m_open.end() && body.reason != Rejection::Duplicate)
                loop->second.draft.reset();
        },
        [&](const LoopStarted &body) { started(body.start, activeMs); },
        [&](const IterationFinished &body) {
            const auto loop = m_open.find(body.iteration.loop);
            if (loop == m_open.end())
                return;
            OpenLoop &open = loop->second;
            m_asked.remove(body.iteration.call);
            open.texts.append(open.draft ? open.draft->text : QString());
            open.iterations.append(body.iteration);
            open.draft.reset();
            open.since = activeMs;
            open.tokens = 0;
            open.cost = {};
        },
        [&](const LoopFinished &body) {
            if (body.result.loop == m_whole)
                m_result = body.result;
            m_open.erase(body.result.loop);
        },
        [&](const RunResumed &body) {
            if (body.reopened && m_result) {
                m_result.reset(); // continued after its end: a new loop
                m_whole = 0;
            }
        },
        [](const auto &) { },
    }, event.body);
}

void Loops::started(const LoopStart &start, qint64 activeMs)
{
    m_started = std::max(m_started, start.loop);
    if (start.whole)
        m_whole = start.loop;
    OpenLoop &loop = m_open[start.loop];
    loop.start = start;
    loop.startedMs = loop.since = activeMs;
    if (!start.draft)
        return;
    const Asked asked = m_asked.take(start.draft);
    loop.origin = asked.call;
    loop.draft = LoopDraft{start.draft, {}, cleanReply(asked.text), {}, false};
    loop.cost = loop.wholeCost = asked.cost;
    loop.tokens = asked.tokens;
}

void Loops::finished(const CallEnd &end, qint64 activeMs)
{
    const auto asked = m_asked.find(end.call);
    if (asked == m_asked.end())
        return;
    const Call call = asked->call;
    const auto loop = m_open.find(call.loop);
    if (loop == m_open.end()) {
        if (end.error || call.loop) {
            m_asked.erase(asked);
        } else {
            asked->text = end.text;
            asked->cost = end.cost;
            asked->tokens = end.usage.input + end.usage.output;
        }
        return;
    }
    OpenLoop &open = loop->second;
    open.cost += end.cost;
    open.wholeCost += end.cost;
    open.tokens += end.usage.input + end.usage.output;
    if (end.error) {
        open.lastFailure = end.error->detail;
        if (call.step != Step::Scoring && end.error->kind == ErrorKind::Cancelled && !cleanReply(end.text).isEmpty())
            open.draft = LoopDraft{end.call, {}, cleanReply(end.text), {}, true, call.step};
        else
            m_asked.erase(asked);
    } else if (call.step != Step::Scoring) {
        open.draft = LoopDraft{end.call, {}, cleanReply(end.text), {}, false, call.step};
    } else {
        if (open.draft)
            open.draft->answers[call.evaluator].append(end.text);
        m_asked.erase(asked);
    }
    Q_UNUSED(activeMs)
}

} // namespace engine
