// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

/// Order of queued calls: for a person first, then verdicts that select parents, then the rest.
enum class Priority { Interactive, Judge, Bulk };

} // namespace engine
