// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/cues/textcues.h"

#include <span>

namespace engine {

/// Forms of one cue in one language. W: whole words; S: stems that may continue; P: a pattern.
struct CueRow {
    TextCue cue;
    char kind;
    const char *forms;
};

// Cues by group of languages. When a language lacks a cue, its texts are cleaned less often.
[[nodiscard]] std::span<const CueRow> englishCueRows();
[[nodiscard]] std::span<const CueRow> germanicCueRows();
[[nodiscard]] std::span<const CueRow> romanceCueRows();
[[nodiscard]] std::span<const CueRow> italianCueRows();
[[nodiscard]] std::span<const CueRow> slavicCueRows();
[[nodiscard]] std::span<const CueRow> asianCueRows();
[[nodiscard]] std::span<const CueRow> easternCueRows();
[[nodiscard]] std::span<const CueRow> moreCueRows();

} // namespace engine
