// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/parts.h"

#include <QHash>

#include <optional>

namespace engine {

struct ProgramPlan;

/// Language of a part: by the suffix of its name, else `language`.
[[nodiscard]] QString languageOfPart(const QString &name, const QString &language);

/// Whether other files include the file, so that it is neither started nor compiled on its own (C, C++, CUDA).
[[nodiscard]] bool isHeaderFile(const QString &name);

/// The part that is run: `plan.file`, also when only the end of the name is given; else the first editable one whose file is
/// called "main", "initial_program", "initial", "program" or "solution", in this order; else the first editable one that a
/// language starts with, in the order of the names. Empty when there are no names.
[[nodiscard]] QString mainPart(const ProgramPlan &plan, const QStringList &names);

/// The fingerprint of a program (programtext.h) with all its parts and their names.
[[nodiscard]] quint64 programFingerprint(const Parts &program, const QString &language);

/// Why a child may not have these parts: it adds or lacks a part, or changes one that is not editable or lines outside of
/// the editable regions of one. English; empty: the child is valid. A parent without content allows everything. Pure.
[[nodiscard]] QString changeOutside(const Parts &parent, const Parts &child, const ProgramPlan &plan);

/// Number of differing lines (differingLines()) of each named part of both programs; parts that only one has differ wholly.
[[nodiscard]] QHash<QString, int> differingParts(const Parts &before, const Parts &after);

} // namespace engine
