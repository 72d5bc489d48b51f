// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/errorbody.h"

#include <QStringList>

namespace engine {

/// The sent field that the error's `param` names, in any spelling ("topP", "top_p")
/// and with any prefix ("body.seed", "ChatRequest.options.seed"); empty when none.
[[nodiscard]] QString fieldOfParam(const QString &param, const QStringList &sent);

/// The sent field that the message names first; empty when none. Ordinary words ("stop", "seed") count only where a
/// sentence names a field: in quotes, before a colon, after "parameter", on a line of their own, as something unsupported.
[[nodiscard]] QString fieldInMessage(const QString &message, const QStringList &sent);

/// Whether the message names this field.
[[nodiscard]] bool namesField(const QString &message, const QString &field);

} // namespace engine
