// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/provider.h"

#include "engine/providers/interface/embedding.h"
#include "engine/providers/interface/providersource.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/pricequote.h"
#include "engine/types/state/endpointhealth.h"

namespace engine {

Task<Result<Embeddings>> Provider::embed(EmbeddingRequest request, StopToken)
{
    co_return fail(ErrorKind::BadConfig, QStringLiteral("provider %1 makes no vectors").arg(request.generator.provider));
}

QList<EndpointHealth> ProviderSource::health() const
{
    return {};
}

QList<PriceQuote> ProviderSource::quotes(const RunPlan &) const
{
    return {};
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
