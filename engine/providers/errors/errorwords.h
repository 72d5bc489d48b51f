// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/errorbody.h"

namespace engine {

// What a refusal is about, by the words servers use for it. Each looks at the message, the type and the code.

/// The prompt, or the prompt and the cap on the reply, exceed the model's context. Not: too many tokens a minute.
[[nodiscard]] bool isContextOverflow(const ErrorBody &error);
/// The server cannot keep the reply to a JSON schema: its grammar, its sampler or its model does not allow it.
[[nodiscard]] bool refusesGrammar(const ErrorBody &error);
/// The kind of format (schema, JSON mode) is refused without a name of a field.
[[nodiscard]] bool refusesJsonFormat(const ErrorBody &error);
/// The role of the system text, or the model's chat template fails on it.
[[nodiscard]] bool refusesSystemRole(const ErrorBody &error);
/// The model has no thoughts to switch on or off.
[[nodiscard]] bool refusesThinking(const ErrorBody &error);
/// A field is refused as such, not its value.
[[nodiscard]] bool saysUnsupported(const ErrorBody &error);

} // namespace engine
