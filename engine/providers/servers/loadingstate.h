// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

namespace engine {

/// Whether the server refused a request because it is starting or loading its model: llama-server, Text Generation
/// Inference, SGLang, and gateways before them. Detected by a status that means "later" and by the body.
[[nodiscard]] bool saysLoading(const HttpReply &reply);

} // namespace engine
