// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/texts/leadin.h"
#include "engine/replies/texts/leadline.h"

namespace engine {

/// A label on a line of its own: "**Improved prompt:**", "## Revised Prompt".
/// `said`: the words of the line after an opener; `rest`: the reply after the line.
[[nodiscard]] bool isLabel(const LeadLine &line, QStringView said, QStringView rest, const LeadContext &context, LeadOpener opener);

/// "Improved version: You sort mail.": length of the label at the start of the reply's first line, or 0.
[[nodiscard]] qsizetype inlineLabelLength(QStringView reply, const LeadLine &line, const LeadContext &context);

/// Whether the same label begins another line, as part of the text's form ("Input: … Output: …").
[[nodiscard]] bool repeatsLabel(QStringView rest, QStringView label);

} // namespace engine
