// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"
#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "engine/providers/interface/provider.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/modelinfo.h"
#include "engine/types/state/runsummary.h"

#include <QHash>

#include <functional>
#include <memory>

namespace test {

/// A facade for tests of the window, without library, threads or providers. The members hold its results and record its
/// calls. treasury() and connections() return nullptr.
struct FakeEngine {
    FakeEngine();
    ~FakeEngine();

    QList<engine::RunSummary> runs;
    QList<engine::RunSummary> trashed;
    QList<engine::Steering> steered;
    QHash<engine::RunId, QList<engine::RunEvent>> logs;
    QStringList asked; ///< recorded calls: "start", "resume alpha", "pauseAll" …
    engine::RunConfig started;
    QList<engine::ConsentItem> consent; ///< result of consentFor(); its calls are not recorded in `asked`
    QStringList agreed;                 ///< digests of the last start or resume
    std::function<QList<engine::EndpointStep>(const engine::EndpointProbe &)> check; ///< result of a connection test
    QList<engine::EndpointProbe> checked;
    std::function<engine::Result<QList<engine::ModelInfo>>(const engine::GeneratorPlan &)> models; ///< unset: empty list
    std::function<std::optional<engine::Price>(const engine::GeneratorPlan &)> price;
    std::optional<engine::Error> nextError; ///< replaces the next result, once
    std::unique_ptr<engine::Engine> engine;
};

} // namespace test
