// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QUrl>

namespace engine {

/// The base URL out of what a person wrote: scheme added where missing, `knownTails` ("/chat/completions") and trailing
/// slashes cut off. BadConfig when it is no http address, or carries a name, password or key (in a query parameter), which
/// belong into no file.
[[nodiscard]] Result<QUrl> baseUrl(const QString &written, const QStringList &knownTails);

/// Where Ollama listens by OLLAMA_HOST ("0.0.0.0", ":8080", "http://box:11434"): an address to connect to, so that
/// "all interfaces" becomes this machine. Empty text: the default.
[[nodiscard]] QString ollamaAddress(QString host);

/// As it is kept in a configuration: with its scheme, without what follows the base. What is no address stays as written.
[[nodiscard]] QString keptAddress(const QString &provider, const QString &written);

[[nodiscard]] bool isLoopback(const QString &host);
/// Loopback, a private network, or a name without a dot.
[[nodiscard]] bool isNearHost(const QString &host);

} // namespace engine
