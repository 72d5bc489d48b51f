// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/servers/endpoint.h"
#include "engine/types/plan/endpointcheck.h"

namespace engine {

/// Detects the program behind a compatible address (providers.md §3.8) by a path only it has: `/props` of llama-server,
/// `/api/version` of Ollama, `/version` of vLLM, `/api/v1/models` of LM Studio. Name empty when unknown. Ignores the
/// endpoint's path. For Ollama also reads the loaded models from `/api/ps`. Never fails: facts without a reply stay unknown.
[[nodiscard]] Task<ServerFacts> sniffServer(std::shared_ptr<Endpoint> endpoint, StopToken stop);
/// Whether `/health` reports that a model is still loading, as llama-server does.
[[nodiscard]] Task<bool> isStillLoading(std::shared_ptr<Endpoint> endpoint, StopToken stop);

// Parsers of these bodies; nullopt when the body has another form.
[[nodiscard]] std::optional<ServerFacts> llamaServerFacts(QByteArrayView props);
[[nodiscard]] std::optional<ServerFacts> ollamaFacts(QByteArrayView version);
[[nodiscard]] std::optional<ServerFacts> vllmFacts(QByteArrayView version);
[[nodiscard]] std::optional<ServerFacts> lmStudioFacts(QByteArrayView models);

} // namespace engine
