// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/shownstatus.h"

#include "engine/types/events/runend.h"
#include "engine/types/state/runcalls.h"
#include "engine/types/state/runpeople.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/models/openrun.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

/// The translation context of the status words.
struct ShownStatusText {
    Q_DECLARE_TR_FUNCTIONS(ui::ShownStatus)
};

} // namespace

ShownStatus shownStatus(const OpenRun &run, qint64 nowMs)
{
    using engine::RunStatus;
    const engine::RunState &state = run.state();
    ShownStatus status{Tone::Active, runStatusWord(state.status()), {}};
    if (run.isLoading()) {
        status.word = ShownStatusText::tr("Opening…", "state of a run whose past is being read"); // events are missing
        status.tone = Tone::Neutral;
        status.icon = QStringLiteral("clock");
    } else if (run.isInterrupted()) {
        status.word = ShownStatusText::tr("Interrupted", "state of a run that ended with the program");
        status.tone = Tone::Warn;
    } else if (state.status() == RunStatus::Throttled) {
        status.tone = Tone::Warn;
        status.icon = QStringLiteral("clock");
        status.word = ShownStatusText::tr("Waiting until %1 for the hourly cap")
                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.times().throttledUntilMs).time(), QLocale::ShortFormat));
    } else if (run.isRunning() && !state.people().open.isEmpty()) {
        const qint64 left = std::max<qint64>(0, state.people().open.first().untilMs - nowMs);
        const QString clock = QStringLiteral("%1:%2").arg(left / 60'000).arg(left / 1000 % 60, 2, 10, QLatin1Char('0'));
        status.tone = Tone::Warn;
        status.icon = QStringLiteral("vote");
        status.word = state.totals().inFlight == 0 ? ShownStatusText::tr("Waiting for your vote %1", "time left").arg(clock) : ShownStatusText::tr("Running, your vote is wanted %1", "time left").arg(clock);
    } else if (state.status() == RunStatus::Running && state.calls().refusal && state.totals().inFlight == 0) {
        status.tone = Tone::Warn;
        status.icon = QStringLiteral("clock");
        status.word = ShownStatusText::tr("Waiting until %1 for the server")
                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.calls().refusal->untilMs).time(), QLocale::LongFormat));
    } else if (state.status() == RunStatus::Pausing || state.status() == RunStatus::Paused) {
        status.tone = Tone::Neutral;
        status.icon = QStringLiteral("pause");
    } else if (state.status() == RunStatus::Finished && state.finished()) {
        const engine::EndReason reason = state.finished()->reason;
        const bool bad = reason == engine::EndReason::Failed || reason == engine::EndReason::NoProvider || reason == engine::EndReason::NoJudge;
        status.tone = bad ? Tone::Bad : Tone::Good;
        status.word = endReasonWord(reason);
    }
    return status;
}

} // namespace ui
