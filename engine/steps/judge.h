// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/session/callpurpose.h"
#include "engine/types/events/runevent.h"

namespace engine {

struct CompletionReply;
struct CompletionRequest;
class Session;

/// Asks one judge which of the shown is better, or for the order of more than two (`request` is the question); a pair with
/// bothOrders again with the seats swapped, where disagreement is a tie. An unreadable answer is no verdict. The question
/// counts as pending meanwhile.
[[nodiscard]] Task<> judgeTexts(Session *session, int generator, QList<CandidateId> shown, CompletionRequest request, CallPurpose purpose);

/// Why a reply that holds no readable verdict or score is set aside.
[[nodiscard]] Rejection rejectionOfJudge(const CompletionReply &reply);

} // namespace engine
