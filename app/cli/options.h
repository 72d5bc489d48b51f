// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/runconfig.h"

#include <QHash>
#include <QStringList>

namespace app {

/// The parsed command line of one call of the program.
struct Options {
    QString command;
    QStringList arguments;        ///< words that are no options
    QHash<QString, QString> values; ///< option → value ("" for a switch)
    QStringList assignments;      ///< every --set
    QStringList trusted;          ///< every --trust: digests of items of consent
    bool help = false;

    [[nodiscard]] bool has(const QString &name) const { return values.contains(name); }
    [[nodiscard]] QString value(const QString &name) const { return values.value(name); }
};

/// Parses the words after the program's name. BadConfig names the wrong word.
[[nodiscard]] engine::Result<Options> parseOptions(const QStringList &words);

/// The options of a run as a partial configuration. BadConfig names the option.
[[nodiscard]] engine::Result<engine::RunConfig> configFrom(const Options &options);

/// The text of --help, for all commands or for one.
[[nodiscard]] QString helpText(const QString &command);

} // namespace app
