// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"

namespace engine {

class Session;

/// The root task of a session: the recipe its plan names. The session may be destroyed when it is ready.
[[nodiscard]] Task<> runRecipe(Session *session);

} // namespace engine
