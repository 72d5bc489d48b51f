// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {
struct Assumption;
}

namespace ui {

/// An assumption of an estimate as one translated sentence.
[[nodiscard]] QString assumptionText(const engine::Assumption &assumption);

} // namespace ui
