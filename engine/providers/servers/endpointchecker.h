// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/service.h"
#include "engine/providers/servers/httpprovider.h"

namespace engine {

/// Tests one endpoint as a person would connect it, stage by stage, over connections of its own. Engine thread; owned by
/// the coroutine that runs it. What fails becomes a step, never an error; keys stand in none.
class EndpointChecker
{
public:
    using OnStep = std::function<void(EndpointStep)>;

    /// A connection to a base with a key.
    using MakeEndpoint = std::function<std::shared_ptr<Endpoint>(const QUrl &, const QByteArray &)>;

    /// `key`: what the probe's says, looked up where it says nothing.
    EndpointChecker(const Service &service, EndpointProbe probe, QByteArray key, MakeEndpoint make, std::shared_ptr<Clock> clock,
        OnStep onStep, StopToken stop);

    /// `address`: as written, or the kind's own.
    [[nodiscard]] Task<> run(QString address);

private:
    struct Found { // elsewhere on the same server
        QString provider, endpoint;
    };
    struct FirstAnswer {
        QString said;
        Usage usage;
        int dimensions = 0; ///< of a vector instead of words
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
    std::shared_ptr<HttpFault> m_fault; ///< of the latest request
    EndpointStep m_step;
    qint64 m_beganMs = 0;
    bool m_onlyKey;          ///< ends after the list
    bool m_embeds = false;   ///< the model wanted makes vectors
    bool m_unlisted = false; ///< the server has no list of models
    std::optional<Error> m_listError;
    bool m_over = false;
};

} // namespace engine
