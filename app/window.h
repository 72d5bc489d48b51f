// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app {

/// Opens the window and the given files; returns the exit code when the window is closed.
[[nodiscard]] int showWindow(int argc, char **argv, const QStringList &words);

} // namespace app
