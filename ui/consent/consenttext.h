// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"

namespace ui {

/// What kind of thing is agreed to: "Run this program with your rights".
[[nodiscard]] QString consentTitle(engine::ConsentKind kind);
/// The item word by word, one matter a line: the command, where it is started, its variables. Control characters are shown
/// as escapes.
[[nodiscard]] QStringList consentLines(const engine::ConsentItem &item);

} // namespace ui
