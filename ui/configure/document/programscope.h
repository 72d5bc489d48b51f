// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

class ConfigDocument;

// Which fields affect runs that execute and measure candidates, and which affect runs on texts. Pure.

/// Whether candidates are programs or are measured like programs: a language, an evaluator folder, a command or a kind
/// of evaluator is set.
[[nodiscard]] bool isProgramTask(const ConfigDocument &document);
/// Whether the field at the path affects such a run: "testing.folder" affects programs, "control.chain" affects texts.
[[nodiscard]] bool hasEffect(const QString &path, bool programs);

} // namespace ui
