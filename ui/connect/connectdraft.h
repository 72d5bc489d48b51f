// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/endpointcheck.h"
#include "engine/types/plan/runconfig.h"

namespace ui {

/// A connection that is being edited in the wizard. Its key is used only for the connection test and the key ring.
struct ConnectDraft {
    QString provider; ///< provider kind in configurations
    QString title;    ///< display name: "Anthropic", "LM Studio"
    QString endpoint; ///< empty: the default of the kind
    QString model;
    QString keyAddress; ///< address of the server to which the key is bound
    QString keyVariable;
    QString billingPage;
    QByteArray key;   ///< as typed; empty: no key, or the key is in the variable
    std::optional<double> inputUsdPerMtok;
    std::optional<double> outputUsdPerMtok;

    [[nodiscard]] engine::GeneratorPlan plan() const;
    [[nodiscard]] engine::EndpointProbe probe() const;
    /// The defaults with this connection as the generator of every run.
    [[nodiscard]] engine::RunConfig appliedTo(const engine::RunConfig &defaults) const;
};

/// Host and port of a typed address, for example "localhost:1234"; empty if the address is invalid.
[[nodiscard]] QString hostOf(const QString &address);
/// Whether the address is on this computer or in its network, so that no key is needed and no money is spent.
[[nodiscard]] bool isNearby(const QString &address);

} // namespace ui
