// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QString>

#include <optional>

namespace engine {

enum class Verdict { First, Second, Tie };

[[nodiscard]] QString toName(Verdict verdict); ///< "first", "second", "tie"
[[nodiscard]] std::optional<Verdict> verdictFromName(QStringView name);

/// One judged comparison; `first` was shown first. A ranking of several texts is one match for every two of them, all with
/// the same call.
struct Match {
    MatchId id;
    CallId call;       ///< none when a person judged
    CallId secondCall; ///< the swapped question when both orders were asked, else none
    QString judge;     ///< label of the judge; "you" for a person
    CandidateId first;
    CandidateId second;
    Verdict verdict = Verdict::Tie;
    QString rationale;
    int firstSeat = 0; ///< where the two stood among those shown, from 0
    int secondSeat = 1;
    int shown = 2;     ///< how many texts the judge saw
    bool bothBad = false; ///< a person found neither good; goes with a tie
    qint64 tookMs = 0; ///< how long a person looked; 0: not measured

    bool operator==(const Match &) const = default;
};

} // namespace engine
