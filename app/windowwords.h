// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace app {

/// What is wrong with the words of a call that opens the window, as one sentence: a word that is neither a command nor a
/// file (with the nearest command), an unknown option. Options of Qt ("-platform offscreen") are left alone. Pure but for
/// looking whether files exist.
[[nodiscard]] std::optional<QString> problemWithWindowWords(const QStringList &words);

/// Why no window can be opened here: no display is named in the environment and no other platform was asked for.
[[nodiscard]] std::optional<QString> problemWithDisplay(const QStringList &words);

} // namespace app
