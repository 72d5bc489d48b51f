// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Context of a possible lead-in.
struct LeadContext {
    bool delimited = false; ///< all following text is in a fence, in tags, in quotes or between rules
    bool fenced = false;    ///< all of it is in a fence or in tags
    bool tagged = false;    ///< all of it is in tags
    bool remark = false;    ///< the reply ends with a closing remark
};

/// Number of characters at the beginning of a reply that introduce the text and are not part of it: "Sure! Here is the
/// revised version:", "**Improved prompt:**", "Certainly, I made it shorter." 0: the reply begins with the text. Several
/// cues must coincide at a position typical of a lead-in, and a text must follow. Pure; reads the first lines only.
[[nodiscard]] qsizetype leadInLength(QStringView reply, const LeadContext &context);

} // namespace engine
