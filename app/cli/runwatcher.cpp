// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runwatcher.h"

#include "app/host/signals.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/reports/result.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runcalls.h"
#include "engine/types/state/runloop.h"
#include "engine/types/state/trouble.h"
#include "ui/endtext.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>

#include <algorithm>

namespace app {

using engine::RunEvent;
using engine::RunId;

namespace {

constexpr qint64 refusalEveryMs = 30'000;

bool isGivenUp(const engine::Trouble &trouble)
{
    return trouble.kind == engine::TroubleKind::LostJudge || trouble.kind == engine::TroubleKind::LostEvaluator;
}

} // namespace

RunWatcher::RunWatcher(engine::Engine *engine, Terminal *terminal, bool json, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_terminal(terminal)
    , m_json(json)
{
    connect(engine->runs(), &engine::Runs::eventsCommitted, this, &RunWatcher::take);
    connect(engine->runs(), &engine::Runs::sessionClosed, this, &RunWatcher::closed);
}

RunWatcher::~RunWatcher() = default;

ExitCode RunWatcher::start(const engine::RunConfig &config, const engine::Consent &consent)
{
    const auto run = m_engine->runs()->start(config, consent).result();
    if (!run) {
        m_terminal->fail(run.error());
        return exitCodeOf(run.error());
    }
    m_run = *run;
    m_terminal->say(QStringLiteral("run %1").arg(m_run.value));
    return watch();
}

ExitCode RunWatcher::resume(const RunId &run, const engine::RunConfig &overrides, const QStringList &agreed)
{
    m_run = run;
    const auto log = m_engine->logs()->events(run).result();
    if (!log) {
        m_terminal->fail(log.error());
        return exitCodeOf(log.error());
    }
    apply(*log, false);
    const auto resumed = m_engine->runs()->resume(run, overrides, agreed).result();
    if (!resumed) {
        m_terminal->fail(resumed.error());
        return exitCodeOf(resumed.error());
    }
    return watch();
}

ExitCode RunWatcher::watch()
{
    Signals signalsOfTheSystem;
    connect(&signalsOfTheSystem, &Signals::received, this, &RunWatcher::interrupted);
    m_known = true;
    take(m_run, m_early.take(m_run));
    QEventLoop loop;
    while (!m_over)
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    m_terminal->endProgress();
    if (m_error)
        m_terminal->fail(*m_error);
    printResult();
    return exitCodeOf(m_state, m_error);
}

void RunWatcher::take(const RunId &run, const QList<RunEvent> &events)
{
    if (!m_known) {
        m_early[run].append(events);
        return;
    }
    if (run == m_run)
        apply(events, true);
}

void RunWatcher::apply(const QList<RunEvent> &events, bool print)
{
    QByteArray lines;
    for (const RunEvent &event : events) {
        m_state.apply(event);
        if (const auto *scored = std::get_if<engine::CandidateScored>(&event.body))
            m_scores.insert(scored->candidate, scored->scores);
        const auto *held = std::get_if<engine::Throttled>(&event.body);
        if (held && held->untilMs && print) {
            m_terminal->endProgress();
            m_terminal->say(QStringLiteral("held by the cap %1 until %2").arg(held->cap == u"allRuns" ? QStringLiteral("over all runs") : QStringLiteral("per hour"),
                QDateTime::fromMSecsSinceEpoch(held->untilMs).toString(Qt::ISODate)));
        }
        if (print && std::holds_alternative<engine::JudgeGivenUp>(event.body))
            sayGivenUp();
        if (print)
            sayNote(event);
        if (print)
            sayRefusal(event);
        if (m_json && print)
            lines += engine::encodeEvent(event) + '\n';
    }
    if (!lines.isEmpty())
        m_terminal->result(lines);
    if (print)
        m_terminal->progress(progressLine());
}

/// A parameter that a model does not accept and that was left out; reported once per model.
void RunWatcher::sayNote(const RunEvent &event)
{
    const auto *finished = std::get_if<engine::CallFinished>(&event.body);
    if (!finished || finished->end.note.isEmpty())
        return;
    m_terminal->endProgress();
    m_terminal->say(finished->end.note);
}

/// Names a server that accepts no calls for now, at most every 30 s.
void RunWatcher::sayRefusal(const RunEvent &event)
{
    const std::optional<engine::ServerRefusal> &refusal = m_state.calls().refusal;
    if (!refusal || !std::holds_alternative<engine::CallFinished>(event.body)
        || (m_refusalSaidMs && event.atMs - *m_refusalSaidMs < refusalEveryMs))
        return;
    m_refusalSaidMs = event.atMs;
    m_terminal->endProgress();
    m_terminal->say(QStringLiteral("waiting for the server: %1; asked again in %2 s")
                        .arg(refusal->detail).arg(double(refusal->untilMs - event.atMs) / 1000, 0, 'f', 1));
}

void RunWatcher::closed(const RunId &run, const std::optional<engine::Error> &error)
{
    if (m_known && run != m_run)
        return;
    m_error = error;
    m_over = true;
}

void RunWatcher::interrupted()
{
    if (++m_interrupts == 1) {
        m_terminal->endProgress();
        m_terminal->say(QStringLiteral("pausing; calls in flight are finished first, those that wait are dropped. Once more stops at once."));
        m_engine->runs()->pause(m_run);
    } else {
        m_engine->runs()->stop(m_run);
    }
}

/// Printed at once, so that the user can stop the run.
void RunWatcher::sayGivenUp()
{
    const QList<engine::Trouble> troubles = m_state.troubles();
    const auto last = std::find_if(troubles.rbegin(), troubles.rend(), isGivenUp);
    if (last == troubles.rend())
        return;
    m_terminal->endProgress();
    m_terminal->say(engine::englishText(*last));
    ++m_saidGivenUp;
}

/// Problems that were not printed during the run.
void RunWatcher::sayTroubles()
{
    int known = m_saidGivenUp;
    for (const engine::Trouble &trouble : m_state.troubles()) {
        if (!isGivenUp(trouble) || known-- <= 0)
            m_terminal->say(engine::englishText(trouble));
    }
}

QString RunWatcher::progressLine() const
{
    const engine::RunTotals &totals = m_state.totals();
    QString line = QStringLiteral("%1 · %2 candidates · %3 matches · %4 calls · $%5%6")
                       .arg(ui::runStatusWord(m_state.status()))
                       .arg(m_state.candidates().size())
                       .arg(totals.matches)
                       .arg(totals.calls)
                       .arg(totals.spent.usd(), 0, 'f', 4)
                       .arg(totals.lowerBound ? QStringLiteral(" + unpriced calls") : QString());
    if (const auto *best = m_state.candidate(engine::resultBest(m_state)))
        line += QStringLiteral(" · best %1").arg(engine::standText(m_state, *best));
    return line;
}

void RunWatcher::printResult()
{
    const engine::CandidateId best = engine::resultBest(m_state);
    QString text;
    if (best) {
        if (const auto texts = m_engine->logs()->contents(m_run, {best}).result())
            text = texts->value(best).text();
    }
    if (m_json)
        m_terminal->result(engine::resultJson(m_run, m_state, text, m_scores.value(best)));
    else if (best && m_state.finished())
        m_terminal->result(text.toUtf8());
    if (const auto &finished = m_state.finished()) {
        m_terminal->say(progressLine());
        m_terminal->say(m_state.loop().result ? ui::loopEndSentence(m_state.loop().result->reason) : ui::endSentence(m_state, engine::resolve(m_state.config()).plan));
        if (!finished->detail.isEmpty())
            m_terminal->say(finished->detail);
        sayTroubles();
    } else {
        m_terminal->say(QStringLiteral("paused and saved; go on with: valda resume %1").arg(m_run.value));
    }
}

} // namespace app
