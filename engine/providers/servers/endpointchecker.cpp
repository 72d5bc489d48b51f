// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/endpointchecker.h"

#include "engine/base/endpointurl.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/servers/serversniff.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int knockMs = 10'000;
constexpr int listMs = 20'000;
constexpr int elsewhereMs = 4'000;

bool isWebPage(const HttpReply &reply)
{
    return reply.header("content-type").startsWith("text/html") || reply.body.trimmed().startsWith('<');
}

bool isGoodReply(const HttpReply &reply)
{
    return reply.status >= 200 && reply.status < 300 && !reply.broken;
}

/// "llama3" is listed as "llama3:latest", "gpt-4o" as itself; a publisher may come before the name.
bool isSameModel(const QString &listed, const QString &wanted)
{
    return listed == wanted || listed == wanted + QStringLiteral(":latest") || listed.endsWith(u'/' + wanted);
}

QString firstWords(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > 80 ? line.left(79) + QChar(0x2026) : line;
}

} // namespace

EndpointChecker::EndpointChecker(const Service &service, EndpointProbe probe, QByteArray key, MakeEndpoint make,
    std::shared_ptr<Clock> clock, OnStep onStep, StopToken stop)
    : m_service(service)
    , m_generator(std::move(probe.generator))
    , m_key(std::move(key))
    , m_make(std::move(make))
    , m_clock(std::move(clock))
    , m_onStep(std::move(onStep))
    , m_stop(std::move(stop))
    , m_codec(service.codec())
    , m_onlyKey(probe.onlyKey)
{
}

void EndpointChecker::begin(EndpointStage stage)
{
    m_step = {};
    m_step.stage = stage;
    m_beganMs = m_clock->nowMs();
}

void EndpointChecker::report()
{
    m_step.ms = m_clock->nowMs() - m_beganMs;
    m_onStep(m_step);
}

void EndpointChecker::pass(QString detail)
{
    m_step.outcome = StageOutcome::Passed;
    m_step.detail = std::move(detail);
    report();
}

void EndpointChecker::skip(EndpointStage stage, QString detail)
{
    begin(stage);
    m_step.outcome = StageOutcome::Skipped;
    m_step.detail = std::move(detail);
    report();
}

void EndpointChecker::failed(EndpointTrouble trouble, Error error)
{
    m_over = true;
    m_step.outcome = StageOutcome::Failed;
    m_step.trouble = m_stop.stop_requested() ? EndpointTrouble::Cancelled : trouble;
    m_step.error = std::move(error);
    report();
}

Task<> EndpointChecker::run(QString address)
{
    begin(EndpointStage::Address);
    const Result<QUrl> base = serviceBase(m_service, address);
    if (!base) {
        failed(EndpointTrouble::BadAddress, base.error());
        co_return;
    }
    m_base = *base;
    m_endpoint = m_make(m_base, m_key);
    m_provider = std::make_shared<HttpProvider>(m_endpoint, m_codec);
    pass(m_base.toString());
    co_await connectTo();
    if (!isOver())
        co_await tryKey();
    if (!isOver())
        co_await listModels();
    if (!isOver() && !m_onlyKey)
        co_await complete();
}

Task<Result<HttpReply>> EndpointChecker::get(std::shared_ptr<Endpoint> endpoint, QByteArray path, int patienceMs)
{
    HttpRequest http;
    const std::chrono::milliseconds patience(patienceMs);
    http.timeouts = {patience, patience, 2 * patience};
    http.headers = m_codec->headers(m_generator);
    http.fault = m_fault = std::make_shared<HttpFault>();
    Result<HttpReply> reply = co_await endpoint->send(std::move(path), QByteArray("application/json"), std::move(http), m_stop);
    if (!reply)
        co_return fail(endpoint->redacted(std::move(reply.error())));
    co_return reply;
}

/// Any reply counts. The key is not sent before the certificate was checked.
Task<> EndpointChecker::connectTo()
{
    begin(EndpointStage::Connection);
    const auto stranger = m_make(m_base, QByteArray());
    const Result<HttpReply> reply = co_await get(stranger, QByteArray(), knockMs);
    const bool stays = m_fault->cause == HttpFault::Cause::Redirect && m_fault->target.authority() == m_base.authority()
        && m_fault->target.scheme() == m_base.scheme();
    if (!reply && !stays) { // a redirect from "/v1" to "/v1/docs" counts as an answer
        co_await explainFault(*m_fault, reply.error());
        co_return;
    }
    pass(m_base.authority());
    if (m_base.scheme() == QStringLiteral("https")) {
        begin(EndpointStage::Certificate);
        pass();
    } else {
        skip(EndpointStage::Certificate, QStringLiteral("not encrypted"));
    }
}

Task<> EndpointChecker::explainFault(HttpFault fault, Error error)
{
    using Cause = HttpFault::Cause;
    switch (fault.cause) {
    case Cause::UnknownHost:
        failed(EndpointTrouble::UnknownHost, error);
        co_return;
    case Cause::Refused:
        failed(EndpointTrouble::NobodyListens, error);
        co_return;
    case Cause::Certificate:
        pass(m_base.authority());
        begin(EndpointStage::Certificate);
        failed(EndpointTrouble::Certificate, error);
        co_return;
    case Cause::Redirect:
        unanswered(error);
        co_return;
    case Cause::Handshake:
        co_await otherScheme(error, EndpointTrouble::Certificate);
        co_return;
    default:
        co_await otherScheme(error, error.kind == ErrorKind::Timeout ? EndpointTrouble::NoAnswer : EndpointTrouble::NobodyListens);
    }
}

/// A server that closes the connection may use https where http was written, or the reverse.
Task<> EndpointChecker::otherScheme(Error error, EndpointTrouble otherwise)
{
    QUrl other = m_base;
    other.setScheme(m_base.scheme() == QStringLiteral("https") ? QStringLiteral("http") : QStringLiteral("https"));
    const auto stranger = m_make(other, QByteArray());
    const Result<HttpReply> reply = co_await get(stranger, QByteArray(), elsewhereMs);
    const bool answers = (reply && reply->status != 400) || m_fault->cause == HttpFault::Cause::Certificate;
    if (answers)
        m_step.betterEndpoint = other.toString();
    failed(answers ? EndpointTrouble::NotEncrypted : otherwise, std::move(error));
}

EndpointTrouble EndpointChecker::troubleOf(const Error &error, int status) const
{
    switch (error.kind) {
    case ErrorKind::Auth:
        if (m_key.isEmpty())
            return EndpointTrouble::KeyMissing;
        return status == 403 ? EndpointTrouble::Forbidden : EndpointTrouble::KeyRefused;
    case ErrorKind::Timeout: return EndpointTrouble::NoAnswer;
    case ErrorKind::RateLimited: return EndpointTrouble::Busy;
    case ErrorKind::Overloaded: return status == 503 && m_endpoint->isNear() ? EndpointTrouble::Loading : EndpointTrouble::Busy;
    case ErrorKind::Quota: return EndpointTrouble::NoMoney;
    case ErrorKind::NotFound: return EndpointTrouble::WrongPath;
    case ErrorKind::BadReply: return EndpointTrouble::Unreadable;
    case ErrorKind::Unreachable: case ErrorKind::Interrupted: return EndpointTrouble::NobodyListens;
    case ErrorKind::Cancelled: return EndpointTrouble::Cancelled;
    default: return EndpointTrouble::Rejected;
    }
}

void EndpointChecker::refused(const HttpReply &reply)
{
    const Error error = m_endpoint->errorOf(reply);
    failed(isWebPage(reply) && reply.status != 401 ? EndpointTrouble::WebPage : troubleOf(error, reply.status), error);
}

void EndpointChecker::unanswered(Error error)
{
    if (m_fault->cause != HttpFault::Cause::Redirect)
        return failed(troubleOf(error, 0), std::move(error));
    if (const Result<QUrl> target = serviceBase(m_service, m_fault->target.toString()))
        m_step.betterEndpoint = target->toString();
    failed(EndpointTrouble::Redirected, std::move(error));
}

/// Only when the list of models is public: otherwise the list itself tests the key.
Task<> EndpointChecker::tryKey()
{
    begin(EndpointStage::Key);
    const QByteArray path = m_codec->keyPath().isEmpty() ? m_codec->modelsPath() : m_codec->keyPath();
    const Result<HttpReply> reply = co_await get(m_endpoint, path, listMs);
    if (!reply) {
        unanswered(reply.error());
        co_return;
    }
    const bool isAboutKey = m_endpoint->errorOf(*reply).kind == ErrorKind::Auth && (reply->status == 400 || reply->status == 401 || reply->status == 403);
    if (isAboutKey || reply->status == 402)
        refused(*reply);
    else if (m_key.isEmpty())
        skip(EndpointStage::Key, QStringLiteral("none is needed"));
    else
        pass();
}

Task<> EndpointChecker::listModels()
{
    begin(EndpointStage::Models);
    const Result<HttpReply> reply = co_await get(m_endpoint, m_codec->modelsPath(), listMs);
    if (!reply) {
        unanswered(reply.error());
        co_return;
    }
    if (isGoodReply(*reply) && isWebPage(*reply)) {
        Error error{ErrorKind::BadReply, QStringLiteral("%1 answers with a web page").arg(m_base.authority()), {}};
        co_await lookElsewhere(EndpointTrouble::WebPage, std::move(error));
        co_return;
    }
    if (reply->status == 404 || reply->status == 405) {
        Error error = m_endpoint->errorOf(*reply);
        co_await lookElsewhere(EndpointTrouble::WrongPath, std::move(error));
        co_return;
    }
    if (!isGoodReply(*reply)) {
        refused(*reply);
        co_return;
    }
    const Result<QList<ModelInfo>> models = m_codec->decodeModels(reply->body);
    if (!models) {
        Error error = m_endpoint->redacted(models.error());
        co_await lookElsewhere(EndpointTrouble::Unreadable, std::move(error));
        co_return;
    }
    for (const ModelInfo &model : *models)
        m_step.models << model.id;
    if (m_service.address.isEmpty() || m_service.kind == QStringLiteral("ollama"))
        m_step.server = co_await sniffServer(m_make(m_base.adjusted(QUrl::RemovePath), m_key), m_stop);
    if (m_step.server.name == QStringLiteral("Ollama") && m_service.kind != QStringLiteral("ollama"))
        m_step.betterProvider = QStringLiteral("ollama");
    chooseModel(*models);
    if (models->isEmpty())
        failed(EndpointTrouble::NoModels, Error{ErrorKind::NotFound, QStringLiteral("%1 lists no model").arg(m_base.authority()), {}});
    else
        pass(m_step.server.name);
}

/// A server without a list of models may still complete prompts.
Task<> EndpointChecker::lookElsewhere(EndpointTrouble trouble, Error error)
{
    const std::optional<Found> found = co_await findElsewhere();
    if (found) {
        m_step.betterEndpoint = found->endpoint;
        if (found->provider != m_service.kind) {
            m_step.betterProvider = found->provider;
            trouble = EndpointTrouble::OtherService;
        }
        failed(trouble, std::move(error));
    } else if (trouble == EndpointTrouble::WrongPath && !m_generator.model.isEmpty()) {
        m_unlisted = true;
        m_listError = std::move(error);
    } else {
        failed(trouble, std::move(error));
    }
}

Task<std::optional<EndpointChecker::Found>> EndpointChecker::findElsewhere()
{
    const QString root = m_base.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString();
    const QString compatible = QStringLiteral("openai-compatible");
    const QString own = m_service.codec()->name() == "openai-chat" ? m_service.kind : compatible;
    QList<Found> places;
    if (!m_service.version.isEmpty())
        places << Found{m_service.kind, root + m_service.version};
    places << Found{own, root + QStringLiteral("/v1")} << Found{own, root + QStringLiteral("/api/v1")} << Found{own, root}
           << Found{QStringLiteral("ollama"), root} << Found{QStringLiteral("anthropic"), root};
    for (const Found &place : places) {
        const QUrl base(place.endpoint);
        if (place.provider == m_service.kind && base == m_base)
            continue;
        const std::shared_ptr<const ChatCodec> codec = serviceOf(place.provider)->codec();
        const auto endpoint = m_make(base, m_key);
        const KeyHeader header = codec->keyHeader();
        endpoint->setKeyHeader(header.name, header.prefix);
        const Result<HttpReply> reply = co_await get(endpoint, codec->modelsPath(), elsewhereMs);
        if (!reply && m_stop.stop_requested())
            co_return std::nullopt;
        if (reply && isGoodReply(*reply) && !isWebPage(*reply) && codec->decodeModels(reply->body))
            co_return place;
    }
    co_return std::nullopt;
}

/// Without a chosen model: the first that generates text, preferring a loaded one, which answers soonest.
void EndpointChecker::chooseModel(const QList<ModelInfo> &models)
{
    const auto rank = [this](const ModelInfo &model) { return (model.embeds ? 2 : 0) + (m_step.server.loaded.contains(model.id) ? 0 : 1); };
    if (m_generator.model.isEmpty() && !models.isEmpty()) {
        m_generator.model = std::min_element(models.begin(), models.end(),
            [&rank](const ModelInfo &a, const ModelInfo &b) { return rank(a) < rank(b); })->id;
    }
    m_embeds = std::any_of(models.begin(), models.end(),
        [this](const ModelInfo &model) { return model.embeds && isSameModel(model.id, m_generator.model); });
}

Task<Result<EndpointChecker::FirstAnswer>> EndpointChecker::askForVector()
{
    EmbeddingRequest request;
    request.generator = m_generator;
    request.texts << QStringLiteral("ready");
    const Result<Embeddings> made = co_await m_provider->embed(std::move(request), m_stop);
    if (!made)
        co_return fail(made.error());
    co_return FirstAnswer{{}, made->usage, int(made->vectors.constFirst().size())};
}

Task<Result<EndpointChecker::FirstAnswer>> EndpointChecker::askForWord()
{
    CompletionRequest request;
    request.generator = m_generator;
    request.generator.maxTokens = 16;
    request.generator.effort.clear();
    request.generator.temperature.reset();
    request.generator.topP.reset();
    request.generator.stopSequences.clear();
    request.generator.timeoutSeconds = m_endpoint->isNear() ? 300 : 60;
    request.prompt = QStringLiteral("Answer with the one word: ready");
    request.seed = 1;
    const Result<CompletionReply> reply = co_await m_provider->complete(std::move(request), m_stop);
    if (!reply)
        co_return fail(reply.error());
    co_return FirstAnswer{firstWords(reply->text), reply->usage, 0};
}

Task<> EndpointChecker::complete()
{
    const EndpointStep listing = m_step;
    begin(EndpointStage::Completion);
    m_step.model = m_generator.model;
    Task<Result<FirstAnswer>> asking = m_embeds ? askForVector() : askForWord();
    const Result<FirstAnswer> answer = co_await asking;
    if (m_unlisted) { // only now is it known whether the missing list matters
        const EndpointStep completion = m_step;
        m_step = listing;
        if (!answer && answer.error().kind == ErrorKind::NotFound) {
            failed(EndpointTrouble::WrongPath, *m_listError);
            co_return;
        }
        m_step.outcome = StageOutcome::Skipped;
        m_step.detail = QStringLiteral("the server has no list");
        report();
        m_step = completion;
    }
    if (!answer) {
        co_await explainRefusal(answer.error());
        co_return;
    }
    m_step.dimensions = answer->dimensions;
    pass(answer->said);
    reportUsage(answer->usage);
}

Task<> EndpointChecker::explainRefusal(Error error)
{
    EndpointTrouble trouble = error.kind == ErrorKind::NotFound ? EndpointTrouble::UnknownModel : troubleOf(error, 0);
    if (error.kind == ErrorKind::Overloaded && m_endpoint->isNear()) {
        const auto root = m_make(m_base.adjusted(QUrl::RemovePath), m_key);
        const bool loads = co_await isStillLoading(root, m_stop);
        if (loads)
            trouble = EndpointTrouble::Loading;
    }
    failed(trouble, std::move(error));
}

void EndpointChecker::reportUsage(const Usage &usage)
{
    if (!usage.reported)
        return skip(EndpointStage::Usage, QStringLiteral("not reported"));
    begin(EndpointStage::Usage);
    pass(QStringLiteral("%1 + %2").arg(usage.input).arg(usage.output));
}

} // namespace engine
