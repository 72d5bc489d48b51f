// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/provider.h"

namespace engine {

Task<Result<Embeddings>> Provider::embed(EmbeddingRequest request, StopToken)
{
    co_return fail(ErrorKind::BadConfig, QStringLiteral("provider %1 makes no vectors").arg(request.generator.provider));
}

Task<> ProviderSource::check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken)
{
    EndpointStep step;
    const auto made = providerFor(probe.generator);
    if (!made) {
        step.outcome = StageOutcome::Failed;
        step.trouble = EndpointTrouble::BadAddress;
        step.error = made.error();
    }
    onStep(step);
    co_return;
}

} // namespace engine
