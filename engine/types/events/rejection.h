// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/fieldkey.h"
#include "engine/types/events/reasons.h"
#include "engine/types/plan/step.h"

namespace engine {

/// A paid reply that gave no candidate or verdict. (session/runnotes)
struct ReplyRejected {
    CallId call;
    Rejection reason = Rejection::Empty;
    CandidateId like; ///< for Duplicate: the known candidate
    QString detail;   ///< English: the part that was not accepted
    bool operator==(const ReplyRejected &) const = default;

    static constexpr fields::Key name{"replyRejected"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("call"), &ReplyRejected::call);
        field(fields::Key("reason"), &ReplyRejected::reason);
        field(fields::Key("like"), &ReplyRejected::like);
        field(fields::Key("detail"), &ReplyRejected::detail);
    }
};
/// A judge, or the program of an evaluator, is given up until the run is resumed, after
/// too many consecutive replies without a readable verdict or score. (session/runnotes)
struct JudgeGivenUp {
    CallId call;                  ///< the last of these replies
    Step step = Step::Evaluation; ///< Evaluation: verdicts; Scoring: an evaluator's question
    int generator = 0;            ///< index into the generators of the evaluation
    int evaluator = 0;            ///< as Call::evaluator
    QString label;                ///< of the generator
    int replies = 0;              ///< consecutive unreadable replies
    JudgeFallback fallback = JudgeFallback::None;
    bool operator==(const JudgeGivenUp &) const = default;

    static constexpr fields::Key name{"judgeGivenUp"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("call"), &JudgeGivenUp::call);
        field(fields::Key("step"), &JudgeGivenUp::step);
        field(fields::Key("generator"), &JudgeGivenUp::generator);
        field(fields::Key("evaluator"), &JudgeGivenUp::evaluator);
        field(fields::Key("label"), &JudgeGivenUp::label);
        field(fields::Key("replies"), &JudgeGivenUp::replies);
        field(fields::Key("fallback"), &JudgeGivenUp::fallback);
    }
};

} // namespace engine
