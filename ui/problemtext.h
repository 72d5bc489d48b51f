// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"

#include <QString>

namespace ui {

// Texts for problems that the engine finds in a configuration. Each function translates when it is called; call it
// again after QEvent::LanguageChange.

/// The place, the fault and the expected value.
[[nodiscard]] QString problemSentence(const engine::Problem &problem);
/// The same sentence without the place.
[[nodiscard]] QString problemWords(const engine::Problem &problem);
[[nodiscard]] QString severityWord(engine::Severity severity);

} // namespace ui
