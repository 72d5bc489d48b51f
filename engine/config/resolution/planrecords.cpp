// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/planrecords.h"

#include "engine/config/fields/planfields.h"

namespace engine {

GeneratorPlan generatorPlan(const Values &values)
{
    GeneratorPlan plan;
    for (const PlanField<GeneratorPlan> &field : generatorPlanFields()) {
        if (field.put)
            field.put(plan, values.value(field.path));
    }
    return plan;
}

} // namespace engine
