// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wiresamples.h"

#include "engine/providers/dialects/service.h"
#include "engine/providers/interface/completion.h"

#include <QFile>

namespace test {

QByteArray saved(const QString &name)
{
    QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(VALDA_TEST_SOURCE_DIR)) + QStringLiteral("/tests/data/wire/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no saved reply %s", qPrintable(file.fileName()));
    return file.readAll();
}

const QList<Dialect> &dialects()
{
    static const QList<Dialect> list{
        {"openai", "gpt-4o", "/v1/chat/completions", "openai-chat.sse", "openai-chat.json", {9, 4, 41, 32, true}, "authorization",
            "Bearer planted-key-0123456789", R"(data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1795000000,"model":"gpt-6-luna","choices":[{"index":0,"delta":{},)",
            "data: {\"error\":{\"message\":\"The server had an error\",\"type\":\"server_error\"}}\n\n"},
        {"openai-responses", "gpt-4o", "/v1/responses", "openai-responses.sse", "openai-responses.json", {14, 5, 30, 24, true}, "authorization",
            "Bearer planted-key-0123456789", "event: response.completed",
            "event: error\ndata: {\"type\":\"error\",\"code\":\"server_error\",\"message\":\"The server had an error\"}\n\n"},
        {"anthropic", "claude-haiku-4-5", "/v1/messages", "anthropic.sse", "anthropic.json", {22, 5, 41, 32, true, 3}, "x-api-key",
            "planted-key-0123456789", "event: message_stop",
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n"},
        {"openrouter", "openai/gpt-oss-20b", "/api/v1/chat/completions", "openrouter.sse", "openrouter.json", {9, 2, 6, 0, true}, "authorization",
            "Bearer planted-key-0123456789", R"(data: {"id":"gen-2","object":"chat.completion.chunk","model":"openai/gpt-oss-20b","provider":"Somebody","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop")",
            "data: {\"error\":{\"code\":502,\"message\":\"Provider disconnected\"},\"choices\":[{\"delta\":{},\"finish_reason\":\"error\"}]}\n\n"},
        {"gemini", "gemini-3.8-flash", "/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse", "gemini.sse", "gemini.json", {7, 3, 31, 22, true},
            "x-goog-api-key", "planted-key-0123456789", "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"\xF0\x9F\x8C\xB3",
            "data: {\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\",\"message\":\"The model is overloaded\"}}\n\n"},
        {"cohere", "command-r7b-12-2024", "/v2/chat", "cohere.sse", "cohere.json", {4, 1, 9, 0, true}, "authorization",
            "Bearer planted-key-0123456789", "event: message-end",
            "event: message-end\ndata: {\"type\":\"message-end\",\"delta\":{\"finish_reason\":\"ERROR\",\"error\":\"the model crashed\"}}\n\n"},
        {"openai-compatible", "qwen3", "/v1/chat/completions", "llama-server.sse", "openai-chat.json", {18, 0, 9, 0, true}, "authorization",
            "Bearer planted-key-0123456789", R"(data: {"choices":[{"finish_reason":"stop")", "data: {\"error\":\"slot unavailable\"}\n\n"},
        {"ollama", "qwen3:4b", "/api/chat", "ollama.ndjson", "ollama.json", {18, 0, 9, 0, true}, "authorization", "Bearer planted-key-0123456789",
            R"({"model":"qwen3:4b","created_at":"2026-11-21T10:00:00Z","message":{"role":"assistant","content":""},"done":true)",
            "{\"error\":\"an error was encountered while running the model\"}\n"},
    };
    return list;
}

QString baseFor(const Dialect &dialect, const QString &root)
{
    return root + engine::serviceOf(QString::fromLatin1(dialect.kind))->version;
}

engine::CompletionRequest askingOf(const Dialect &dialect)
{
    engine::CompletionRequest request;
    request.prompt = QStringLiteral("Name a tree");
    request.generator.provider = QString::fromLatin1(dialect.kind);
    request.generator.model = QString::fromLatin1(dialect.model);
    request.generator.maxTokens = 200;
    request.generator.timeoutSeconds = 10;
    request.seed = 7;
    return request;
}

} // namespace test
