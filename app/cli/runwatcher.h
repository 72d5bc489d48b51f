// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/terminal.h"
#include "engine/consent/consentdesk.h"
#include "engine/types/events/score.h"
#include "engine/types/state/runstate.h"

#include <QHash>
#include <QObject>

namespace engine {
class Engine;
struct RunEvent;
}

namespace app {

/// Follows one run in the terminal until its session ends: prints events or progress as they come,
/// then the result. The first interrupt pauses and saves, the second stops at once. Main thread.
class RunWatcher final : public QObject
{
    Q_OBJECT

public:
    RunWatcher(engine::Engine *engine, Terminal *terminal, bool json, QObject *parent = nullptr);
    ~RunWatcher() override;

    /// Starts or resumes, watches and prints; runs its own event loop.
    [[nodiscard]] ExitCode start(const engine::RunConfig &config, const engine::Consent &consent);
    [[nodiscard]] ExitCode resume(const engine::RunId &run, const engine::RunConfig &overrides, const QStringList &agreed);

private:
    [[nodiscard]] ExitCode watch();
    void take(const engine::RunId &run, const QList<engine::RunEvent> &events);
    void closed(const engine::RunId &run, const std::optional<engine::Error> &error);
    void apply(const QList<engine::RunEvent> &events, bool print);
    void interrupted();
    void sayNote(const engine::RunEvent &event);
    void sayRefusal(const engine::RunEvent &event);
    void printResult();
    void sayGivenUp();
    void sayTroubles();
    [[nodiscard]] QString progressLine() const;

    engine::Engine *m_engine;
    Terminal *m_terminal;
    bool m_json;
    engine::RunId m_run;
    engine::RunState m_state;
    QHash<engine::RunId, QList<engine::RunEvent>> m_early; ///< events committed before the run's id was known
    QHash<engine::CandidateId, QList<engine::Score>> m_scores;
    bool m_known = false;
    bool m_over = false;
    int m_interrupts = 0;
    int m_saidGivenUp = 0; ///< judges and evaluators whose failure was printed during the run
    std::optional<qint64> m_refusalSaidMs;
    std::optional<engine::Error> m_error;
};

} // namespace app
