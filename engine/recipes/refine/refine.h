// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"

namespace engine {

class Session;

/// The recipe: one text, looped until it is good enough. The root task of a session.
[[nodiscard]] Task<> refine(Session *session);

} // namespace engine
