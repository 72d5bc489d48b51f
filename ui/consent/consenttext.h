// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"

namespace ui {

/// Title of a kind of item: "Run this program with your rights".
[[nodiscard]] QString consentTitle(engine::ConsentKind kind);
/// The complete item, one detail per line: command, start folder, variables. Control characters are shown as escapes.
[[nodiscard]] QStringList consentLines(const engine::ConsentItem &item);

} // namespace ui
