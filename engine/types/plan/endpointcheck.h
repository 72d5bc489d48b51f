// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/plan/runplan.h"

#include <QByteArray>

namespace engine {

/// What is to be tested: a generator as a run would use it; without a model, the first that answers. A key being entered is tried before it is kept anywhere.
struct EndpointProbe {
    GeneratorPlan generator;
    QByteArray key; ///< null: what generator.apiKeyEnv names; empty: none
    bool onlyKey = false; ///< ends with the list of models: nothing is asked that costs anything
};

/// In the order in which they are tested; after a failed one the rest is not tried.
enum class EndpointStage {
    Address,     ///< what was written is an address, and a key is there where the kind needs one
    Connection,  ///< somebody answers there
    Certificate, ///< TLS; skipped for http
    Key,         ///< the key is accepted
    Models,      ///< the server lists models, the one wanted among them
    Completion,  ///< the model answers
    Usage        ///< and says how many tokens that took; skipped when it does not: Valda estimates then
};

enum class StageOutcome { Passed, Failed, Skipped };

/// Why a stage failed, as finely as a person needs it to choose what to do. Each asks for one sentence and one action.
enum class EndpointTrouble {
    None,
    BadAddress,    ///< no http address
    KeyMissing,    ///< this kind needs a key, or the server does and none was given
    UnknownHost,   ///< the name is not known
    NobodyListens, ///< the host is there, the port is closed: the server is not started
    NoAnswer,      ///< nothing within the time
    Certificate,   ///< not accepted: self-signed, expired, another host
    NotEncrypted,  ///< https to a server that speaks http, or the other way round
    Redirected,    ///< to betterEndpoint
    KeyRefused,    ///< 401
    Forbidden,     ///< 403: the key may not do this
    WrongPath,     ///< 404: a server, but not at this path; betterEndpoint when it was found elsewhere
    OtherService,  ///< speaks another provider's dialect: betterProvider
    WebPage,       ///< answers with HTML: a web site, a captive portal or a proxy
    NoModels,      ///< the list is empty: none is loaded or pulled
    UnknownModel,  ///< the server does not have generator.model
    Loading,       ///< 503: still loading its model
    Busy,          ///< 429, 529
    NoMoney,       ///< quota or credit
    Rejected,      ///< any other refusal
    Unreadable,    ///< an answer nobody understands
    Cancelled
};

/// What a server told of itself.
struct ServerFacts {
    QString name;                        ///< "llama-server", "vLLM", "LM Studio", "Ollama"; empty: unknown
    QString version;
    std::optional<qint64> contextTokens; ///< as loaded now
    std::optional<int> slotCount;        ///< calls it works on at once
    QStringList loaded;                  ///< models in memory now, where the server tells

    bool operator==(const ServerFacts &) const = default;
};

/// One line of the checklist "Test connection".
struct EndpointStep {
    EndpointStage stage = EndpointStage::Address;
    StageOutcome outcome = StageOutcome::Passed;
    EndpointTrouble trouble = EndpointTrouble::None;
    qint64 ms = 0;
    std::optional<Error> error; ///< when failed; never holds the key
    QString detail;             ///< a fact worth showing: the address used, what the model answered
    QString model;              ///< of the stage Completion: the one asked
    int dimensions = 0;         ///< of the vector it made instead of a text
    QString betterEndpoint;     ///< for the action "Use this address"; empty: none found
    QString betterProvider;     ///< for the action "Connect as …"; empty: none found
    QStringList models;         ///< ids, of the stage Models
    ServerFacts server;         ///< of the stage Models
};

} // namespace engine
