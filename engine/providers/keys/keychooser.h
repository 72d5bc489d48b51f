// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/runplan.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <concepts>
#include <functional>

namespace engine {

/// The value of an environment variable; empty when it is not set.
using EnvironmentLookup = std::function<QString(const QString &)>;
/// The key a person entered for an address; empty when there is none.
using StoredKeyLookup = std::function<QByteArray(const QUrl &)>;

/// A key that a call carries.
struct KeyUse {
    QString variable; ///< the environment variable that holds it; empty: the key that was entered for the address
    QString address;  ///< "https://host:port" of the server; the kind of the provider where it is not known
    bool operator==(const KeyUse &) const = default;
};

/// Decides which key goes to which server. A key never leaves for a host it was not meant for. Engine thread.
class KeyChooser
{
public:
    template <std::convertible_to<EnvironmentLookup> Lookup>
    KeyChooser(Lookup environment, StoredKeyLookup stored = {})
        : m_environment(std::move(environment))
        , m_stored(std::move(stored))
    {
    }

    /// The key for calls of the generator to `base`, in this order: the variable the generator names (apiKeyEnv); the key
    /// entered for that very address; the vendor's own variable, only for the vendor's host and this machine (loopback).
    /// Empty where none is needed. Errors: Auth when it is missing or would go to another host, BadConfig for a name
    /// that is no variable, or a key that would go over plain HTTP to another machine.
    [[nodiscard]] Result<QByteArray> keyFor(const GeneratorPlan &generator, const QUrl &base) const;
    /// The keys that calls of the generator to its servers would carry; for a variable that the generator names, whether it
    /// is set or not.
    [[nodiscard]] QList<KeyUse> usesOf(const GeneratorPlan &generator) const;
    [[nodiscard]] QString environment(const QString &variable) const { return m_environment(variable); }

private:
    [[nodiscard]] Result<QByteArray> candidateKey(const GeneratorPlan &generator, const QUrl &base) const;
    [[nodiscard]] Result<QByteArray> valueOf(const QString &variable) const;

    EnvironmentLookup m_environment;
    StoredKeyLookup m_stored;
};

/// BadConfig where a key would go over plain HTTP to a host that is not this machine.
[[nodiscard]] Result<> checkKeyTransport(const QUrl &base, const QByteArray &key);

/// The hosts whose entered keys a generator may need, of all its servers, as KeyRing knows them.
[[nodiscard]] QStringList keyHostsOf(const GeneratorPlan &generator);

} // namespace engine
