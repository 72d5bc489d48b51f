// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/recipe.h"

#include "engine/recipes/evolve/evolve.h"

namespace engine {

Task<> runRecipe(Session *session)
{
    return evolve(session); // the one recipe of this version; config/resolve refuses others
}

} // namespace engine
