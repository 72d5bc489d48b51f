// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QString>

namespace ui {

class OpenRun;

/// The state of the open run as the header says it.
struct ShownStatus {
    Tone tone = Tone::Neutral;
    QString word;
    QString icon; ///< empty: the tone's own
};

/// `nowMs`: for the time that is left to vote.
[[nodiscard]] ShownStatus shownStatus(const OpenRun &run, qint64 nowMs);

} // namespace ui
