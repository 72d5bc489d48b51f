// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/runconfig.h"

namespace engine {

/// A name for a run: up to four words of the task and six letters of its configuration's
/// fingerprint ("write-a-sarcastic-product-k3v9q2"). The same configuration gives the same name.
[[nodiscard]] RunId runNameFor(const QString &task, const RunConfig &frozen);

} // namespace engine
