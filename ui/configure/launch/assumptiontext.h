// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {
struct Assumption;
}

namespace ui {

/// What an estimate takes for granted, as one sentence in the language of the window.
[[nodiscard]] QString assumptionText(const engine::Assumption &assumption);

} // namespace ui
