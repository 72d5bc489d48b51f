// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/callbounds.h"
#include "engine/providers/interface/provider.h"

namespace engine {

/// What a call may need: bounds of its tokens, and the generator, whose price depends on size and time.
struct CallCost {
    GeneratorPlan generator;
    CallBounds bounds;

    // NOLINTNEXTLINE(google-explicit-constructor): a request stands for its cost
    CallCost(const CompletionRequest &request) : generator(request.generator), bounds(request.prompt, request.generator) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    CallCost(const EmbeddingRequest &request) : generator(request.generator), bounds(CallBounds::ofTexts(request.texts)) {}
};

} // namespace engine
