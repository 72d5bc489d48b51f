// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/runconfig.h"

#include <QHash>
#include <QStringList>

namespace app {

/// The words of one call of the program, sorted out.
struct Options {
    QString command;
    QStringList arguments;        ///< what is no option
    QHash<QString, QString> values; ///< option → value ("" for a switch)
    QStringList assignments;      ///< every --set
    QStringList trusted;          ///< every --trust: digests of what is agreed to
    bool help = false;

    [[nodiscard]] bool has(const QString &name) const { return values.contains(name); }
    [[nodiscard]] QString value(const QString &name) const { return values.value(name); }
};

/// Sorts the words behind the program's name. BadConfig names the word that is wrong.
[[nodiscard]] engine::Result<Options> parseOptions(const QStringList &words);

/// What the options say of a run, as a partial configuration. BadConfig names the option.
[[nodiscard]] engine::Result<engine::RunConfig> configFrom(const Options &options);

/// The text of --help, for all commands or for one.
[[nodiscard]] QString helpText(const QString &command);
/// Whether there is such a command.
[[nodiscard]] bool isCommand(const QString &word);
[[nodiscard]] QStringList commandNames();

} // namespace app
