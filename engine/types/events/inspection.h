// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/call.h"

namespace engine {

/// Data about one call for display; the request is rendered again from the run's log.
struct CallInspection {
    Call call;
    std::optional<CallEnd> end; ///< nullopt while the call is in flight
    QString systemPrompt;
    QString prompt;
};

} // namespace engine
