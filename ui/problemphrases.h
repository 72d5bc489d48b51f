// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// Translates an argument of a problem if it is an English phrase of the engine ("a whole number", "the text "x"").
/// Returns any other argument (values, keys, names) unchanged.
[[nodiscard]] QString problemPhrase(const QString &argument);

} // namespace ui
