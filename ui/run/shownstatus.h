// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QString>

namespace ui {

class OpenRun;

/// The state of the open run as shown in the header.
struct ShownStatus {
    Tone tone = Tone::Neutral;
    QString word;
    QString icon; ///< empty: the tone's own icon
};

/// `nowMs` is used for the time left to vote. Milliseconds since 1970.
[[nodiscard]] ShownStatus shownStatus(const OpenRun &run, qint64 nowMs);

} // namespace ui
