// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/session/callpurpose.h"
#include "engine/types/events/rejection.h"

namespace engine {

struct CompletionReply;
struct CompletionRequest;
class Session;

/// Asks one judge which of the shown candidates is better, or for the order of more than two
/// (`request` is the question). With bothOrders, a pair is asked again with the positions swapped, and
/// disagreement is a tie. An unreadable reply is no verdict. The question counts as pending meanwhile.
[[nodiscard]] Task<> judgeTexts(Session *session, int generator, QList<CandidateId> shown, CompletionRequest request, CallPurpose purpose);

/// Reason for the rejection of a reply without a readable verdict or score.
[[nodiscard]] Rejection rejectionOfJudge(const CompletionReply &reply);

} // namespace engine
