// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/local/sharedparts.h"
#include "engine/facade/models.h"

#include <QPromise>

namespace engine {

class LocalConnections;

/// Models over the providers. See SharedParts.
class LocalModels final : public Models
{
public:
    LocalModels(SharedParts shared, LocalConnections *connections) : m_shared(std::move(shared)), m_connections(connections) {}

    QFuture<Result<QList<ModelInfo>>> list(GeneratorPlan endpoint) override;
    QFuture<EndpointStep> check(EndpointProbe probe) override;
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens) const override;

private:
    Task<Result<QList<ModelInfo>>> listNow(GeneratorPlan endpoint);
    Task<> checkNow(std::shared_ptr<QPromise<EndpointStep>> promise, EndpointProbe probe);

    SharedParts m_shared;
    LocalConnections *m_connections;
};

} // namespace engine
