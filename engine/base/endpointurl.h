// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QUrl>

namespace engine {

/// The base URL of an address that a person wrote: a missing scheme is added, `knownTails`
/// ("/chat/completions") and trailing slashes are cut off. BadConfig when it is no http address, or
/// contains a user name, password or key (in a query parameter): secrets are not stored in files.
[[nodiscard]] Result<QUrl> baseUrl(const QString &written, const QStringList &knownTails);

/// The address of Ollama by OLLAMA_HOST ("0.0.0.0", ":8080", "http://box:11434"), as a client
/// connects to it: "all interfaces" becomes this machine. Empty text: the default address.
[[nodiscard]] QString ollamaAddress(QString host);

/// The form that a configuration stores: with scheme, without the part after the base. A text that is no address is unchanged.
[[nodiscard]] QString keptAddress(const QString &provider, const QString &written);

[[nodiscard]] bool isLoopback(const QString &host);
/// Whether the host is loopback, in a private network, or a name without a dot.
[[nodiscard]] bool isNearHost(const QString &host);

} // namespace engine
