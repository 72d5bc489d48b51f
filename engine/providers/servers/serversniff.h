// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/servers/endpoint.h"
#include "engine/types/plan/endpointcheck.h"

namespace engine {

/// Which program answers at a compatible address (providers.md §3.8), by what only it knows: `/props` of llama-server,
/// `/api/version` of Ollama, `/version` of vLLM, `/api/v1/models` of LM Studio. An empty name when none does. The endpoint's
/// path is left aside. Of Ollama also what `/api/ps` has in memory. Never fails: what is not answered is not known.
[[nodiscard]] Task<ServerFacts> sniffServer(std::shared_ptr<Endpoint> endpoint, StopToken stop);
/// Whether `/health` says that a model is still being loaded, as of llama-server.
[[nodiscard]] Task<bool> isStillLoading(std::shared_ptr<Endpoint> endpoint, StopToken stop);

// What each of them says; nothing when the body is not theirs.
[[nodiscard]] std::optional<ServerFacts> llamaServerFacts(QByteArrayView props);
[[nodiscard]] std::optional<ServerFacts> ollamaFacts(QByteArrayView version);
[[nodiscard]] std::optional<ServerFacts> vllmFacts(QByteArrayView version);
[[nodiscard]] std::optional<ServerFacts> lmStudioFacts(QByteArrayView models);

} // namespace engine
