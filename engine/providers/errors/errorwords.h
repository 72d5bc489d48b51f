// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/errorbody.h"

namespace engine {

// Recognises the cause of a refusal by the words servers use. Each function reads message, type and code.

/// The prompt, or prompt and cap on output, exceed the model's context. Excludes limits on tokens per minute.
[[nodiscard]] bool isContextOverflow(const ErrorBody &error);
/// The server cannot constrain the reply to a JSON schema, because of its grammar, sampler or model.
[[nodiscard]] bool refusesGrammar(const ErrorBody &error);
/// The response format (schema, JSON mode) is refused without naming a field.
[[nodiscard]] bool refusesJsonFormat(const ErrorBody &error);
/// The system role is refused, or the model's chat template fails on it.
[[nodiscard]] bool refusesSystemRole(const ErrorBody &error);
/// The model has no thinking to turn on or off.
[[nodiscard]] bool refusesThinking(const ErrorBody &error);
/// A field is refused as unsupported, not because of its value.
[[nodiscard]] bool saysUnsupported(const ErrorBody &error);

} // namespace engine
