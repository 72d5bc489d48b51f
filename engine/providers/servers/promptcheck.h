// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>


namespace engine {

struct CompletionRequest;
struct Usage;

/// A note when the server's token count shows that it truncated the prompt silently (Ollama,
/// llama-server): the count equals the context, or is far below the size sent. Empty otherwise.
[[nodiscard]] QString cutPromptNote(const CompletionRequest &request, const Usage &usage);

} // namespace engine
