// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QByteArray>

namespace engine {

/// A prior without its key and courses, as it is kept in the library: one compact JSON object.
[[nodiscard]] QByteArray encodePriorBody(const Prior &prior);
[[nodiscard]] Result<> decodePriorBody(const QByteArray &json, Prior &prior);

/// Whole priors as a file to hand on: {"valdaPriors": 1, "priors": [...]}, indented.
[[nodiscard]] QByteArray encodePriors(const QList<Prior> &priors);
/// Damaged, with the place, when anything in it is not as it should be: nothing of a damaged file is used. Newer.
[[nodiscard]] Result<QList<Prior>> decodePriors(const QByteArray &json);

} // namespace engine
