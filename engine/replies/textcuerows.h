// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/textcues.h"

#include <span>

namespace engine {

/// One language's forms of a cue. W stands for whole words, S for stems that a word may go on from, P for anything.
struct CueRow {
    TextCue cue;
    char kind;
    const char *forms;
};

/// The table of cues, language by language.
[[nodiscard]] std::span<const CueRow> cueRows();

} // namespace engine
