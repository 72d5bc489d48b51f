// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

struct CompletionReply;

/// Whether a reply is reasoning without an answer, be it in the text or in a field of its own.
[[nodiscard]] bool holdsOnlyThoughts(const CompletionReply &reply);

} // namespace engine
