// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QByteArray>

namespace engine {

/// A prior without key and courses, as stored in the library: one compact JSON object.
[[nodiscard]] QByteArray encodePriorBody(const Prior &prior);
[[nodiscard]] Result<> decodePriorBody(const QByteArray &json, Prior &prior);

/// Complete priors as a file for export: {"valdaPriors": 1, "priors": [...]}, indented.
[[nodiscard]] QByteArray encodePriors(const QList<Prior> &priors);
/// Damaged, with the place, for any error: nothing of a damaged file is used. Newer.
[[nodiscard]] Result<QList<Prior>> decodePriors(const QByteArray &json);

} // namespace engine
