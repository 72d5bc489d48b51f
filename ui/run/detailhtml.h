// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"
#include "engine/types/state/runstate.h"

namespace engine {
struct Score;
}

namespace ui {

class OpenRun;

// Facts about a candidate as HTML with links "candidate:12" and "call:7". Texts from outside are escaped. GUI thread.

[[nodiscard]] QString originHtml(const OpenRun &run, const engine::CandidateState &candidate);
[[nodiscard]] QString scoresHtml(const QList<engine::Score> &scores);
/// The matches of this candidate, newest first; other matches in the list are skipped.
[[nodiscard]] QString matchesHtml(const OpenRun &run, engine::CandidateId candidate, const QList<engine::Match> &matches);
/// `html` in the muted colour.
[[nodiscard]] QString mutedHtml(const QString &html);

} // namespace ui
