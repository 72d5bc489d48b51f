// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"

namespace engine {

class Session;

/// The refine recipe: one text, refined in a loop until an exit. The root task of a session.
[[nodiscard]] Task<> refine(Session *session);

} // namespace engine
