// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/serversniff.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/dialects/ollamacodec.h"

#include <nlohmann/json.hpp>

#include <array>

namespace engine {

using nlohmann::json;

namespace {

struct ServerQuestion {
    const char *path;
    std::optional<ServerFacts> (*read)(QByteArrayView);
};

/// Ollama before vLLM, because the replies of Ollama could be taken for those of vLLM.
constexpr std::array<ServerQuestion, 4> serverQuestions{{{"/props", llamaServerFacts}, {"/api/version", ollamaFacts}, {"/version", vllmFacts},
    {"/api/v1/models", lmStudioFacts}}};

Task<Result<HttpReply>> askQuickly(std::shared_ptr<Endpoint> endpoint, QByteArray path, StopToken stop)
{
    HttpRequest http;
    http.timeouts = {std::chrono::seconds(3), std::chrono::seconds(3), std::chrono::seconds(5)};
    http.maxBytes = 4 * 1024 * 1024;
    return endpoint->send(std::move(path), QByteArray("application/json"), std::move(http), std::move(stop));
}

Task<ServerFacts> withLoadedModels(ServerFacts facts, std::shared_ptr<Endpoint> endpoint, StopToken stop)
{
    const QByteArray path = "/api/ps";
    const Result<HttpReply> reply = co_await askQuickly(endpoint, path, stop);
    const Result<QList<LoadedModel>> loaded = reply && reply->status == 200 ? ollamaLoaded(reply->body) : QList<LoadedModel>();
    for (const LoadedModel &model : loaded.value_or(QList<LoadedModel>())) {
        facts.loaded << model.name;
        if (!facts.contextTokens)
            facts.contextTokens = model.contextTokens;
    }
    co_return facts;
}

} // namespace

std::optional<ServerFacts> llamaServerFacts(QByteArrayView props)
{
    const json document = parseForeignJson(props);
    const json &settings = memberOf(document, "default_generation_settings");
    if (!settings.is_object() && !memberOf(document, "total_slots").is_number())
        return {};
    ServerFacts facts;
    facts.name = QStringLiteral("llama-server");
    facts.version = textOf(document, "build_info");
    facts.contextTokens = countOf(settings, "n_ctx");
    if (const auto slotCount = countOf(document, "total_slots"))
        facts.slotCount = int(std::min<qint64>(*slotCount, 100'000));
    return facts;
}

std::optional<ServerFacts> ollamaFacts(QByteArrayView version)
{
    const json document = parseForeignJson(version);
    if (textOf(document, "version").isEmpty())
        return {};
    ServerFacts facts;
    facts.name = QStringLiteral("Ollama");
    facts.version = textOf(document, "version");
    return facts;
}

std::optional<ServerFacts> vllmFacts(QByteArrayView version)
{
    std::optional<ServerFacts> facts = ollamaFacts(version);
    if (facts)
        facts->name = QStringLiteral("vLLM");
    return facts;
}

std::optional<ServerFacts> lmStudioFacts(QByteArrayView models)
{
    const json document = parseForeignJson(models);
    const json &list = memberOf(document, document.contains("models") ? "models" : "data");
    if (!list.is_array() || list.empty())
        return {};
    const json &first = list.front();
    if (!first.is_object() || !(first.contains("loaded_instances") || first.contains("max_context_length") || first.contains("quantization")))
        return {};
    ServerFacts facts;
    facts.name = QStringLiteral("LM Studio");
    return facts;
}

Task<ServerFacts> sniffServer(std::shared_ptr<Endpoint> endpoint, StopToken stop)
{
    for (const ServerQuestion &question : serverQuestions) {
        const QByteArray path = question.path;
        const Result<HttpReply> reply = co_await askQuickly(endpoint, path, stop);
        if (!reply)
            break; // the server does not answer any more
        if (reply->status != 200 || reply->broken)
            continue;
        std::optional<ServerFacts> facts = question.read(reply->body);
        if (!facts)
            continue;
        if (facts->name != QStringLiteral("Ollama"))
            co_return *facts;
        ServerFacts whole = co_await withLoadedModels(*facts, endpoint, stop);
        co_return whole;
    }
    co_return ServerFacts();
}

Task<bool> isStillLoading(std::shared_ptr<Endpoint> endpoint, StopToken stop)
{
    const QByteArray path = "/health";
    const Result<HttpReply> reply = co_await askQuickly(endpoint, path, stop);
    co_return reply && reply->status == 503;
}

} // namespace engine
