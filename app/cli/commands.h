// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "app/host/enginehost.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"

namespace app {

/// Runs one command of command-line.md to its end and returns the exit code. Main thread, no display needed.
[[nodiscard]] int runCommand(const QStringList &words);

/// Opens the engine over the library of the options; prints what was lost or damaged in it.
[[nodiscard]] engine::Result<std::unique_ptr<EngineHost>> openHost(const Options &options);

/// Problems that prevent a start, or warnings before it, once prices are known (engine/config/startchecks).
[[nodiscard]] QList<engine::Problem> startProblemsOf(const engine::Resolution &resolution, const Options &options);
/// The file or task folder that the first argument names, as a
/// configuration of Valda; of the options only --program is applied.
struct NamedConfig {
    engine::ParsedConfig parsed; ///< marked as foreign when found in a task folder or owned by another user
    QStringList notes;           ///< English: parts of an imported task that have no counterpart
    engine::RunConfig own = {};  ///< the part the person named: task folder, first program
};
[[nodiscard]] engine::Result<NamedConfig> namedConfig(const Options &options);
/// Asks in the terminal whether programs may read the active Python environment,
/// unless --trust agrees to it. Without a terminal, prints the option that grants it.
[[nodiscard]] std::optional<bool> askForEnvironment(const QString &environment, const Options &options, const Terminal &terminal);

/// Requirements of the plan's evaluator that programs in the sandbox lack, as English sentences. Starts an
/// interpreter in the sandbox; checks in the library whether the active Python environment was granted.
[[nodiscard]] QStringList missingNeeds(engine::TestingPlan testing, const Options &options);

/// A configuration read from a file, with the options merged over it.
/// Prints problems to the terminal; nullopt when one of them is an error.
struct LoadedConfig {
    engine::RunConfig config;
    int warnings = 0;
    engine::RunConfig own = {}; ///< the part that the person wrote on the command line
};
[[nodiscard]] std::optional<LoadedConfig> loadConfig(const Options &options, Terminal &terminal);

} // namespace app
