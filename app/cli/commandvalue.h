// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "engine/base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QJsonObject;

namespace app {

class Terminal;

/// What a command returns. print() is the only function that writes it; commands write to the terminal themselves only
/// what has to appear while they run: questions, progress, and events of a run.
struct CommandValue {
    CommandValue(ExitCode end = Done) : code(end) {} // NOLINT(google-explicit-constructor): an exit code is a value

    ExitCode code;
    QList<QByteArray> json; ///< with --json: objects, each compact JSON
    QByteArray text;        ///< without --json
    QStringList notes;      ///< messages for the person; not written with --quiet
    QStringList failures;   ///< sentences that are always written
    std::optional<engine::Error> error; ///< why the command ended; written after the failures
};

/// Ends with the exit code of the error.
[[nodiscard]] CommandValue refused(const engine::Error &error);
/// Ends with WrongUsage for that reason.
[[nodiscard]] CommandValue wrongUsage(const QString &reason);
/// Done, with a message and no result.
[[nodiscard]] CommandValue noted(const QString &note);
/// Done, with a result that is the same with and without --json.
[[nodiscard]] CommandValue plain(const QByteArray &result);
/// The object as one line.
[[nodiscard]] QByteArray jsonLine(const QJsonObject &object);

/// Writes the value to the standard streams and returns its exit code.
[[nodiscard]] ExitCode print(const CommandValue &value, bool asJson, const Terminal &terminal);

} // namespace app
