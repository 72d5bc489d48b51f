// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/runconfig.h"

namespace ui {

/// A connection as it is being put together in the wizard. The key never leaves it but for the test and the key ring.
struct ConnectDraft {
    QString provider; ///< kind in configurations
    QString title;    ///< "Anthropic", "LM Studio"; for people
    QString endpoint; ///< empty: the kind's own
    QString model;
    QString keyAddress; ///< of the server to which a key is bound
    QString keyVariable;
    QString billingPage;
    QByteArray key;   ///< as typed; empty: none, or the variable holds it
    std::optional<double> inputUsdPerMtok;
    std::optional<double> outputUsdPerMtok;

    [[nodiscard]] engine::GeneratorPlan plan() const;
    [[nodiscard]] engine::EndpointProbe probe() const;
    /// The defaults of the program with this as the generator of every run.
    [[nodiscard]] engine::RunConfig appliedTo(const engine::RunConfig &defaults) const;
};

/// "localhost:1234" of what was typed as an address; empty when it is none.
[[nodiscard]] QString hostOf(const QString &address);
/// On this computer or in its network: no key is needed, no money is spent.
[[nodiscard]] bool isNearby(const QString &address);

} // namespace ui
