// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/call.h"
#include "engine/types/events/match.h"
#include "engine/types/events/peoplequestion.h"
#include "engine/types/events/refinement.h"
#include "engine/types/events/rejection.h"
#include "engine/types/events/runend.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/step.h"
#include "engine/types/state/runstate.h"

#include <array>

namespace engine {

namespace {

template <typename Enum>
struct Named {
    Enum value;
    QLatin1StringView name;
};

constexpr std::array verdictNames{
    Named{Verdict::First, QLatin1StringView("first")},
    Named{Verdict::Second, QLatin1StringView("second")},
    Named{Verdict::Tie, QLatin1StringView("tie")},
};
constexpr std::array finishNames{
    Named{FinishReason::Stop, QLatin1StringView("stop")},       Named{FinishReason::Length, QLatin1StringView("length")},
    Named{FinishReason::Refused, QLatin1StringView("refused")}, Named{FinishReason::Unknown, QLatin1StringView("unknown")},
};
constexpr std::array rejectionNames{
    Named{Rejection::Empty, QLatin1StringView("empty")},           Named{Rejection::Refused, QLatin1StringView("refused")},
    Named{Rejection::Duplicate, QLatin1StringView("duplicate")},   Named{Rejection::Unreadable, QLatin1StringView("unreadable")},
    Named{Rejection::TooLong, QLatin1StringView("tooLong")},       Named{Rejection::Unmatched, QLatin1StringView("unmatched")},
    Named{Rejection::Outside, QLatin1StringView("outside")},       Named{Rejection::OnlyThoughts, QLatin1StringView("onlyThoughts")},
};
constexpr std::array armNames{
    Named{Arm::BestOfN, QLatin1StringView("bestOfN")},
    Named{Arm::Chain, QLatin1StringView("chain")},
};
constexpr std::array goalNames{
    Named{MatchGoal::Best, QLatin1StringView("best")},
    Named{MatchGoal::Top, QLatin1StringView("top")},
};
constexpr std::array questionEndNames{
    Named{QuestionEnd::Answered, QLatin1StringView("answered")}, Named{QuestionEnd::Declined, QLatin1StringView("declined")},
    Named{QuestionEnd::TimedOut, QLatin1StringView("timedOut")},
};
constexpr std::array fallbackNames{
    Named{JudgeFallback::None, QLatin1StringView("none")},
    Named{JudgeFallback::Judges, QLatin1StringView("judges")},
    Named{JudgeFallback::Scores, QLatin1StringView("scores")},
};
constexpr std::array endNames{
    Named{EndReason::Candidates, QLatin1StringView("candidates")}, Named{EndReason::Calls, QLatin1StringView("calls")},
    Named{EndReason::Money, QLatin1StringView("money")},           Named{EndReason::Tokens, QLatin1StringView("tokens")},
    Named{EndReason::Time, QLatin1StringView("time")},             Named{EndReason::Target, QLatin1StringView("target")},
    Named{EndReason::LeaderUnchanged, QLatin1StringView("leaderUnchanged")},
    Named{EndReason::Confident, QLatin1StringView("confident")},
    Named{EndReason::Refined, QLatin1StringView("refined")},
    Named{EndReason::Stopped, QLatin1StringView("stopped")},       Named{EndReason::Exhausted, QLatin1StringView("exhausted")},
    Named{EndReason::NoProvider, QLatin1StringView("noProvider")}, Named{EndReason::NoJudge, QLatin1StringView("noJudge")},
    Named{EndReason::Failed, QLatin1StringView("failed")},
};
constexpr std::array loopEndNames{
    Named{LoopEnd::QualityThreshold, QLatin1StringView("quality_threshold")},
    Named{LoopEnd::Convergence, QLatin1StringView("convergence")},
    Named{LoopEnd::Learned, QLatin1StringView("bayesian_exit")},
    Named{LoopEnd::MaxIterations, QLatin1StringView("max_iterations")},
    Named{LoopEnd::Timeout, QLatin1StringView("timeout")},
    Named{LoopEnd::Budget, QLatin1StringView("budget")},
    Named{LoopEnd::Stopped, QLatin1StringView("stopped")},
    Named{LoopEnd::Failed, QLatin1StringView("failed")},
};
constexpr std::array statusNames{
    Named{RunStatus::Running, QLatin1StringView("running")},   Named{RunStatus::Throttled, QLatin1StringView("throttled")},
    Named{RunStatus::Pausing, QLatin1StringView("pausing")},   Named{RunStatus::Paused, QLatin1StringView("paused")},
    Named{RunStatus::Finished, QLatin1StringView("finished")},
};

template <typename Table, typename Enum>
QString nameIn(const Table &table, Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.name;
    }
    Q_UNREACHABLE();
}

template <typename Enum, typename Table>
std::optional<Enum> valueIn(const Table &table, QStringView name)
{
    for (const auto &row : table) {
        if (row.name == name)
            return row.value;
    }
    return {};
}

} // namespace


QString toName(LoopEnd reason) { return nameIn(loopEndNames, reason); }
std::optional<LoopEnd> loopEndFromName(QStringView name) { return valueIn<LoopEnd>(loopEndNames, name); }

QString toName(Verdict verdict) { return nameIn(verdictNames, verdict); }
std::optional<Verdict> verdictFromName(QStringView name) { return valueIn<Verdict>(verdictNames, name); }

QString toName(FinishReason reason) { return nameIn(finishNames, reason); }
std::optional<FinishReason> finishReasonFromName(QStringView name) { return valueIn<FinishReason>(finishNames, name); }

QString toName(Rejection reason) { return nameIn(rejectionNames, reason); }
std::optional<Rejection> rejectionFromName(QStringView name) { return valueIn<Rejection>(rejectionNames, name); }

QString toName(Arm arm) { return nameIn(armNames, arm); }
std::optional<Arm> armFromName(QStringView name) { return valueIn<Arm>(armNames, name); }

QString toName(MatchGoal goal) { return nameIn(goalNames, goal); }
std::optional<MatchGoal> matchGoalFromName(QStringView name) { return valueIn<MatchGoal>(goalNames, name); }

QString toName(QuestionEnd end) { return nameIn(questionEndNames, end); }
std::optional<QuestionEnd> questionEndFromName(QStringView name) { return valueIn<QuestionEnd>(questionEndNames, name); }

QString toName(JudgeFallback fallback) { return nameIn(fallbackNames, fallback); }
std::optional<JudgeFallback> judgeFallbackFromName(QStringView name) { return valueIn<JudgeFallback>(fallbackNames, name); }

QString toName(EndReason reason) { return nameIn(endNames, reason); }
std::optional<EndReason> endReasonFromName(QStringView name) { return valueIn<EndReason>(endNames, name); }

QString toName(RunStatus status) { return nameIn(statusNames, status); }
std::optional<RunStatus> runStatusFromName(QStringView name) { return valueIn<RunStatus>(statusNames, name); }

} // namespace engine
