// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/localscan.h"

#include "engine/facade/engine.h"
#include "engine/facade/models.h"
#include "ui/widgets/onresult.h"

#include <QUrl>

namespace ui {

namespace {

constexpr double patienceSeconds = 1;

struct Known {
    const char *title;
    const char *provider;
    int port;
};

constexpr Known known[] = {
    {"Ollama", "ollama", 11434},
    {"LM Studio", "openai-compatible", 1234},
    {"llama-server", "openai-compatible", 8080},
    {"Jan", "openai-compatible", 1337},
    {"GPT4All", "openai-compatible", 4891},
    {"vLLM", "openai-compatible", 8000},
    {"text-generation-webui", "openai-compatible", 5000},
    {"LiteLLM", "openai-compatible", 4000},
};

QString portOf(const LocalPlace &place) { return QString::number(QUrl(place.endpoint).port()); }

} // namespace

QList<LocalPlace> knownLocalPlaces()
{
    QList<LocalPlace> places;
    if (!qEnvironmentVariableIsEmpty("OLLAMA_HOST")) // the provider reads it if the address is empty
        places.append({QStringLiteral("Ollama"), QStringLiteral("ollama"), {}});
    for (const Known &one : known) {
        const QString tail = QLatin1StringView(one.provider) == QLatin1StringView("ollama") ? QString() : QStringLiteral("/v1");
        for (const char *host : {"127.0.0.1", "[::1]"})
            places.append({QLatin1StringView(one.title), QLatin1StringView(one.provider),
                QStringLiteral("http://%1:%2%3").arg(QLatin1StringView(host)).arg(one.port).arg(tail)});
    }
    return places;
}

LocalScan::LocalScan(engine::Engine *engine, QObject *parent) :
    QObject(parent),
    m_engine(engine),
    m_places(knownLocalPlaces())
{
}

void LocalScan::start()
{
    m_found.clear();
    m_taken.clear();
    m_waiting = int(m_places.size());
    const int look = ++m_look;
    for (const LocalPlace &place : std::as_const(m_places)) {
        engine::GeneratorPlan plan;
        plan.provider = place.provider;
        plan.endpoint = place.endpoint;
        plan.timeoutSeconds = patienceSeconds;
        onResult(this, m_engine->models()->list(plan), [this, place, look](const engine::Result<QList<engine::ModelInfo>> &models) {
            if (look == m_look)
                take(place, models);
        });
    }
}

void LocalScan::take(const LocalPlace &place, const engine::Result<QList<engine::ModelInfo>> &models)
{
    const bool needsKey = !models && models.error().kind == engine::ErrorKind::Auth;
    if ((models || needsKey) && !m_taken.contains(portOf(place))) {
        m_taken.insert(portOf(place));
        LocalServer server{.place = place, .models = {}, .needsKey = needsKey};
        for (const engine::ModelInfo &model : models ? *models : QList<engine::ModelInfo>())
            server.models.append(model.id);
        m_found.append(server);
        Q_EMIT serverFound(server);
    }
    if (--m_waiting == 0)
        Q_EMIT finished();
}

} // namespace ui
