// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/task.h"

#include <QStringList>

namespace engine {

class Session;

/// Gets the vectors of the texts that have none yet, in one call to the plan's embedding model. False:
/// not all could be had, as the model failed, the budget has no room, or the run is ending.
[[nodiscard]] Task<bool> embedTexts(Session *session, QStringList texts);

/// The living candidate whose vector is as similar to the text's as the plan asks for; none when there
/// is none, the plan names no embedding model, or the vectors cannot be had (then the text counts as new).
[[nodiscard]] Task<CandidateId> sameMeaning(Session *session, QString text);

} // namespace engine
