// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/engine.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/runlogs.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/trouble.h"
#include "ui/endtext.h"
#include "ui/errortext.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>

namespace app {

using engine::RunSummary;

namespace {

constexpr int eventsAtATime = 5000;

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString moneyWords(engine::Money spent, bool isLowerBound)
{
    return u'$' + QString::number(spent.usd(), 'f', 4) + (isLowerBound ? QStringLiteral(" + unpriced calls") : QString());
}

QByteArray summaryJson(const RunSummary &run)
{
    QJsonObject object{{QStringLiteral("run"), run.run.value}, {QStringLiteral("name"), run.name},
        {QStringLiteral("recipe"), run.recipe}, {QStringLiteral("status"), engine::toName(run.status)},
        {QStringLiteral("started"), isoTime(run.startedMs)}, {QStringLiteral("candidates"), run.candidates},
        {QStringLiteral("costUsd"), run.spent.usd()}, {QStringLiteral("best"), run.bestPreview},
        {QStringLiteral("rating"), run.judged ? QJsonValue(run.bestElo) : QJsonValue()}};
    if (run.spentIsLowerBound)
        object.insert(QStringLiteral("costIsLowerBound"), true);
    if (run.bestScore)
        object.insert(QStringLiteral("score"), *run.bestScore);
    if (run.endReason)
        object.insert(QStringLiteral("reason"), engine::toName(*run.endReason));
    if (!run.damage.isEmpty())
        object.insert(QStringLiteral("damage"), run.damage);
    if (run.trashedMs > 0)
        object.insert(QStringLiteral("trashed"), isoTime(run.trashedMs));
    return jsonLine(object);
}

QString summaryLine(const RunSummary &run)
{
    const QString progress = run.candidatesWanted
        ? QStringLiteral("%1/%2").arg(run.candidates).arg(*run.candidatesWanted)
        : QString::number(run.candidates);
    return QStringLiteral("%1  %2  %3  %4  %5  %6\n").arg(run.run.value, -40).arg(run.damage.isEmpty() ? ui::runStatusWord(run.status) : QStringLiteral("Damaged"), -10)
        .arg(isoTime(run.startedMs)).arg(progress, 8).arg(moneyWords(run.spent, run.spentIsLowerBound), run.bestPreview.left(60));
}

/// One line a run.
void addRuns(CommandValue &value, const QList<RunSummary> &runs)
{
    for (const RunSummary &run : runs) {
        value.json << summaryJson(run);
        value.text += summaryLine(run).toUtf8();
    }
}

CommandValue listTrash(engine::Engine *engine)
{
    const auto runs = engine->keptRuns()->trashed().result();
    if (!runs)
        return refused(runs.error());
    CommandValue value;
    addRuns(value, *runs);
    if (runs->isEmpty())
        value.notes << QStringLiteral("the trash is empty");
    return value;
}

CommandValue putIntoTrash(engine::Engine *engine, const Options &options)
{
    const engine::RunId run{options.arguments.constFirst()};
    const auto done = engine->keptRuns()->trash(run).result();
    if (!done && done.error().kind == engine::ErrorKind::Missing)
        return refused({engine::ErrorKind::Missing, QStringLiteral("there is no run \"%1\"; valda runs lists them").arg(run.value), {}});
    if (!done)
        return refused(done.error());
    return noted(QStringLiteral("moved to the trash; valda restore %1 brings it back within 30 days").arg(run.value));
}

QByteArray rankingOf(const engine::ReportInput &input)
{
    QString out = QStringLiteral("%1\n%2\n").arg(input.run.value, input.task);
    const engine::RunTotals &totals = input.state.totals();
    const QString state = input.state.finished() ? ui::endSentence(input.state, engine::resolve(input.state.config()).plan)
                                                 : ui::runStatusWord(input.state.status());
    out += QStringLiteral("%1 %2 candidates, %3 matches, %4 calls (%5 failed), %6 tokens in, %7 out, %8%9\n").arg(state)
               .arg(input.candidates.size()).arg(totals.matches).arg(totals.calls).arg(totals.failedCalls)
               .arg(totals.tokensIn).arg(totals.tokensOut).arg(moneyWords(totals.spent, totals.lowerBound),
                   totals.lowerBound ? QStringLiteral(" (a price is not known)") : QString());
    for (const engine::Trouble &trouble : input.state.troubles())
        out += engine::englishText(trouble) + u'\n';
    out += u'\n';
    for (const engine::ReportCandidate &each : input.candidates.first(std::min<qsizetype>(10, input.candidates.size()))) {
        out += QStringLiteral("%1. #%2  %3  %4\n%5\n\n").arg(each.rank).arg(each.state.id.value)
                   .arg(engine::standText(input.state, each.state), ui::stepTitle(each.state.step), each.text);
    }
    return out.trimmed().toUtf8();
}

/// Opens the library and hands the engine to `work`.
CommandValue withEngine(const Options &options, const std::function<CommandValue(engine::Engine *)> &work)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    return work((*host)->engine());
}

} // namespace

static CommandValue runsCommand(const Options &options, Terminal &)
{
    return withEngine(options, [&](engine::Engine *engine) -> CommandValue {
        const auto runs = engine->keptRuns()->list().result();
        if (!runs)
            return refused(runs.error());
        CommandValue value;
        addRuns(value, *runs);
        for (const RunSummary &run : *runs) {
            if (!run.damage.isEmpty())
                value.failures << QStringLiteral("run %1: %2").arg(run.run.value, run.damage);
        }
        if (runs->isEmpty())
            value.notes << QStringLiteral("no runs yet; try: valda evolve \"…\" --offline");
        return value;
    });
}

static CommandValue trashCommand(const Options &options, Terminal &)
{
    return withEngine(options, [&](engine::Engine *engine) -> CommandValue {
        return options.arguments.isEmpty() ? listTrash(engine) : putIntoTrash(engine, options);
    });
}

static CommandValue restoreCommand(const Options &options, Terminal &)
{
    return withEngine(options, [&](engine::Engine *engine) -> CommandValue {
        const engine::RunId run{options.arguments.constFirst()};
        const auto trashed = engine->keptRuns()->trashed().result();
        if (!trashed)
            return refused(trashed.error());
        if (!std::any_of(trashed->begin(), trashed->end(), [&run](const RunSummary &each) { return each.run == run; }))
            return refused({engine::ErrorKind::Missing, QStringLiteral("the trash holds no run \"%1\"; valda trash lists what it holds").arg(run.value), {}});
        const auto restored = engine->keptRuns()->restore(run).result();
        if (!restored)
            return refused(restored.error());
        return noted(QStringLiteral("restored; valda show %1 shows it").arg(run.value));
    });
}

static CommandValue showCommand(const Options &options, Terminal &)
{
    return withEngine(options, [&](engine::Engine *engine) -> CommandValue {
        const auto events = engine->logs()->events({options.arguments.constFirst()}).result();
        if (!events)
            return refused(events.error());
        const engine::ReportInput input = engine::reportInput(*events);
        const bool isAny = bool(engine::resultBest(input.state));
        const auto best = isAny ? input.candidates.constFirst() : engine::ReportCandidate();
        CommandValue value;
        value.json << engine::resultJson(input.run, input.state, best.text, best.scores);
        value.text = rankingOf(input);
        return value;
    });
}

static CommandValue eventsCommand(const Options &options, Terminal &terminal)
{
    return withEngine(options, [&](engine::Engine *engine) -> CommandValue {
        for (quint64 after = 0;;) {
            const auto events = engine->logs()->events({options.arguments.constFirst()}, after, eventsAtATime).result();
            if (!events)
                return refused(events.error());
            if (events->isEmpty())
                return {};
            QByteArray lines;
            for (const engine::RunEvent &event : *events)
                lines += engine::encodeEvent(event) + '\n';
            terminal.result(lines);
            after = events->constLast().seq;
        }
    });
}

QList<Command> listFamily()
{
    return {
        {"runs", "runs",
         "list the runs",
         "common", Arguments::None, runsCommand},
        {"show", "show RUN",
         "summary and ranking of a run",
         "common", Arguments::One, showCommand},
        {"events", "events RUN",
         "the event log as JSON Lines",
         "common", Arguments::One, eventsCommand},
        {"trash", "trash [RUN]",
         "put a run into the trash, from where it is removed after 30 days; without a run, list what the "
         "trash holds",
         "common", Arguments::NoneOrOne, trashCommand},
        {"restore", "restore RUN",
         "take a run out of the trash",
         "common", Arguments::One, restoreCommand},
    };
}

} // namespace app
