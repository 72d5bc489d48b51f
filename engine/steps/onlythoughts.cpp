// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/onlythoughts.h"

#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/replies/thoughts.h"

namespace engine {

bool holdsOnlyThoughts(const CompletionReply &reply)
{
    return reply.onlyThoughts || withoutThoughts(reply.text).onlyThoughts;
}

} // namespace engine
