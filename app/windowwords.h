// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace app {

/// The first error in the words of a call that opens the window, as one sentence: a word that
/// is neither a command nor a file (with the nearest command), or an unknown option. Options
/// of Qt ("-platform offscreen") are ignored. Pure except for checking whether files exist.
[[nodiscard]] std::optional<QString> problemWithWindowWords(const QStringList &words);

/// Why no window can be opened: the environment names no display and no other platform was requested.
[[nodiscard]] std::optional<QString> problemWithDisplay(const QStringList &words);

} // namespace app
