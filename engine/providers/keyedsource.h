// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/keyring.h"
#include "engine/providers/provider.h"

namespace engine {

/// Gives generators that name no variable the key entered for their host, under a name that enteredKey() knows; and keeps
/// the key in a vendor's own variable from going to another host. Engine thread, but price() on any. Errors: Auth beside
/// those of the source behind it.
class KeyedSource final : public ProviderSource
{
public:
    KeyedSource(std::shared_ptr<ProviderSource> providers, std::shared_ptr<const KeyRing> keys);

    [[nodiscard]] Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override;
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override;
    [[nodiscard]] QList<PriceQuote> quotes(const RunPlan &plan) const override;
    [[nodiscard]] QList<EndpointHealth> health() const override;
    [[nodiscard]] Task<> check(EndpointProbe probe, std::function<void(EndpointStep)> onStep, StopToken stop) override;

private:
    [[nodiscard]] Result<GeneratorPlan> keyed(GeneratorPlan generator) const;

    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<const KeyRing> m_keys;
};

/// For the lookup of environment variables: the entered key behind a name that KeyedSource gave; nothing for other names.
[[nodiscard]] std::optional<QString> enteredKey(const KeyRing &keys, const QString &name);
/// The hosts whose keys a generator may need, as KeyRing knows them: of all its servers.
[[nodiscard]] QStringList keyHostsOf(const GeneratorPlan &generator);

} // namespace engine
