// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"
#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "engine/providers/interface/provider.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/state/runsummary.h"

#include <QHash>

#include <functional>
#include <memory>

namespace test {

/// What the fake facade answers and what it was asked: the window's engine without a library, a thread or a provider. It
/// has no treasury and no connections (nullptr).
struct FakeEngine {
    FakeEngine();
    ~FakeEngine();

    QList<engine::RunSummary> runs;
    QList<engine::RunSummary> trashed;
    QList<engine::Steering> steered;
    QHash<engine::RunId, QList<engine::RunEvent>> logs;
    QStringList asked; ///< "start", "resume alpha", "pauseAll" …
    engine::RunConfig started;
    QList<engine::ConsentItem> consent; ///< what consentFor() answers; asking for it is not noted in `asked`
    QStringList agreed;                 ///< digests that came with the last start or resume
    std::function<QList<engine::EndpointStep>(const engine::EndpointProbe &)> check; ///< what a connection test finds
    QList<engine::EndpointProbe> checked;
    std::function<engine::Result<QList<engine::ModelInfo>>(const engine::GeneratorPlan &)> models; ///< none: an empty list
    std::function<std::optional<engine::Price>(const engine::GeneratorPlan &)> price;
    std::optional<engine::Error> nextError; ///< answered once instead of the result
    std::unique_ptr<engine::Engine> engine;
};

} // namespace test
