// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace engine {

/// The words of a name in a JSON reply, lower case: equal for "finalVerdict", "final_verdict" and "Final verdict".
[[nodiscard]] QStringList wordsOfJsonName(const std::string &name);

/// The words joined without separators: the form for comparisons.
[[nodiscard]] QString foldedJsonName(const QString &name);

} // namespace engine
