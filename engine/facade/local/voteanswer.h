// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/match.h"

#include <QPromise>

#include <utility>

namespace engine {

/// Fulfils the promise of a vote once: with its match, with an error, or with Internal when the session ends first.
struct VoteAnswer {
    VoteAnswer() { promise.start(); }
    ~VoteAnswer() { give(fail(ErrorKind::Internal, QStringLiteral("the run was closed meanwhile"))); }
    VoteAnswer(const VoteAnswer &) = delete;
    VoteAnswer &operator=(const VoteAnswer &) = delete;

    void give(const Result<MatchId> &result)
    {
        if (std::exchange(isGiven, true))
            return;
        promise.addResult(result);
        promise.finish();
    }
    QPromise<Result<MatchId>> promise;
    bool isGiven = false;
};

} // namespace engine
