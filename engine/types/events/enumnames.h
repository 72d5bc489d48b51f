// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/recordfields.h"

#include <array>

namespace engine::fields {

// Names of the enums in events, for writer and reader alike.

inline constexpr std::array errorKindNames{
    Key("cancelled"), Key("timeout"), Key("rateLimited"), Key("quota"), Key("overloaded"), Key("unreachable"),
    Key("interrupted"), Key("auth"), Key("notFound"), Key("badRequest"), Key("badReply"), Key("badConfig"),
    Key("overBudget"), Key("sandbox"), Key("store"), Key("damaged"), Key("newer"), Key("missing"), Key("internal"),
};
static_assert(errorKindNames.size() == size_t(ErrorKind::Internal) + 1);

inline QString toName(ErrorKind kind) { return errorKindNames[size_t(kind)]; }

inline std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    for (size_t i = 0; i < errorKindNames.size(); ++i) {
        if (errorKindNames[i] == name)
            return ErrorKind(i);
    }
    return {};
}

inline std::optional<Step> fromName(Type<Step>, QStringView name) { return stepFromName(name); }
inline std::optional<Verdict> fromName(Type<Verdict>, QStringView name) { return verdictFromName(name); }
inline std::optional<FinishReason> fromName(Type<FinishReason>, QStringView name) { return finishReasonFromName(name); }
inline std::optional<Rejection> fromName(Type<Rejection>, QStringView name) { return rejectionFromName(name); }
inline std::optional<LoopEnd> fromName(Type<LoopEnd>, QStringView name) { return loopEndFromName(name); }
inline std::optional<EndReason> fromName(Type<EndReason>, QStringView name) { return endReasonFromName(name); }
inline std::optional<Arm> fromName(Type<Arm>, QStringView name) { return armFromName(name); }
inline std::optional<MatchGoal> fromName(Type<MatchGoal>, QStringView name) { return matchGoalFromName(name); }
inline std::optional<JudgeFallback> fromName(Type<JudgeFallback>, QStringView name) { return judgeFallbackFromName(name); }
inline std::optional<QuestionEnd> fromName(Type<QuestionEnd>, QStringView name) { return questionEndFromName(name); }
inline std::optional<ErrorKind> fromName(Type<ErrorKind>, QStringView name) { return errorKindFromName(name); }

} // namespace engine::fields
