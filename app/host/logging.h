// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/keys/redact.h"

#include <memory>

namespace app {

/// Passes every log line through logRedactor() before it is written. Call once, before anything else.
void redactLogs();
/// Redactor of all logs; code that reads a key adds it here. Any thread.
[[nodiscard]] std::shared_ptr<engine::LiveRedactor> logRedactor();

} // namespace app
