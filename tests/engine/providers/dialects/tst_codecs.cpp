// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/result.h"
#include "engine/providers/dialects/ollamacodec.h"
#include "engine/providers/dialects/openaichatcodec.h"
#include "engine/providers/dialects/usagecounts.h"
#include "engine/providers/interface/completion.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/figures.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <limits>

using namespace engine;
using nlohmann::json;

class tst_Codecs : public QObject
{
    Q_OBJECT

    static CompletionRequest asking(const QString &provider, const QString &model)
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("Name a tree");
        request.generator.provider = provider;
        request.generator.model = model;
        request.generator.maxTokens = 200;
        request.seed = 7;
        return request;
    }

    static json bodyOf(const ChatCodec &codec, const CompletionRequest &request, const ModelQuirks &quirks = {})
    {
        const WireRequest wire = codec.encode(request, quirks);
        return json::parse(wire.body.begin(), wire.body.end());
    }

    static QByteArray written(const json &value) { return QByteArray::fromStdString(value.dump()); }

    static Result<CompletionReply> decoded(const ChatCodec &codec, const QByteArray &bytes, qsizetype piece = 1 << 20)
    {
        const auto decoder = codec.decoder(asking(QStringLiteral("openai"), QStringLiteral("gpt-4o")));
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            if (decoder->feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at))) == Appetite::Stop)
                break;
        }
        return decoder->finish();
    }

    static QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null")
    {
        return R"(data: {"choices":[{"index":0,"delta":)" + delta + R"(,"finish_reason":)" + finish + "}]}\n\n";
    }

    const OpenAiChatCodec m_openAi;
    const OllamaCodec m_ollama;

private Q_SLOTS:
    /// What a server tells of its tokens is bounded, so that the event can be read again.
    void hugeCountsAreBounded()
    {
        UsageCounts counts;
        for (auto *count : {&counts.input, &counts.cached, &counts.written, &counts.output, &counts.reasoning, &counts.total})
            *count = std::numeric_limits<qint64>::max();
        const Usage usage = settledUsage(counts, {}, true);
        for (const qint64 figure : {usage.input, usage.cached, usage.written, usage.output, usage.reasoning})
            QVERIFY(figure >= 0 && figure <= mostFigure);
        QVERIFY(usage.input >= mostTokens);
    }

    void openAiRequest()
    {
        CompletionRequest request = asking(QStringLiteral("openai"), QStringLiteral("gpt-4o"));
        request.generator.systemPrompt = QStringLiteral("Be brief");
        request.generator.temperature = 0.5;
        request.generator.topP = 0.9;
        request.generator.effort = QStringLiteral("low");
        request.generator.stopSequences = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")};
        request.schema = R"({"type":"object"})";
        const json expected = json::parse(R"({"model":"gpt-4o","messages":[{"role":"system","content":"Be brief"},{"role":"user","content":"Name a tree"}],
            "max_completion_tokens":200,"response_format":{"type":"json_schema","json_schema":{"name":"reply","strict":true,"schema":{"type":"object"}}},
            "stream":true,"stream_options":{"include_usage":true,"include_obfuscation":false},"temperature":0.5,"top_p":0.9,
            "reasoning_effort":"low","stop":["a","b","c","d"],"seed":7})");
        QCOMPARE(written(bodyOf(m_openAi, request)), written(expected));
        QCOMPARE(m_openAi.encode(request, {}).path, QByteArray("/chat/completions"));
    }

    void compatibleRequestSendsOnlyWhatEveryServerKnows()
    {
        const json body = bodyOf(m_openAi, asking(QStringLiteral("openai-compatible"), QStringLiteral("llama3")));
        QCOMPARE(written(body), written(json::parse(R"({"model":"llama3","messages":[{"role":"user","content":"Name a tree"}],"max_tokens":200,
            "stream":true,"stream_options":{"include_usage":true},"seed":7})")));
    }

    void thinkingModelsGetTheirNameForTheCap_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("reasoning");
        for (const char *name : {"o3", "o4-mini", "gpt-5", "gpt-5-mini", "gpt-6.2-sol", "openai/gpt-6-luna", "gpt-10-x"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"gpt-4o", "gpt-4.1", "llama3", "olmo-2", "gpt-oss-20b", "o3x", "gpt-35-turbo", "gpt-3.5-turbo"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void thinkingModelsGetTheirNameForTheCap()
    {
        QFETCH(QString, model);
        QFETCH(bool, reasoning);
        const json body = bodyOf(m_openAi, asking(QStringLiteral("openai-compatible"), model));
        QCOMPARE(body.contains("max_completion_tokens"), reasoning);
        QCOMPARE(body.contains("max_tokens"), !reasoning);
    }

    void structuredOutputIsAChoice()
    {
        CompletionRequest request = asking(QStringLiteral("openai"), QStringLiteral("gpt-4o"));
        request.schema = R"({"type":"object"})";
        request.generator.structured = false;
        QVERIFY(!bodyOf(m_openAi, request).contains("response_format"));
        request.generator.structured = true;
        request.schema = "no json";
        QVERIFY(!bodyOf(m_openAi, request).contains("response_format"));
    }

    void whatAModelDoesNotTakeIsNotSent()
    {
        CompletionRequest request = asking(QStringLiteral("openai-compatible"), QStringLiteral("m"));
        request.generator.temperature = 0.5;
        ModelQuirks quirks;
        quirks.dropped = {QStringLiteral("temperature"), QStringLiteral("stream_options")};
        quirks.renamed = {{QStringLiteral("max_tokens"), QStringLiteral("max_completion_tokens")}};
        const json body = bodyOf(m_openAi, request, quirks);
        QVERIFY(!body.contains("temperature") && !body.contains("stream_options") && !body.contains("max_tokens"));
        QCOMPARE(body["max_completion_tokens"].get<int>(), 200);
    }

    void openAiStreamIsTheSameHoweverItArrives()
    {
        const QString text = QStringLiteral("Eiche – 🌳\nÖl");
        const QByteArray bytes = test::chatStream(text);
        for (qsizetype piece = 1; piece < 80; ++piece) {
            const auto reply = decoded(m_openAi, bytes, piece);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->text, text);
            QCOMPARE(reply->finish, FinishReason::Stop);
            QCOMPARE(reply->usage, (Usage{9, 4, 41, 32, true}));
            QCOMPARE(reply->model, QStringLiteral("served-model"));
            QCOMPARE(reply->requestId, QStringLiteral("chatcmpl-1"));
        }
    }

    void openAiDocumentInsteadOfAStream()
    {
        for (const qsizetype piece : {1, 7, 100000}) {
            const auto reply = decoded(m_openAi, "\n " + test::chatDocument(QStringLiteral("Oak")), piece);
            QVERIFY(reply);
            QCOMPARE(reply->text, QStringLiteral("Oak"));
            QCOMPARE(reply->usage, (Usage{9, 0, 41, 0, true}));
        }
    }

    void openAiReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<FinishReason>("finish");
        const QByteArray oak = chunk(R"({"content":"Oak"})");
        QTest::newRow("no [DONE]") << oak + chunk("{}", R"("stop")") << "Oak" << FinishReason::Stop;
        QTest::newRow("no finish reason but [DONE]") << oak + "data: [DONE]\n\n" << "Oak" << FinishReason::Unknown;
        QTest::newRow("empty finish reason") << oak + chunk("{}", R"("")") + "data: [DONE]\n\n" << "Oak" << FinishReason::Unknown;
        QTest::newRow("cut at the cap") << oak + chunk("{}", R"("length")") + "data: [DONE]\n\n" << "Oak" << FinishReason::Length;
        QTest::newRow("filtered") << oak + chunk("{}", R"("content_filter")") << "Oak" << FinishReason::Refused;
        QTest::newRow("refused") << chunk(R"({"refusal":"I can"})") + chunk(R"({"refusal":"not"})") + chunk("{}", R"("stop")") << "I cannot" << FinishReason::Refused;
        QTest::newRow("tools") << oak + chunk("{}", R"("tool_calls")") << "Oak" << FinishReason::Unknown;
        QTest::newRow("null text") << chunk(R"({"content":null})") + oak + chunk("{}", R"("stop")") << "Oak" << FinishReason::Stop;
        QTest::newRow("empty text") << chunk(R"({"content":""})") + chunk("{}", R"("stop")") << "" << FinishReason::Stop;
        QTest::newRow("parts") << chunk(R"({"content":[{"type":"text","text":"O"},{"text":"ak"}]})") + chunk("{}", R"("stop")") << "Oak" << FinishReason::Stop;
        QTest::newRow("comments and noise") << ": PROCESSING\n\ndata: ping\n\n" + oak + ": x\n\n" + chunk("{}", R"("stop")") << "Oak" << FinishReason::Stop;
        QTest::newRow("after [DONE]") << oak + chunk("{}", R"("stop")") + "data: [DONE]\n\n" + oak << "Oak" << FinishReason::Stop;
        QTest::newRow("other choices") << oak + R"(data: {"choices":[{"index":1,"delta":{"content":"X"}}]})" + "\n\n" + chunk("{}", R"("stop")") << "Oak" << FinishReason::Stop;
        QTest::newRow("NUL") << chunk(R"({"content":"O\u0000k"})") + chunk("{}", R"("stop")") << QStringLiteral("O\uFFFDk") << FinishReason::Stop;
        QTest::newRow("invalid UTF-8") << chunk("{\"content\":\"O\xFFk\"}") + chunk("{}", R"("stop")") << QStringLiteral("O\uFFFDk") << FinishReason::Stop;
        QTest::newRow("half a surrogate") << chunk(R"({"content":"Oak"})") + chunk("{}", R"("stop")") << "Oak" << FinishReason::Stop;
    }
    void openAiReplies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(FinishReason, finish);
        const auto reply = decoded(m_openAi, bytes);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, text);
        QCOMPARE(reply->finish, finish);
        QVERIFY(!reply->usage.reported);
        QCOMPARE(int(reply->usage.input), 3); // 11 bytes
        QVERIFY(qAbs(reply->usage.output - qint64(text.toUtf8().size() + 3) / 4) <= 1);
    }

    void openAiFailures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray oak = chunk(R"({"content":"Oak"})");
        QTest::newRow("no end") << oak << ErrorKind::Interrupted << "last event";
        QTest::newRow("empty") << QByteArray() << ErrorKind::BadReply << "empty";
        QTest::newRow("blank") << QByteArray(" \n\n ") << ErrorKind::BadReply << "empty";
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><title>Sign in</title>") << ErrorKind::BadReply << "<!DOCTYPE html>";
        QTest::newRow("plain text") << QByteArray("upstream connect error") << ErrorKind::BadReply << "upstream connect error";
        QTest::newRow("half a document") << test::chatDocument(QStringLiteral("Oak")).left(60) << ErrorKind::BadReply << "chatcmpl-2";
        QTest::newRow("other document") << QByteArray(R"({"hello":1})") << ErrorKind::BadReply << "hello";
        QTest::newRow("no choices") << QByteArray(R"({"object":"chat.completion","choices":[]})") << ErrorKind::BadReply << "choices";
        QTest::newRow("lost piece") << oak + "data: {\"choices\":[{\n\n" + chunk("{}", R"("stop")") << ErrorKind::BadReply << "cannot be read";
        QTest::newRow("error in the stream") << oak + "data: {\"error\":{\"message\":\"The server had an error\",\"type\":\"server_error\"}}\n\n" << ErrorKind::Overloaded << "The server had an error";
        QTest::newRow("error with a status") << QByteArray("data: {\"error\":{\"code\":429,\"message\":\"slow down\"}}\n\n") << ErrorKind::RateLimited << "slow down";
        QTest::newRow("error as a document") << QByteArray(R"({"error":{"code":402,"message":"Insufficient credits"}})") << ErrorKind::Quota << "Insufficient credits";
        QTest::newRow("error as a text") << QByteArray(R"({"error":"model not found"})") << ErrorKind::NotFound << "model not found";
        QTest::newRow("finish reason error") << chunk("{}", R"("error")") << ErrorKind::Overloaded << "";
    }
    void openAiFailures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        for (const qsizetype piece : {1, 1 << 20}) {
            const auto reply = decoded(m_openAi, bytes, piece);
            QVERIFY(!reply);
            QCOMPARE(int(reply.error().kind), int(kind));
            QVERIFY2(reply.error().detail.contains(says), qPrintable(reply.error().detail));
        }
    }

    void pricesInTheReply()
    {
        const auto reply = decoded(m_openAi, chunk(R"({"content":"Oak"})") + chunk("{}", R"("stop")")
            + R"(data: {"choices":[],"usage":{"prompt_tokens":3.0,"completion_tokens":2,"cost":0.00125}})" + "\n\n");
        QVERIFY(reply);
        QCOMPARE(reply->cost->microUsd, 1250);
        QCOMPARE(reply->usage, (Usage{3, 0, 2, 0, true}));
    }

    void textOfElevenMegabytesIsRefusedAndNotKept()
    {
        const auto decoder = m_openAi.decoder(asking(QStringLiteral("openai"), QStringLiteral("m")));
        const QByteArray piece = chunk(R"({"content":")" + QByteArray(100000, 'x') + R"("})");
        Appetite appetite = Appetite::More;
        int pieces = 0;
        for (; pieces < 200 && appetite == Appetite::More; ++pieces)
            appetite = decoder->feed(piece);
        QCOMPARE(int(appetite), int(Appetite::Stop));
        QCOMPARE(pieces, 105); // 10 MiB are 104.86 of them
        const auto reply = decoder->finish();
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadReply));
        QVERIFY(reply.error().detail.contains(QStringLiteral("larger than 10 MB")));
    }

    void deepNestingIsRefused()
    {
        const auto reply = decoded(m_openAi, "{\"choices\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}");
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadReply));
    }

    void ollamaRequest()
    {
        CompletionRequest request = asking(QStringLiteral("ollama"), QStringLiteral("qwen3:4b"));
        request.generator.systemPrompt = QStringLiteral("Be brief");
        request.generator.temperature = 0.5;
        request.generator.topP = 0.9;
        request.generator.stopSequences = {QStringLiteral("END")};
        request.generator.contextTokens = 16384;
        request.schema = R"({"type":"object"})";
        const json expected = json::parse(R"({"model":"qwen3:4b","messages":[{"role":"system","content":"Be brief"},{"role":"user","content":"Name a tree"}],
            "stream":true,"truncate":false,"format":{"type":"object"},
            "options":{"num_ctx":16384,"num_predict":200,"seed":7,"temperature":0.5,"top_p":0.9,"stop":["END"]}})");
        QCOMPARE(written(bodyOf(m_ollama, request)), written(expected));
        QCOMPARE(m_ollama.encode(request, {}).path, QByteArray("/api/chat"));
    }

    void ollamaLinesAreTheSameHoweverTheyArrive()
    {
        const QString text = QStringLiteral("Eiche – 🌳\nÖl");
        const QByteArray bytes = test::ollamaLines(text);
        for (qsizetype piece = 1; piece < 80; ++piece) {
            const auto reply = decoded(m_ollama, bytes, piece);
            QVERIFY(reply);
            QCOMPARE(reply->text, text);
            QCOMPARE(reply->finish, FinishReason::Stop);
            QCOMPARE(reply->usage, (Usage{18, 0, 9, 0, true}));
            QCOMPARE(reply->model, QStringLiteral("qwen3:4b"));
        }
    }

    void ollamaEndings()
    {
        QCOMPARE(decoded(m_ollama, test::ollamaLines(QStringLiteral("Oak"), "length"))->finish, FinishReason::Length);
        QCOMPARE(decoded(m_ollama, test::ollamaLines(QString(), "load"))->finish, FinishReason::Unknown);
        const auto uncounted = decoded(m_ollama, "{\"message\":{\"content\":\"Oak\"},\"done\":true}");
        QVERIFY(uncounted);
        QCOMPARE(uncounted->usage, (Usage{3, 0, 1, 0, false}));
        const auto invalid = decoded(m_ollama, "{\"message\":{\"content\":\"O\xFFk\"},\"done\":true}\n");
        QCOMPARE(invalid->text, QStringLiteral("O\uFFFDk"));
    }

    void ollamaFailures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray oak = "{\"message\":{\"content\":\"Oak\"},\"done\":false}\n";
        QTest::newRow("no end") << oak << ErrorKind::Interrupted << "last line";
        QTest::newRow("empty") << QByteArray() << ErrorKind::BadReply << "empty";
        QTest::newRow("page") << QByteArray("<html>\n<body>no\n") << ErrorKind::BadReply << "<html>";
        QTest::newRow("error line") << oak + "{\"error\":\"llama runner process has terminated\"}\n" << ErrorKind::Overloaded << "terminated";
        QTest::newRow("prompt too long") << QByteArray("{\"error\":\"input length exceeds the context length\"}\n") << ErrorKind::BadRequest << "context length";
        QTest::newRow("broken line") << oak + "{\"mess\n" + "{\"done\":true}\n" << ErrorKind::BadReply << "cannot be read";
    }
    void ollamaFailures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        for (const qsizetype piece : {1, 1 << 20}) {
            const auto reply = decoded(m_ollama, bytes, piece);
            QVERIFY(!reply);
            QCOMPARE(int(reply.error().kind), int(kind));
            QVERIFY2(reply.error().detail.contains(says), qPrintable(reply.error().detail));
        }
    }

    void modelLists()
    {
        const auto openAi = m_openAi.decodeModels(R"({"data":[{"id":"b","context_length":4096,"pricing":{"prompt":"0.000002","completion":"0.00001"}},{"id":"a","name":"A model"},{"nothing":1}]})");
        QVERIFY(openAi);
        QCOMPARE(int(openAi->size()), 2);
        QCOMPARE(openAi->at(0), (ModelInfo{QStringLiteral("a"), QStringLiteral("A model"), {}, {}}));
        QCOMPARE(*openAi->at(1).contextTokens, 4096);
        QCOMPARE(openAi->at(1).price->input, 2.0);
        QCOMPARE(openAi->at(1).price->output, 10.0);
        const auto ollama = m_ollama.decodeModels(R"({"models":[{"name":"qwen3:4b","details":{"parameter_size":"4.0B","quantization_level":"Q4_K_M"}}]})");
        QVERIFY(ollama);
        QCOMPARE(ollama->at(0).id, QStringLiteral("qwen3:4b"));
        QCOMPARE(ollama->at(0).displayName, QStringLiteral("qwen3:4b (4.0B, Q4_K_M)"));
        QCOMPARE(ollama->at(0).price->output, 0.0);
        QCOMPARE(int(m_openAi.decodeModels("<html>").error().kind), int(ErrorKind::BadReply));
        QCOMPARE(int(m_ollama.decodeModels("[]").error().kind), int(ErrorKind::BadReply));
    }
};

QTEST_GUILESS_MAIN(tst_Codecs)
#include "tst_codecs.moc"
