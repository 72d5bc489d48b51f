// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {

struct CompletionReply;

/// Whether a reply is reasoning without an answer, in the text or in a separate field.
[[nodiscard]] bool holdsOnlyThoughts(const CompletionReply &reply);

} // namespace engine
