// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/service.h"
#include "engine/providers/servers/httpprovider.h"
#include "engine/types/plan/endpointcheck.h"

namespace engine {

struct EndpointProbe;

/// Tests one endpoint for a person, in stages, over separate connections. Engine thread; owned by
/// the coroutine that runs it. A failure becomes a step, never an error; no step contains keys.
class EndpointChecker
{
public:
    using OnStep = std::function<void(EndpointStep)>;

    /// Makes a connection to a base with a key.
    using MakeEndpoint = std::function<std::shared_ptr<Endpoint>(const QUrl &, const QByteArray &)>;

    /// `key`: the probe's, or one that was looked up when the probe has none.
    EndpointChecker(const Service &service, EndpointProbe probe, QByteArray key, MakeEndpoint make, std::shared_ptr<Clock> clock,
        OnStep onStep, StopToken stop);

    /// `address`: as configured, or the default of the kind.
    [[nodiscard]] Task<> run(QString address);

private:
    struct Found { // what was found elsewhere on the same server
        QString provider, endpoint;
    };
    struct FirstAnswer {
        QString said;
        Usage usage;
        int dimensions = 0; ///< of a vector; 0 for text models
    };

    void begin(EndpointStage stage);
    void pass(QString detail = {});
    void skip(EndpointStage stage, QString detail = {});
    void failed(EndpointTrouble trouble, Error error);
    void report();
    [[nodiscard]] bool isOver() const { return m_over; }

    [[nodiscard]] Task<> connectTo();
    [[nodiscard]] Task<> tryKey();
    [[nodiscard]] Task<> listModels();
    void chooseModel(const QList<ModelInfo> &models);
    [[nodiscard]] Task<> complete();
    [[nodiscard]] Task<Result<FirstAnswer>> askForVector();
    [[nodiscard]] Task<Result<FirstAnswer>> askForWord();
    [[nodiscard]] Task<> explainRefusal(Error error);
    void reportUsage(const Usage &usage);
    [[nodiscard]] Task<Result<HttpReply>> get(std::shared_ptr<Endpoint> endpoint, QByteArray path, int patienceMs);
    [[nodiscard]] Task<> explainFault(HttpFault fault, Error error);
    [[nodiscard]] Task<> otherScheme(Error error, EndpointTrouble otherwise);
    [[nodiscard]] Task<> lookElsewhere(EndpointTrouble trouble, Error error);
    [[nodiscard]] Task<std::optional<Found>> findElsewhere();
    [[nodiscard]] EndpointTrouble troubleOf(const Error &error, int status) const;
    void refused(const HttpReply &reply);
    void unanswered(Error error);

    const Service &m_service;
    GeneratorPlan m_generator;
    QByteArray m_key;
    MakeEndpoint m_make;
    std::shared_ptr<Clock> m_clock;
    OnStep m_onStep;
    StopToken m_stop;
    QUrl m_base;
    std::shared_ptr<HttpProvider> m_provider;
    std::shared_ptr<Endpoint> m_endpoint;
    std::shared_ptr<const ChatCodec> m_codec;
    std::shared_ptr<HttpFault> m_fault; ///< of the last request
    EndpointStep m_step;
    qint64 m_beganMs = 0;
    bool m_onlyKey;          ///< stop after the list
    bool m_embeds = false;   ///< the requested model makes vectors
    bool m_unlisted = false; ///< the server has no list of models
    std::optional<Error> m_listError;
    bool m_over = false;
};

} // namespace engine
