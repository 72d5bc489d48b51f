// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/plan/runplan.h"

#include <QByteArray>

namespace engine {

/// Input of the test: a generator as in a run; without a model, the first that answers. A key being entered is tested before it is stored.
struct EndpointProbe {
    GeneratorPlan generator;
    QByteArray key; ///< null: from generator.apiKeyEnv; empty: no key
    bool onlyKey = false; ///< ends after the list of models: no request with a cost
};

/// In the order of the test; after a failure the remaining stages are skipped.
enum class EndpointStage {
    Address,     ///< the address is valid, and a key is present when the kind needs one
    Connection,  ///< the server answers
    Certificate, ///< TLS; skipped for http
    Key,         ///< the key is accepted
    Models,      ///< the server lists models, including the requested one
    Completion,  ///< the model answers
    Usage        ///< the reply reports its tokens; skipped when it does not: then Valda estimates them
};

enum class StageOutcome { Passed, Failed, Skipped };

/// Cause of a failed stage, as precise as needed to choose a remedy. Each has one sentence and one action.
enum class EndpointTrouble {
    None,
    BadAddress,    ///< no http address
    KeyMissing,    ///< the kind needs a key, or the server requires one
    UnknownHost,   ///< the host name cannot be resolved
    NobodyListens, ///< the connection was refused: no server runs at that address
    NoAnswer,      ///< timeout
    Certificate,   ///< rejected: self-signed, expired, for another host
    NotEncrypted,  ///< https to an http server, or the reverse
    Redirected,    ///< to betterEndpoint
    KeyRefused,    ///< 401
    Forbidden,     ///< 403: the key may not do this
    WrongPath,     ///< 404: not at this path; betterEndpoint when it was found at another one
    OtherService,  ///< another provider's dialect: betterProvider
    WebPage,       ///< the reply is HTML: a web site, a captive portal or a proxy
    NoModels,      ///< the list is empty: none is loaded or pulled
    UnknownModel,  ///< the server does not have generator.model
    Loading,       ///< 503: still loading its model
    Busy,          ///< 429, 529
    NoMoney,       ///< quota or credit
    Rejected,      ///< any other refusal
    Unreadable,    ///< a reply in no known format
    Cancelled
};

/// Facts that a server reports about itself.
struct ServerFacts {
    QString name;                        ///< "llama-server", "vLLM", "LM Studio", "Ollama"; empty: unknown
    QString version;
    std::optional<qint64> contextTokens; ///< as loaded now
    std::optional<int> slotCount;        ///< calls processed at once
    QStringList loaded;                  ///< models in memory, if reported

    bool operator==(const ServerFacts &) const = default;
};

/// One line of the checklist "Test connection".
struct EndpointStep {
    EndpointStage stage = EndpointStage::Address;
    StageOutcome outcome = StageOutcome::Passed;
    EndpointTrouble trouble = EndpointTrouble::None;
    qint64 ms = 0;
    std::optional<Error> error; ///< set on failure; never contains the key
    QString detail;             ///< a fact to display: the address used, the model's reply
    QString model;              ///< stage Completion: the model
    int dimensions = 0;         ///< size of the vector, for an embedding model
    QString betterEndpoint;     ///< for the action "Use this address"; empty: none
    QString betterProvider;     ///< for the action "Connect as …"; empty: none
    QStringList models;         ///< stage Models: ids
    ServerFacts server;         ///< stage Models
};

} // namespace engine
