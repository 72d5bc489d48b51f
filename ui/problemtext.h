// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/problem.h"

#include <QString>

namespace ui {

// What the engine finds wrong in a configuration, as a person reads it. Translated at the moment of the call: ask again
// on QEvent::LanguageChange.

/// The place, what is wrong there and what would be right.
[[nodiscard]] QString problemSentence(const engine::Problem &problem);
/// The same without its place, for where that is plain to see.
[[nodiscard]] QString problemWords(const engine::Problem &problem);
[[nodiscard]] QString severityWord(engine::Severity severity);

} // namespace ui
