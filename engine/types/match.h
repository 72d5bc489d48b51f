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

/// One judged comparison; `first` was shown first.
struct Match {
    MatchId id;
    CallId call;       ///< none when a person judged
    CallId secondCall; ///< the swapped question when both orders were asked, else none
    QString judge;     ///< label of the judge; "you" for a person
    CandidateId first;
    CandidateId second;
    Verdict verdict = Verdict::Tie;
    QString rationale;

    bool operator==(const Match &) const = default;
};

} // namespace engine
