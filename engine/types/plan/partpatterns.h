// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace engine {

struct ProgramPlan;

/// Whether a name of a part matches one of the patterns. In a pattern "*" and "?" stand for characters of one step of the
/// path, "**" for any number of steps; the name of a folder, with or without "/" at its end, stands for all files below it.
[[nodiscard]] bool matchesPart(const QStringList &patterns, const QString &name);

/// Whether a reply may change that part: every part unless the plan names the editable ones.
[[nodiscard]] bool isEditablePart(const ProgramPlan &plan, const QString &name);

} // namespace engine
