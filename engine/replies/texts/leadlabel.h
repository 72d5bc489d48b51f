// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/texts/leadin.h"
#include "engine/replies/texts/leadline.h"

namespace engine {

/// A label on a line of its own: "**Improved prompt:**", "## Revised Prompt". `said` is what stands on it behind an opener,
/// `rest` the reply behind the line.
[[nodiscard]] bool isLabel(const LeadLine &line, QStringView said, QStringView rest, const LeadContext &context, LeadOpener opener);

/// "Improved version: You sort mail.": how long the label at the beginning of the reply's first line is, or 0.
[[nodiscard]] qsizetype inlineLabelLength(QStringView reply, const LeadLine &line, const LeadContext &context);

/// The same label opens another line: it belongs to the text's own form ("Input: … Output: …").
[[nodiscard]] bool repeatsLabel(QStringView rest, QStringView label);

} // namespace engine
