// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace engine {

/// The words of a name in a JSON reply, lower case: "finalVerdict", "final_verdict" and "Final verdict" are the same.
[[nodiscard]] QStringList wordsOfJsonName(const std::string &name);

/// The same without anything between the words: names are compared by it.
[[nodiscard]] QString foldedJsonName(const QString &name);

} // namespace engine
