// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/plan/runplan.h"

#include <QFuture>

#include <optional>

namespace engine {

/// Servers and their models. Thread: see Engine.
class Models
{
public:
    virtual ~Models() = default;

    virtual QFuture<Result<QList<ModelInfo>>> list(GeneratorPlan endpoint) = 0;
    /// "Test connection": one result per stage as it ends (watch resultReadyAt). Cancelling the future ends it at once.
    virtual QFuture<EndpointStep> check(EndpointProbe probe) = 0;
    /// For estimates; callable from any thread. nullopt when unknown.
    [[nodiscard]] virtual std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens) const = 0;
};

} // namespace engine
