// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// What is known of the text around a possible lead-in.
struct LeadContext {
    bool delimited = false; ///< what follows is wholly in a fence, in tags, in quotes or between rules
    bool fenced = false;    ///< it is wholly in a fence or in tags
    bool tagged = false;    ///< in tags
    bool remark = false;    ///< a closing remark stands at the end of the reply
};

/// How many characters at the beginning of a reply talk about the text that follows instead of being it: "Sure! Here is the
/// revised version:", "**Improved prompt:**", "Certainly, I made it shorter." 0: the reply begins with the text. Several cues
/// must come together, in a place where a lead-in stands; a text follows always. Pure; looks at the first lines only.
[[nodiscard]] qsizetype leadInLength(QStringView reply, const LeadContext &context);

} // namespace engine
