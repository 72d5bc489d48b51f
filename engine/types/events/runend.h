// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/fieldkey.h"
#include "engine/types/events/reasons.h"

namespace engine {

/// The last event, unless the run is continued with larger caps. (session/runnotes)
struct RunFinished {
    EndReason reason = EndReason::Stopped;
    CandidateId best; ///< none when there are no candidates
    QString detail;   ///< English; for Failed and NoProvider
    bool operator==(const RunFinished &) const = default;

    static constexpr fields::Key name{"runFinished"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("reason"), &RunFinished::reason);
        field(fields::Key("best"), &RunFinished::best);
        field(fields::Key("detail"), &RunFinished::detail);
    }
};

} // namespace engine
