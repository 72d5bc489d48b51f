// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandvalue.h"

namespace app {

struct Options;
class Terminal;

/// Number of words after the command that are no options.
enum class Arguments { None, One, NoneOrOne, OneOrMore, Any };

/// One command of command-line.md: a row in the list of its family, in the file that has its function.
struct Command {
    const char *name;
    const char *usage;
    const char *text;    ///< of --help: one sentence without its full stop
    const char *options; ///< names of the option groups it accepts: common, run, task, evaluate …
    Arguments arguments;
    CommandValue (*run)(const Options &options, Terminal &terminal); ///< main thread
};

[[nodiscard]] QList<Command> runFamily(); // runcommands
[[nodiscard]] QList<Command> priorsFamily(); // priorscommands
[[nodiscard]] QList<Command> listFamily(); // listcommands
[[nodiscard]] QList<Command> transferFamily(); // transfercommands
[[nodiscard]] QList<Command> voteFamily(); // votecommand
[[nodiscard]] QList<Command> checkFamily(); // checkcommands
[[nodiscard]] QList<Command> evaluateFamily(); // evaluatecommand
[[nodiscard]] QList<Command> sandboxFamily(); // sandboxcommands
[[nodiscard]] QList<Command> moneyFamily(); // moneycommands
[[nodiscard]] QList<Command> libraryFamily(); // librarycommands

/// All commands, in the order of --help.
[[nodiscard]] const QList<Command> &commandTable();
/// Null when there is no such command.
[[nodiscard]] const Command *commandNamed(const QString &word);
[[nodiscard]] bool isCommand(const QString &word);
[[nodiscard]] QStringList commandNames();

} // namespace app
