// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

namespace engine {

/// Whether a refused request met a server that is still loading its model or starting: llama-server, Text Generation
/// Inference, SGLang, gateways in front of them. By a status that means "later" and by what the body says.
[[nodiscard]] bool saysLoading(const HttpReply &reply);

} // namespace engine
