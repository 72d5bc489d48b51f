// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/session/callcost.h"
#include "engine/session/callpurpose.h"
#include "engine/types/events/call.h"

#include <variant>

namespace engine {

class Provider;

/// A request to a provider, of either kind, with its entry in the log.
struct ProviderCall {
    std::variant<CompletionRequest, EmbeddingRequest> what;
    CallCost cost;
    Call call; ///< as it is logged; without a number until it is scheduled
    std::shared_ptr<Provider> provider;
    std::optional<Error> noProvider; ///< why there is none
    qint64 firstMs = 0; ///< time of the first attempt

    ProviderCall(CompletionRequest request, int generator, QList<CandidateId> about, const CallPurpose &purpose);
    explicit ProviderCall(EmbeddingRequest request);

    [[nodiscard]] ProviderRequest &request();
    [[nodiscard]] const ProviderRequest &request() const;
    /// Access to the streamed part of the reply; null for kinds without one.
    [[nodiscard]] std::shared_ptr<Arrival> arrival() const;
    [[nodiscard]] bool mayWait() const;
};

/// What came from a provider. The cost in `end` is settled later.
struct CallOutcome {
    CallEnd end;
    std::optional<Money> billed; ///< when the reply contains its price
    bool isFinal = false;        ///< `billed` includes lost copies: a recorded reply
};

/// Sends the request. Errors are in the outcome, with the text that was received until then.
[[nodiscard]] Task<CallOutcome> sendToProvider(ProviderCall call, StopToken stop);
[[nodiscard]] CallOutcome failedCall(const Error &error, const std::shared_ptr<Arrival> &arrival);

} // namespace engine
