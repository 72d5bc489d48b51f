// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

namespace engine {

/// What to say when the server's own count tells that it cut the prompt without a word (Ollama, llama-server): it equals the
/// context, or is far below what was sent. Empty: it does not tell so.
[[nodiscard]] QString cutPromptNote(const CompletionRequest &request, const Usage &usage);

} // namespace engine
