// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// An argument of a problem as a person reads it: the engine's English phrases ("a whole number", "the text "x"") in the
/// language of the window, everything else – values, keys, names – as it is.
[[nodiscard]] QString problemPhrase(const QString &argument);

} // namespace ui
