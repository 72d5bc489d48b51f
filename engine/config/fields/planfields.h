// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/planfield.h"
#include "engine/types/plan/runplan.h"

#include <QtGlobal>

namespace engine {

/// The settings of one part of a plan. A row of such a list is the only place besides the member itself that a plan
/// field needs: reading, checks, inheritance, resolution, freezing and the forms of the window follow from it.
struct FieldGroup {
    QString owner; ///< section ("" for the run itself, "budget") or step ("seeding")
    QList<PlanField<RunPlan>> fields;
};

[[nodiscard]] const QList<FieldGroup> &runFieldGroups();
[[nodiscard]] const QList<FieldGroup> &programFieldGroups();
[[nodiscard]] const QList<FieldGroup> &limitFieldGroups();
[[nodiscard]] const QList<FieldGroup> &stepFieldGroups(); ///< without the settings of generators
[[nodiscard]] const QList<PlanField<GeneratorPlan>> &generatorPlanFields();

} // namespace engine
