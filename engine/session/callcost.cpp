// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/callcost.h"

#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"

namespace engine {

CallCost::CallCost(const CompletionRequest &request)
    : generator(request.generator)
    , bounds(request.prompt, request.generator)
{
}

CallCost::CallCost(const EmbeddingRequest &request)
    : generator(request.generator)
    , bounds(CallBounds::ofTexts(request.texts))
{
}

} // namespace engine
