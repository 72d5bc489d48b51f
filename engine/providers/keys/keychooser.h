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
/// The key that a person entered for an address; empty when there is none.
using StoredKeyLookup = std::function<QByteArray(const QUrl &)>;

/// A key that is sent with a call.
struct KeyUse {
    QString variable; ///< its environment variable; empty: the key entered for the address
    QString address;  ///< "https://host:port" of the server; the provider kind when the server is unknown
    bool operator==(const KeyUse &) const = default;
};

/// Decides which key is sent to which server. A key is never sent to a host it was not meant for. Engine thread.
class KeyChooser
{
public:
    template <std::convertible_to<EnvironmentLookup> Lookup>
    KeyChooser(Lookup environment, StoredKeyLookup stored = {})
        : m_environment(std::move(environment))
        , m_stored(std::move(stored))
    {
    }

    /// The key for calls of the generator to `base`, from the first of: the variable that the generator names
    /// (apiKeyEnv); the key entered for that exact address; the vendor's variable, only for the vendor's host and
    /// this machine (loopback). Empty when none is needed. Errors: Auth when it is missing or bound to another host;
    /// BadConfig for an invalid variable name, or a key that would be sent over plain HTTP to another machine.
    [[nodiscard]] Result<QByteArray> keyFor(const GeneratorPlan &generator, const QUrl &base) const;
    /// The keys that calls of the generator would send to its servers; a
    /// variable that the generator names is included even when it is not set.
    [[nodiscard]] QList<KeyUse> usesOf(const GeneratorPlan &generator) const;
    [[nodiscard]] QString environment(const QString &variable) const { return m_environment(variable); }

private:
    [[nodiscard]] Result<QByteArray> candidateKey(const GeneratorPlan &generator, const QUrl &base) const;
    [[nodiscard]] Result<QByteArray> valueOf(const QString &variable) const;

    EnvironmentLookup m_environment;
    StoredKeyLookup m_stored;
};

/// BadConfig when a key would be sent over plain HTTP to another machine.
[[nodiscard]] Result<> checkKeyTransport(const QUrl &base, const QByteArray &key);

/// Hosts whose entered keys a generator may need, over all its servers, in the form of KeyRing.
[[nodiscard]] QStringList keyHostsOf(const GeneratorPlan &generator);

} // namespace engine
