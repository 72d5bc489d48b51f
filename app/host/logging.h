// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/keys/redact.h"

#include <memory>

namespace app {

/// From now on every line of every log goes through logRedactor() before it is written anywhere. Once, first thing.
void redactLogs();
/// Whoever learns a key tells it to this one. Any thread.
[[nodiscard]] std::shared_ptr<engine::LiveRedactor> logRedactor();

} // namespace app
