// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/callbounds.h"
#include "engine/types/plan/runplan.h"

namespace engine {

struct CompletionRequest;
struct EmbeddingRequest;

/// What a call may need: bounds of its tokens, and the generator, whose price depends on size and time.
struct CallCost {
    GeneratorPlan generator;
    CallBounds bounds;

    // NOLINTNEXTLINE(google-explicit-constructor): a request stands for its cost
    CallCost(const CompletionRequest &request);
    // NOLINTNEXTLINE(google-explicit-constructor)
    CallCost(const EmbeddingRequest &request);
};

} // namespace engine
