// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "app/host/enginehost.h"
#include "engine/config/document/readwrite.h"
#include "engine/config/resolution/resolve.h"

namespace app {

/// Runs one command of command-line.md to its end and says what the shell is told. Main thread, no display needed.
[[nodiscard]] int runCommand(const QStringList &words);

// One function a family; each file of the same name.
[[nodiscard]] ExitCode evolveCommand(const Options &options, Terminal &terminal);  // runcommands
[[nodiscard]] ExitCode refineCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode runConfigCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode resumeCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode replayCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode runsCommand(const Options &options, Terminal &terminal);    // listcommands
[[nodiscard]] ExitCode showCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode eventsCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode priorsCommand(const Options &options, Terminal &terminal);  // priorscommands
[[nodiscard]] ExitCode exportCommand(const Options &options, Terminal &terminal);  // transfercommands
[[nodiscard]] ExitCode importCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode validateCommand(const Options &options, Terminal &terminal); // checkcommands
[[nodiscard]] ExitCode estimateCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode modelsCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode doctorCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode checkCommand(const Options &options, Terminal &terminal);   // librarycommands
[[nodiscard]] ExitCode pricesCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode moneyCommand(const Options &options, Terminal &terminal);
[[nodiscard]] ExitCode keyCommand(const Options &options, Terminal &terminal);

[[nodiscard]] ExitCode sandboxCommand(const Options &options, Terminal &terminal); // sandboxcommands
[[nodiscard]] ExitCode evaluateCommand(const Options &options, Terminal &terminal); // evaluatecommand

[[nodiscard]] ExitCode voteCommand(const Options &options, Terminal &terminal); // votecommand

/// Says why not; the exit code that goes with it.
[[nodiscard]] ExitCode refuse(const engine::Error &error, const Terminal &terminal);
/// The engine over the library the options name; what was found lost or damaged of it is said.
[[nodiscard]] engine::Result<std::unique_ptr<EngineHost>> openHost(const Options &options);

/// What keeps a run from starting once prices are known, or deserves a word before it (engine/config/startchecks).
[[nodiscard]] QList<engine::Problem> startProblemsOf(const engine::Resolution &resolution, const Options &options);
/// The file or task folder that the first argument names, as a configuration of ours; options are not looked at, except
/// --program.
struct NamedConfig {
    engine::ParsedConfig parsed; ///< marked as foreign when it was found in a task folder, or belongs to another user
    QStringList notes;           ///< English: what an imported task says that has no counterpart
    engine::RunConfig own = {};  ///< what of it the person named: the task folder, the first program
};
[[nodiscard]] engine::Result<NamedConfig> namedConfig(const Options &options);
/// Asks in the terminal whether programs may read the active Python environment, unless --trust agrees to it; says which option
/// grants it where the question cannot be asked.
[[nodiscard]] std::optional<bool> askForEnvironment(const QString &environment, const Options &options, const Terminal &terminal);

/// What the plan's evaluator needs and a program in the sandbox does not find, in English sentences. Starts an interpreter
/// in the sandbox; the library is asked whether the active Python environment was granted.
[[nodiscard]] QStringList missingNeeds(engine::TestingPlan testing, const Options &options);

/// A configuration read from a file with what the options say laid over it. Problems go to the terminal; nothing when
/// there is an error among them.
struct LoadedConfig {
    engine::RunConfig config;
    int warnings = 0;
    engine::RunConfig own = {}; ///< the part that the person wrote: on the command line
};
[[nodiscard]] std::optional<LoadedConfig> loadConfig(const Options &options, Terminal &terminal);

} // namespace app
