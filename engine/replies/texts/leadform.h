// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/texts/leadin.h"
#include "engine/replies/texts/leadline.h"

namespace engine {

// Points for the form of a line; a lead-in needs `enoughForLeadIn` in total with the points of its words.
constexpr int enoughForLeadIn = 6, enoughForLabel = 7;
constexpr int forOpener = 4, forDelimited = 4, forBlankLine = 2, forRemark = 2;

[[nodiscard]] inline bool isOpened(LeadOpener opener)
{
    return opener != LeadOpener::None;
}

[[nodiscard]] inline int leadFormPoints(const LeadLine &line, const LeadContext &context, LeadOpener opener)
{
    const int place = (line.blankBehind ? forBlankLine : 0) + (context.remark ? forRemark : 0);
    return place + (isOpened(opener) ? forOpener : 0) + (context.delimited ? forDelimited : 0);
}

} // namespace engine
