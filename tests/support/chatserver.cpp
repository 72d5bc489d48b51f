// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/chatserver.h"

#include "engine/base/handover.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>

namespace test {

ChatServer::ChatServer(Options options)
    : m_options(std::move(options))
{
    auto home = new QObject;
    home->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, home, &QObject::deleteLater);
    m_thread.start();
    std::promise<QString> url;
    QMetaObject::invokeMethod(home, engine::HandOver([this, home, &url] {
        m_server = new ScriptedServer(home);
        m_server->always([this](const SeenRequest &request) { return answerTo(request); });
        url.set_value(m_server->url(QStringLiteral("/v1")));
    }), Qt::QueuedConnection);
    m_url = url.get_future().get();
}

ChatServer::~ChatServer()
{
    m_thread.quit();
    m_thread.wait();
}

Script ChatServer::answerTo(const SeenRequest &request)
{
    ++m_hits;
    Script script;
    script.pauseMs = m_options.latencyMs;
    if (request.method == "GET") {
        script.body = R"({"data":[{"id":"test-model"}]})";
        return script;
    }
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    if (!m_options.refused.isEmpty() && asked.contains(m_options.refused)) {
        script.status = 400;
        script.body = R"({"error":{"message":"Unsupported parameter: ')" + m_options.refused.toUtf8() + R"('","type":"invalid_request_error","param":")"
            + m_options.refused.toUtf8() + R"("}})";
        return script;
    }
    const QJsonArray messages = asked.value(QStringLiteral("messages")).toArray();
    const QString text = m_options.text(messages.last().toObject().value(QStringLiteral("content")).toString());
    script.headers = {{"Content-Type", m_options.stream ? "text/event-stream" : "application/json"}};
    script.body = m_options.stream ? chatStream(text) : chatDocument(text);
    return script;
}

} // namespace test
