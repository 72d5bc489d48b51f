// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/cues/textcues.h"

#include <span>

namespace engine {

/// One language's forms of a cue. W stands for whole words, S for stems that a word may go on from, P for anything.
struct CueRow {
    TextCue cue;
    char kind;
    const char *forms;
};

// The cues of a group of languages. A language may lack some: its texts are then left alone more often.
[[nodiscard]] std::span<const CueRow> englishCueRows();
[[nodiscard]] std::span<const CueRow> germanicCueRows();
[[nodiscard]] std::span<const CueRow> romanceCueRows();
[[nodiscard]] std::span<const CueRow> italianCueRows();
[[nodiscard]] std::span<const CueRow> slavicCueRows();
[[nodiscard]] std::span<const CueRow> asianCueRows();
[[nodiscard]] std::span<const CueRow> easternCueRows();
[[nodiscard]] std::span<const CueRow> moreCueRows();

} // namespace engine
