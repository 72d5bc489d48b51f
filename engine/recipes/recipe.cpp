// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/recipe.h"

#include "engine/recipes/evolve/evolve.h"
#include "engine/recipes/refine/refine.h"
#include "engine/session/session.h"

namespace engine {

Task<> runRecipe(Session *session)
{
    if (session->plan().recipe == u"refine")
        return refine(session);
    return evolve(session); // config/resolution/resolve refuses unknown recipes
}

} // namespace engine
