// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

class ConfigDocument;

// What of a configuration is for runs whose candidates are run and measured, and what for texts alone. Pure.

/// Whether candidates are programs, or are measured like them: a language, a folder with an evaluator, a command or a kind
/// of evaluator was set.
[[nodiscard]] bool isProgramTask(const ConfigDocument &document);
/// Whether the field at the path does anything in such a run: "testing.folder" does for programs, "control.chain" for texts.
[[nodiscard]] bool hasEffect(const QString &path, bool programs);

} // namespace ui
