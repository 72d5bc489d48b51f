// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/modeltraits.h"
#include "engine/providers/dialects/ollamacodec.h"
#include "engine/providers/dialects/service.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/servers/serversniff.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/support/wiresamples.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;
using nlohmann::json;
using test::Dialect;
using test::saved;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

std::shared_ptr<const ChatCodec> codecOf(const char *kind) { return serviceOf(s(kind))->codec(); }

QByteArray written(const json &value) { return QByteArray::fromStdString(value.dump()); }

json bodyOf(const char *kind, const CompletionRequest &request, const ModelQuirks &quirks = {})
{
    const WireRequest wire = codecOf(kind)->encode(request, quirks);
    return json::parse(wire.body.begin(), wire.body.end());
}

Result<CompletionReply> decoded(const char *kind, const QByteArray &bytes, qsizetype piece = 1 << 20)
{
    CompletionRequest request;
    request.prompt = s("Name a tree");
    const auto decoder = codecOf(kind)->decoder(request);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (decoder->feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at))) == Appetite::Stop)
            break;
    }
    return decoder->finish();
}

/// A generator with everything set.
CompletionRequest full(const char *kind, const char *model)
{
    CompletionRequest request;
    request.prompt = s("Name a tree");
    request.schema = R"({"type":"object"})";
    request.seed = 7;
    request.generator.provider = s(kind);
    request.generator.model = s(model);
    request.generator.maxTokens = 4096;
    request.generator.systemPrompt = s("Be brief");
    request.generator.temperature = 0.5;
    request.generator.topP = 0.9;
    request.generator.stopSequences = {s("END")};
    return request;
}

void compareBody(const char *kind, const CompletionRequest &request, const char *expected)
{
    QCOMPARE(written(bodyOf(kind, request)), written(json::parse(expected)));
}

void addDialects()
{
    QTest::addColumn<int>("dialect");
    for (int i = 0; i < test::dialects().size(); ++i)
        QTest::newRow(test::dialects()[i].kind) << i;
}

} // namespace

class tst_Dialects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streams_data() { addDialects(); }
    void streams()
    {
        QFETCH(int, dialect);
        const Dialect &d = test::dialects()[dialect];
        const QByteArray bytes = saved(s(d.stream));
        for (qsizetype piece = 1; piece < 90; ++piece) {
            const auto reply = decoded(d.kind, bytes, piece);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->text, test::savedText());
            QCOMPARE(reply->finish, FinishReason::Stop);
            QCOMPARE(reply->usage, d.usage);
            QVERIFY(!reply->model.isEmpty() || QByteArray(d.kind) == "cohere");
        }
    }

    /// SSE lines may end in three ways; comments may stand anywhere between events.
    void lineEnds_data() { addDialects(); }
    void lineEnds()
    {
        QFETCH(int, dialect);
        const Dialect &d = test::dialects()[dialect];
        const bool isLines = QByteArray(d.kind) == "ollama";
        for (const char *end : {"\r\n", "\r"}) {
            if (isLines && QByteArray(end) == "\r")
                continue;
            QByteArray bytes = saved(s(d.stream)).replace("\n", end);
            if (!isLines) {
                const QByteArray blank = QByteArray(end) + end;
                bytes.prepend(QByteArray("\xEF\xBB\xBF: a comment") + end);
                bytes.replace(blank, blank + ": ping" + blank);
            }
            for (const qsizetype piece : {1, 2, 3, 7, 64, 100000}) {
                const auto reply = decoded(d.kind, bytes, piece);
                QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
                QCOMPARE(reply->text, test::savedText());
                QCOMPARE(reply->usage, d.usage);
            }
        }
    }

    void documents_data() { addDialects(); }
    void documents()
    {
        QFETCH(int, dialect);
        const Dialect &d = test::dialects()[dialect];
        for (const qsizetype piece : {1, 7, 100000}) {
            const auto reply = decoded(d.kind, saved(s(d.document)), piece);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->text, test::savedText());
            QCOMPARE(reply->finish, FinishReason::Stop);
            QVERIFY(reply->usage.reported);
            if (QByteArray(d.kind) != "openai-compatible")
                QCOMPARE(reply->usage, d.usage);
        }
    }

    void cutStreamsAreNoReplies_data() { addDialects(); }
    void cutStreamsAreNoReplies()
    {
        QFETCH(int, dialect);
        const Dialect &d = test::dialects()[dialect];
        const QByteArray bytes = saved(s(d.stream));
        const qsizetype end = bytes.lastIndexOf(d.end);
        QVERIFY2(end > 0, d.kind);
        const auto cut = decoded(d.kind, bytes.left(end));
        QVERIFY(!cut);
        QCOMPARE(int(cut.error().kind), int(ErrorKind::Interrupted));
        const auto failed = decoded(d.kind, bytes.left(end) + d.error);
        QVERIFY(!failed);
        QVERIFY2(failed.error().kind == ErrorKind::Overloaded, qPrintable(failed.error().detail));
    }

    void whatIsNoReply_data() { addDialects(); }
    void whatIsNoReply()
    {
        QFETCH(int, dialect);
        const Dialect &d = test::dialects()[dialect];
        for (const char *body : {"<!DOCTYPE html><title>Sign in</title>", "", " \n\n ", "{\"hello\":1}", "[]", "upstream connect error", "null"}) {
            const auto reply = decoded(d.kind, body);
            QVERIFY2(!reply, body);
            QVERIFY2(reply.error().kind == ErrorKind::BadReply, qPrintable(s(body) + u' ' + reply.error().detail));
        }
        const auto error = decoded(d.kind, R"({"error":{"code":429,"message":"slow down","type":"rate_limit_error"}})");
        QCOMPARE(int(error.error().kind), int(ErrorKind::RateLimited)); // in a reply of status 200
        const auto text = decoded(d.kind, R"({"error":"model not found"})");
        QCOMPARE(int(text.error().kind), int(ErrorKind::NotFound));
    }

    void uncountedRepliesAreEstimated_data() { addDialects(); }
    void uncountedRepliesAreEstimated()
    {
        QFETCH(int, dialect);
        const Dialect &d = test::dialects()[dialect];
        QByteArray bytes = saved(s(d.document));
        for (const char *name : {"usage\":", "usageMetadata\":", "eval_count\":", "prompt_eval_count\":"})
            bytes.replace(QByteArray("\"") + name, QByteArray("\"no_") + name);
        const auto reply = decoded(d.kind, bytes);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->usage, (Usage{3, 0, 5, 0, false})); // 11 and 18 bytes
    }

    void outcomes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<FinishReason>("finish");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *kind, const char *file, FinishReason finish, const char *text) { QTest::newRow(file) << s(kind) << s(file) << finish << s(text); };
        row("openai", "openai-chat-refusal.sse", FinishReason::Refused, "I cannot help.");
        row("openai", "openai-chat-length.sse", FinishReason::Length, "Eic");
        row("openai-responses", "openai-responses-refusal.sse", FinishReason::Refused, "I cannot help.");
        row("openai-responses", "openai-responses-length.sse", FinishReason::Length, "Eic");
        row("anthropic", "anthropic-refusal.sse", FinishReason::Refused, "I cannot help.");
        row("anthropic", "anthropic-length.sse", FinishReason::Length, "Eic");
        row("gemini", "gemini-blocked.sse", FinishReason::Refused, "");
        row("gemini", "gemini-thought-only.sse", FinishReason::Length, "");
        row("cohere", "cohere-length.sse", FinishReason::Length, "Eic");
        row("ollama", "ollama-length.ndjson", FinishReason::Length, "Eic");
    }
    void outcomes()
    {
        QFETCH(QString, kind);
        QFETCH(QString, file);
        QFETCH(FinishReason, finish);
        QFETCH(QString, text);
        for (const qsizetype piece : {1, 1 << 20}) {
            const auto reply = decoded(kind.toLatin1().constData(), saved(file), piece);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->finish, finish);
            QCOMPARE(reply->text, text);
        }
    }

    void errorsInReplies_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *kind, const char *file, ErrorKind error, const char *says) { QTest::newRow(file) << s(kind) << s(file) << error << s(says); };
        row("openrouter", "openrouter-error.sse", ErrorKind::Overloaded, "Provider disconnected");
        row("openrouter", "openrouter-error.json", ErrorKind::RateLimited, "Rate limit exceeded");
        row("openai-responses", "openai-responses-error.sse", ErrorKind::Overloaded, "The model produced an error");
        row("openai-responses", "openai-responses-errorevent.sse", ErrorKind::RateLimited, "Slow down");
        row("anthropic", "anthropic-error.sse", ErrorKind::Overloaded, "Overloaded");
        row("gemini", "gemini-error.sse", ErrorKind::Overloaded, "The model is overloaded");
        row("cohere", "cohere-error.sse", ErrorKind::Overloaded, "the model crashed");
        row("ollama", "ollama-error.ndjson", ErrorKind::Overloaded, "an error was encountered");
    }
    void errorsInReplies()
    {
        QFETCH(QString, kind);
        QFETCH(QString, file);
        QFETCH(ErrorKind, error);
        QFETCH(QString, says);
        for (const qsizetype piece : {1, 1 << 20}) {
            const auto reply = decoded(kind.toLatin1().constData(), saved(file), piece);
            QVERIFY(!reply);
            QVERIFY2(reply.error().kind == error, qPrintable(reply.error().detail));
            QVERIFY2(reply.error().detail.contains(says), qPrintable(reply.error().detail));
        }
    }

    void geminiWithoutEvents()
    {
        const auto reply = decoded("gemini", saved(s("gemini-list.json")), 5);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, test::savedText());
        QCOMPARE(reply->usage, (Usage{7, 3, 31, 22, true}));
    }

    void openRouterTellsThePrice()
    {
        QCOMPARE(decoded("openrouter", saved(s("openrouter.sse")))->cost->microUsd, 11);
        QVERIFY(!decoded("openai", saved(s("openai-chat.sse")))->cost);
    }

    void responsesRequest()
    {
        CompletionRequest request = full("openai-responses", "gpt-4o");
        compareBody("openai-responses", request, R"({"model":"gpt-4o","instructions":"Be brief","input":"Name a tree","max_output_tokens":4096,
            "text":{"format":{"type":"json_schema","name":"reply","strict":true,"schema":{"type":"object"}}},
            "temperature":0.5,"top_p":0.9,"store":false,"stream":true})");
        request.generator.model = s("gpt-6.2-sol");
        request.generator.effort = s("low");
        request.generator.systemPrompts = {s("Be kind"), QString()};
        request.schema.clear();
        compareBody("openai-responses", request, R"({"model":"gpt-6.2-sol","instructions":"Be brief",
            "input":[{"role":"developer","content":"Be kind"},{"role":"user","content":"Name a tree"}],"max_output_tokens":4096,
            "reasoning":{"effort":"low"},"store":false,"stream":true})");
        QCOMPARE(codecOf("openai-responses")->encode(request, {}).leftOut, (QStringList{s("temperature"), s("topP")}));
        request.generator.effort = s("none"); // then it does not think, and samples
        QCOMPARE(bodyOf("openai-responses", request)["temperature"].get<double>(), 0.5);
    }

    void anthropicRequest()
    {
        CompletionRequest request = full("anthropic", "claude-haiku-4-5");
        compareBody("anthropic", request, R"({"model":"claude-haiku-4-5","max_tokens":4096,"system":"Be brief",
            "messages":[{"role":"user","content":"Name a tree"}],"output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}},
            "temperature":0.5,"top_p":0.9,"stop_sequences":["END"],"stream":true})");
        request.schema.clear();
        request.generator.systemPrompts = {s("Be kind")};
        QCOMPARE(written(bodyOf("anthropic", request)["system"]), QByteArray(R"([{"text":"Be brief","type":"text"},{"text":"Be kind","type":"text"}])"));
        const WireRequest wire = codecOf("anthropic")->encode(request, {});
        QCOMPARE(wire.path, QByteArray("/v1/messages"));
        QCOMPARE(wire.headers, (HttpHeaders{{"anthropic-version", "2023-06-01"}}));
        request.generator.apiVersion = s("2026-10-21"); // refuses what it took before
        QVERIFY(!bodyOf("anthropic", request).contains("temperature"));
        QCOMPARE(codecOf("anthropic")->encode(request, {}).headers.constFirst().second, QByteArray("2026-10-21"));
    }

    void anthropicThinking_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("effort");
        QTest::addColumn<QByteArray>("thinking");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("samples");
        const auto row = [](const char *model, const char *effort, const char *thinking, const char *word, bool samples) {
            QTest::newRow(qPrintable(s(model) + u' ' + s(effort))) << s(model) << s(effort) << QByteArray(thinking) << s(word) << samples;
        };
        row("claude-haiku-4-5", "", "null", "", true);
        row("claude-haiku-4-5", "low", R"({"budget_tokens":2048,"type":"enabled"})", "", false);
        row("claude-opus-4-5-20251101", "high", R"({"budget_tokens":2048,"type":"enabled"})", "", false);
        row("claude-haiku-4-5", "none", "null", "", true);
        row("claude-opus-4-6", "medium", R"({"type":"adaptive"})", "medium", true);
        row("claude-opus-4-6", "minimal", R"({"type":"adaptive"})", "low", true);
        row("claude-sonnet-5", "none", R"({"type":"disabled"})", "", false);
        row("claude-sonnet-5", "max", R"({"type":"adaptive"})", "max", false);
        row("claude-sonnet-5-5", "none", R"({"type":"between_tools"})", "", false);
        row("claude-opus-5-5", "none", "null", "low", false);
        row("claude-opus-4-7", "", "null", "", false);
        row("claude-haiku-5-5", "low", R"({"type":"adaptive"})", "low", false);
        row("claude-3-5-sonnet-20241022", "", "null", "", true);
        row("somebody-else", "high", "null", "high", true);
    }
    void anthropicThinking()
    {
        QFETCH(QString, model);
        QFETCH(QString, effort);
        QFETCH(QByteArray, thinking);
        QFETCH(QString, word);
        QFETCH(bool, samples);
        CompletionRequest request = full("anthropic", qPrintable(model));
        request.schema.clear();
        request.generator.effort = effort;
        const json body = bodyOf("anthropic", request);
        QCOMPARE(written(body.value("thinking", json())), thinking);
        QCOMPARE(QString::fromStdString(body.value("output_config", json::object()).value("effort", std::string())), word);
        QCOMPARE(body.contains("temperature"), samples);
    }

    void openRouterRequest()
    {
        CompletionRequest request = full("openrouter", "qwen/qwen3-8b");
        request.generator.effort = s("low");
        request.generator.dataPolicy = s("deny");
        compareBody("openrouter", request, R"({"model":"qwen/qwen3-8b","messages":[{"role":"system","content":"Be brief"},{"role":"user","content":"Name a tree"}],
            "max_tokens":4096,"provider":{"data_collection":"deny","require_parameters":true},
            "response_format":{"type":"json_schema","json_schema":{"name":"reply","strict":true,"schema":{"type":"object"}}},
            "stream":true,"temperature":0.5,"top_p":0.9,"reasoning":{"effort":"low"},"stop":["END"],"seed":7})");
        const WireRequest wire = codecOf("openrouter")->encode(request, {});
        QCOMPARE(wire.headers, (HttpHeaders{{"X-OpenRouter-Title", "Valda"}}));
        const ErrorBody nobody{s("No endpoints found that can handle the requested parameters."), {}, s("404"), {}, 404};
        const auto next = codecOf("openrouter")->quirksOf(404, nobody, wire, {});
        QVERIFY(next);
        const json again = bodyOf("openrouter", request, *next);
        QVERIFY(!again.contains("response_format"));
        QCOMPARE(written(again["provider"]), QByteArray(R"({"data_collection":"deny"})"));
        QVERIFY(!codecOf("openrouter")->quirksOf(404, nobody, codecOf("openrouter")->encode(request, *next), *next)); // once only
        QVERIFY(!codecOf("openrouter")->quirksOf(404, {s("No such model"), {}, {}, {}, 404}, wire, {}));
    }

    void geminiRequest()
    {
        CompletionRequest request = full("gemini", "gemini-3.8-flash");
        request.generator.systemPrompts = {s("Be kind")};
        request.generator.effort = s("minimal");
        compareBody("gemini", request, R"({"systemInstruction":{"parts":[{"text":"Be brief"},{"text":"Be kind"}]},
            "contents":[{"role":"user","parts":[{"text":"Name a tree"}]}],
            "generationConfig":{"temperature":0.5,"topP":0.9,"maxOutputTokens":4096,"stopSequences":["END"],"seed":7,
                "responseMimeType":"application/json","responseJsonSchema":{"type":"object"},"thinkingConfig":{"thinkingLevel":"LOW"}}})");
        QCOMPARE(codecOf("gemini")->encode(request, {}).path, QByteArray("/models/gemini-3.8-flash:streamGenerateContent?alt=sse"));
        request.generator.model = s("tunedModels/my model?");
        QCOMPARE(codecOf("gemini")->encode(request, {}).path, QByteArray("/tunedModels/my%20model%3F:streamGenerateContent?alt=sse"));
        request.generator.model = s("gemini-4-pro");
        QVERIFY(!bodyOf("gemini", request)["generationConfig"].contains("temperature"));
        request.generator.model = s("gemini-2.5-flash");
        QCOMPARE(written(bodyOf("gemini", request)["generationConfig"]["thinkingConfig"]), QByteArray(R"({"thinkingBudget":1024})"));
        request.generator.effort = s("none");
        QCOMPARE(written(bodyOf("gemini", request)["generationConfig"]["thinkingConfig"]), QByteArray(R"({"thinkingBudget":0})"));
    }

    void cohereRequest()
    {
        CompletionRequest request = full("cohere", "command-r7b-12-2024");
        request.generator.topP = 1;
        compareBody("cohere", request, R"({"model":"command-r7b-12-2024","messages":[{"role":"system","content":"Be brief"},{"role":"user","content":"Name a tree"}],
            "max_tokens":4096,"stream":true,"temperature":0.5,"p":0.99,"stop_sequences":["END"],"seed":7,
            "response_format":{"type":"json_object","json_schema":{"type":"object"}}})");
        request.generator.effort = s("none");
        QCOMPARE(written(bodyOf("cohere", request)["thinking"]), QByteArray(R"({"type":"disabled"})"));
        request.generator.effort = s("low");
        QCOMPARE(written(bodyOf("cohere", request)["thinking"]), QByteArray(R"({"token_budget":2048,"type":"enabled"})"));
    }

    void ollamaRequest()
    {
        CompletionRequest request = full("ollama", "qwen3:4b");
        request.generator.systemPrompts = {s("Be kind")};
        request.generator.keepAlive = s("10m");
        request.generator.effort = s("none");
        compareBody("ollama", request, R"({"model":"qwen3:4b","messages":[{"role":"system","content":"Be brief"},{"role":"system","content":"Be kind"},
            {"role":"user","content":"Name a tree"}],"stream":true,"truncate":false,"format":{"type":"object"},"think":false,"keep_alive":"10m",
            "options":{"num_ctx":8192,"num_predict":4096,"seed":7,"temperature":0.5,"top_p":0.9,"stop":["END"]}})");
        request.generator.keepAlive = s("-1");
        request.generator.effort = s("high");
        QCOMPARE(bodyOf("ollama", request)["keep_alive"].get<int>(), -1);
        QVERIFY(bodyOf("ollama", request)["think"] == json(true));
        request.generator.model = s("gpt-oss:20b");
        QVERIFY(bodyOf("ollama", request)["think"] == json("high"));
    }

    /// Whatever a 400 blames goes from the request, wherever it stands in it.
    void refusedFields_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("dropped");
        const auto row = [](const char *kind, const char *model, const char *error, const char *dropped) {
            QTest::newRow(qPrintable(s(kind) + u' ' + s(dropped))) << s(kind) << s(model) << QByteArray(error) << s(dropped);
        };
        row("openai", "gpt-4o", R"({"error":{"message":"Unsupported value: 'temperature' does not support 0.5","param":"temperature","code":"unsupported_value"}})", "temperature");
        row("openai-responses", "gpt-4o", R"({"error":{"message":"Unsupported parameter: 'reasoning.effort' is not supported with this model.","param":"reasoning.effort"}})", "reasoning.effort");
        row("openai-responses", "gpt-4o", R"({"error":{"message":"Invalid schema for response_format","param":"text.format.schema"}})", "text.format");
        row("anthropic", "somebody", R"({"type":"error","error":{"type":"invalid_request_error","message":"temperature: Extra inputs are not permitted"}})", "temperature");
        row("anthropic", "somebody", R"({"type":"error","error":{"type":"invalid_request_error","message":"output_config.effort: Extra inputs are not permitted"}})", "output_config.effort");
        row("openrouter", "m", R"({"error":{"code":400,"message":"Unrecognized key: `reasoning`"}})", "reasoning");
        row("gemini", "gemini-3.8-flash", "{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\",\"message\":\"Invalid JSON payload received. Unknown name \\\"seed\\\" at 'generation_config': Cannot find field.\"}}", "generationConfig.seed");
        row("gemini", "gemini-3.8-flash", R"({"error":{"code":400,"status":"INVALID_ARGUMENT","message":"thinking_config is not supported for this model"}})", "generationConfig.thinkingConfig");
        row("cohere", "m", R"({"message":"invalid request: `response_format` is not supported by this model"})", "response_format");
        row("ollama", "llama3", "{\"error\":\"\\\"llama3\\\" does not support thinking\"}", "think");
    }
    void refusedFields()
    {
        QFETCH(QString, kind);
        QFETCH(QString, model);
        QFETCH(QByteArray, error);
        QFETCH(QString, dropped);
        const QByteArray name = kind.toLatin1();
        CompletionRequest request = full(name.constData(), qPrintable(model));
        request.generator.effort = s("low");
        const WireRequest wire = codecOf(name.constData())->encode(request, {});
        const auto next = codecOf(name.constData())->quirksOf(400, readErrorBody(error), wire, {});
        QVERIFY(next);
        QCOMPARE(next->dropped, QSet<QString>{dropped});
        const WireRequest again = codecOf(name.constData())->encode(request, *next);
        QVERIFY(!again.parameters.contains(dropped));
        QVERIFY2(again.parameters.size() < wire.parameters.size(), qPrintable(again.parameters.join(u' ')));
        QVERIFY(!codecOf(name.constData())->quirksOf(400, readErrorBody(error), again, *next)); // the same complaint is not about us any more
    }

    void listsOfModels()
    {
        const auto list = [](const char *kind, const char *file) { return *codecOf(kind)->decodeModels(saved(s(file))); };
        const auto openAi = list("openai", "openai.models.json");
        QCOMPARE(int(openAi.size()), 2);
        QVERIFY(!openAi[0].embeds && openAi[1].embeds);
        const auto router = list("openrouter", "openrouter.models.json");
        QCOMPARE(router[0].price->input, 0.05);
        QCOMPARE(router[0].price->cached, 0.02);
        QCOMPARE(*router[0].outputTokens, 32768);
        QVERIFY(!router[1].price); // a router's price is not known before
        const auto claude = list("anthropic", "anthropic.models.json");
        QCOMPARE(int(claude.size()), 1);
        QCOMPARE(claude[0].displayName, s("Claude Haiku 5.5"));
        QCOMPARE(*claude[0].contextTokens, 200000);
        const auto gemini = list("gemini", "gemini.models.json");
        QCOMPARE(int(gemini.size()), 2);
        QCOMPARE(gemini[0].id, s("gemini-3.8-flash"));
        QVERIFY(gemini[1].embeds);
        const auto cohere = list("cohere", "cohere.models.json");
        QCOMPARE(int(cohere.size()), 2);
        QVERIFY(!cohere[0].embeds && cohere[1].embeds);
        auto ollama = list("ollama", "ollama.models.json");
        QCOMPARE(int(ollama.size()), 3);
        QVERIFY(!ollama[0].price && ollama[1].embeds && ollama[2].price);
        codecOf("ollama")->addDetail(ollama[2], saved(s("ollama.show.json")));
        QCOMPARE(*ollama[2].contextTokens, 40960);
        QCOMPARE(codecOf("ollama")->askDetail(ollama[2])->body, QByteArray(R"({"model":"qwen3:4b"})"));
        QCOMPARE(*ollamaLoaded(saved(s("ollama.ps.json"))), (QList<LoadedModel>{{s("qwen3:4b"), 8192}}));
        for (const Service &service : services())
            QVERIFY(!service.codec()->decodeModels("<html>"));
    }

    void serversAreKnownByWhatTheySay()
    {
        const auto llama = llamaServerFacts(saved(s("llama-server.props.json")));
        QCOMPARE(*llama, (ServerFacts{s("llama-server"), s("b6000-abc"), 16384, 4}));
        QCOMPARE(lmStudioFacts(saved(s("lmstudio.models.json")))->name, s("LM Studio"));
        QCOMPARE(vllmFacts(R"({"version":"0.19.2"})")->version, s("0.19.2"));
        for (const QByteArray &other : {QByteArray("{}"), QByteArray("<html>"), saved(s("openai.models.json")), QByteArray()})
            QVERIFY(!llamaServerFacts(other) && !lmStudioFacts(other) && !vllmFacts(other));
    }

    void vectors_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *kind, const char *file, const char *path, const char *body) { QTest::newRow(kind) << s(kind) << s(file) << QByteArray(path) << QByteArray(body); };
        row("openai", "openai.vectors.json", "/embeddings", R"({"model":"e","input":["a","b"],"dimensions":3})");
        row("openai-responses", "openai.vectors.json", "/embeddings", R"({"model":"e","input":["a","b"],"dimensions":3})");
        row("openai-compatible", "openai.vectors.json", "/embeddings", R"({"model":"e","input":["a","b"],"dimensions":3})");
        row("openrouter", "openai.vectors.json", "/embeddings", R"({"model":"e","input":["a","b"],"dimensions":3})");
        row("gemini", "gemini.vectors.json", "/models/e:batchEmbedContents",
            R"({"requests":[{"model":"models/e","content":{"parts":[{"text":"a"}]},"taskType":"RETRIEVAL_QUERY","outputDimensionality":3},)"
            R"({"model":"models/e","content":{"parts":[{"text":"b"}]},"taskType":"RETRIEVAL_QUERY","outputDimensionality":3}]})");
        row("cohere", "cohere.vectors.json", "/v2/embed",
            R"({"model":"e","input_type":"search_query","texts":["a","b"],"embedding_types":["float"],"output_dimension":3,"truncate":"END"})");
        row("ollama", "ollama.vectors.json", "/api/embed", R"({"model":"e","input":["a","b"],"dimensions":3,"truncate":true})");
    }
    void vectors()
    {
        QFETCH(QString, kind);
        QFETCH(QString, file);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const auto codec = serviceOf(kind)->codec();
        EmbeddingRequest request;
        request.generator.model = s("e");
        request.texts = {s("a"), s("b")};
        request.purpose = EmbeddingRequest::Purpose::Query;
        request.dimensions = 3;
        const WireRequest wire = codec->encodeEmbedding(request);
        QCOMPARE(wire.path, path);
        QCOMPARE(wire.body, body);
        auto made = codec->decodeEmbedding(saved(file));
        QVERIFY(made);
        made = checkedEmbeddings(*made, request);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QCOMPARE(made->vectors, (QList<QList<float>>{{0.6f, 0.8f, 0}, {0, 0, 1}})); // in the order of the texts, of length 1
        QCOMPARE(int(made->usage.input), kind == u"gemini" ? 1 : 8);
        for (const char *bad : {"{}", "<html>", R"({"data":[],"embeddings":[]})", R"({"data":[{"index":9,"embedding":[1]}],"embeddings":[[1],["x"]]})"}) {
            auto wrong = codec->decodeEmbedding(bad);
            if (wrong)
                wrong = checkedEmbeddings(*wrong, request);
            QVERIFY2(!wrong && wrong.error().kind == ErrorKind::BadReply, bad);
        }
    }

    void anthropicHasNoVectors()
    {
        QCOMPARE(codecOf("anthropic")->textsPerEmbedding(), 0);
        QCOMPARE(int(codecOf("anthropic")->decodeEmbedding("{}").error().kind), int(ErrorKind::BadConfig));
    }

    void traits()
    {
        QVERIFY(!traitsOf(s("openai/o4-mini")).samples);
        QVERIFY(!traitsOf(s("gpt-5-mini")).samplesUnthinking);
        QVERIFY(traitsOf(s("gpt-6.2-sol")).samplesUnthinking);
        QVERIFY(!traitsOf(s("gpt-6-astra")).samplesUnthinking);
        QVERIFY(traitsOf(s("gpt-5-chat-latest")).samples);
        QVERIFY(traitsOf(s("llama3")).samples && !traitsOf(s("llama3")).thinks);
        QVERIFY(traitsOf(s("anthropic/claude-opus-4.7")).thinks && !traitsOf(s("anthropic/claude-opus-4.7")).samples);
        QCOMPARE(nearestEffort(s("minimal"), {s("low"), s("high")}), s("low"));
        QCOMPARE(nearestEffort(s("max"), {s("low"), s("high")}), s("high"));
        QCOMPARE(nearestEffort(s("odd"), {s("low")}), s("odd"));
        QCOMPARE(nearestEffort({}, {s("low")}), QString());
        QCOMPARE(thinkingBudget(s("high"), 100000), 16384);
        QCOMPARE(thinkingBudget(s("high"), 4000), 2000);
        QCOMPARE(thinkingBudget(s("low"), 2000), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Dialects)
#include "tst_dialects.moc"
