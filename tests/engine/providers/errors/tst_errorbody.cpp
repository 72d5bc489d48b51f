// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/errorbody.h"

#include "engine/base/foreignjson.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;

class tst_ErrorBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Bodies as vendors and servers send them, with their five members: message, type, code, param, status.
    void vendors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorBody>("read");
        const auto row = [](const char *name, const char *body, const char *message, const char *type, const char *code,
                             const char *param, int status = 0) {
            QTest::newRow(name) << QByteArray(body)
                                << ErrorBody{QString::fromUtf8(message), QString::fromUtf8(type),
                                       QString::fromUtf8(code), QString::fromUtf8(param), status};
        };
        row("OpenAI",
            "{\"error\":{\"message\":\"Unsupported value: "
            "'temperature'\",\"type\":\"invalid_request_error\",\"param\":\"temperature\",\"code\":\"unsupported_"
            "value\"}}",
            "Unsupported value: 'temperature'", "invalid_request_error", "unsupported_value", "temperature");
        row("Anthropic",
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"},\"request_id\":"
            "\"req_1\"}",
            "Overloaded", "overloaded_error", "", "");
        row("Google", "[{\"error\":{\"code\":429,\"message\":\"Quota exceeded\",\"status\":\"RESOURCE_EXHAUSTED\"}}]",
            "Quota exceeded", "RESOURCE_EXHAUSTED", "429", "", 429);
        row("Google's violation",
            "{\"error\":{\"code\":400,\"message\":\"Invalid\",\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"@type\":"
            "\"x\",\"fieldViolations\":[{\"field\":\"generation_config.top_k\",\"description\":\"bad\"}]}]}}",
            "Invalid", "INVALID_ARGUMENT", "400", "generation_config.top_k", 400);
        row("OpenRouter",
            "{\"error\":{\"message\":\"Provider returned "
            "error\",\"code\":429,\"metadata\":{\"raw\":\"{\\\"error\\\":{\\\"message\\\":\\\"slow "
            "down\\\"}}\",\"provider_name\":\"x\"}}}",
            "Provider returned error: slow down", "", "429", "", 429);
        row("Cohere", "{\"id\":\"1\",\"message\":\"invalid request: seed\"}", "invalid request: seed", "", "", "");
        row("Ollama", "{\"error\":\"model 'x' not found\"}", "model 'x' not found", "", "", "");
        row("llama-server", "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}",
            "Loading model", "unavailable_error", "503", "", 503);
        row("vLLM",
            "{\"object\":\"error\",\"message\":\"too long\",\"type\":\"BadRequestError\",\"param\":null,\"code\":400}",
            "too long", "BadRequestError", "400", "", 400);
        row("FastAPI",
            "{\"detail\":[{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"seed\"],\"msg\":\"Extra inputs are not "
            "permitted\",\"input\":1}]}",
            "Extra inputs are not permitted", "extra_forbidden", "", "seed");
        row("FastAPI's text", "{\"detail\":\"Not Found\"}", "Not Found", "", "", "");
        row("Mistral",
            "{\"object\":\"error\",\"message\":{\"detail\":[{\"loc\":[\"body\",\"messages\",0,\"role\"],\"msg\":\"bad "
            "role\"}]},\"type\":\"invalid_request_error\"}",
            "bad role", "invalid_request_error", "", "messages.0.role");
        row("MiniMax", "{\"base_resp\":{\"status_code\":1008,\"status_msg\":\"insufficient balance\"}}",
            "insufficient balance", "", "1008", "");
        row("AWS", "{\"__type\":\"ThrottlingException\",\"Message\":\"Rate exceeded\"}", "Rate exceeded",
            "ThrottlingException", "", "");
        row("text beside true", "{\"error\":true,\"message\":\"bad key\"}", "bad key", "", "", "");
        row("JSON in a text",
            "{\"message\":\"{\\\"error\\\":{\\\"message\\\":\\\"inner\\\",\\\"code\\\":\\\"c\\\"}}\"}", "inner", "",
            "c", "");
        row("list of errors", "{\"errors\":[{\"message\":\"first\"},{\"message\":\"second\",\"param\":\"p\"}]}",
            "second", "", "", "p");
        row("zod",
            "{\"error\":{\"issues\":[{\"code\":\"unrecognized_keys\",\"keys\":[\"seed\"],\"path\":[],\"message\":"
            "\"Unrecognized key\"}]}}",
            "Unrecognized key", "", "unrecognized_keys", "seed");
        row("plain text", "upstream connect error", "upstream connect error", "", "", "");
        row("HTML", "<html><h1>502</h1></html>", "", "", "", "");
        row("nothing", "", "", "", "", "");
        row("a number", "17", "", "", "", "");
        row("wrong types", "{\"error\":{\"message\":[1],\"code\":{},\"param\":7.5}}", "", "", "", "");
    }
    void vendors()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorBody, read);
        const ErrorBody found = readErrorBody(body);
        QCOMPARE(found.message, read.message);
        QCOMPARE(found.type, read.type);
        QCOMPARE(found.code, read.code);
        QCOMPARE(found.param, read.param);
        QCOMPARE(found.status, read.status);
    }

    /// A place that is given only in the words.
    void placesInWords_data()
    {
        QTest::addColumn<QString>("param");
        QTest::newRow("[{'type': 'extra_forbidden', 'loc': ('body', 'seed'), 'msg': 'no'}]") << "seed";
        QTest::newRow("json: cannot unmarshal string into Go struct field ChatRequest.options.seed of type int")
            << "options.seed";
        QTest::newRow("1 validation error for ChatRequest\n  top_p\n  Input should be a number") << "top_p";
        QTest::newRow("Invalid JSON payload received. Unknown name \"seed\" at 'generation_config': Cannot find field.")
            << "generation_config.seed";
        QTest::newRow("Unknown name \"seed\": Cannot find field.") << "seed";
        QTest::newRow("something went wrong") << "";
    }
    void placesInWords()
    {
        QFETCH(QString, param);
        const nlohmann::json body{{"error", {{"message", QTest::currentDataTag()}}}};
        QCOMPARE(readErrorBody(QByteArray::fromStdString(body.dump())).param, param);
    }

    void errorsInPlaceOfReplies_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("error");
        QTest::newRow("object") << QByteArray("{\"error\":{\"message\":\"x\"}}") << true;
        QTest::newRow("text") << QByteArray("{\"error\":\"x\"}") << true;
        QTest::newRow("type") << QByteArray("{\"type\":\"error\"}") << true;
        QTest::newRow("object's name") << QByteArray("{\"object\":\"error\",\"message\":\"x\"}") << true;
        QTest::newRow("status") << QByteArray("{\"base_resp\":{\"status_code\":1008,\"status_msg\":\"x\"}}") << true;
        QTest::newRow("status of success")
            << QByteArray("{\"base_resp\":{\"status_code\":0,\"status_msg\":\"success\"},\"choices\":[]}") << false;
        QTest::newRow("null") << QByteArray("{\"error\":null,\"choices\":[]}") << false;
        QTest::newRow("false") << QByteArray("{\"error\":false}") << false;
        QTest::newRow("empty text") << QByteArray("{\"error\":\"\"}") << false;
        QTest::newRow("empty object") << QByteArray("{\"error\":{}}") << false;
        QTest::newRow("reply") << QByteArray("{\"choices\":[{\"delta\":{\"content\":\"an error occurred\"}}]}")
                               << false;
        QTest::newRow("no object") << QByteArray("[\"error\"]") << false;
    }
    void errorsInPlaceOfReplies()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, error);
        QCOMPARE(isErrorObject(parseForeignJson(json)), error);
    }

    /// A hostile server: nesting and lengths have bounds.
    void boundsHold()
    {
        QByteArray deep = "{\"message\":\"bottom\"}";
        for (int i = 0; i < 50; ++i)
            deep = "{\"error\":" + deep + "}";
        QCOMPARE(readErrorBody(deep).message, QString());
        const QByteArray longText = "{\"error\":{\"message\":\"" + QByteArray(100'000, 'x') + "\"}}";
        QCOMPARE(readErrorBody(longText).message.size(), 4000);
        QVERIFY(readErrorBody(QByteArray(100'000, 'x')).message.size() <= 4000);
        QCOMPARE(readErrorBody(QByteArray("\x1f\x8b\x08\x00\x00", 5)).message, QString());
        QByteArray many = "{\"errors\":[";
        for (int i = 0; i < 10'000; ++i)
            many += "{\"message\":\"m\"},";
        QCOMPARE(readErrorBody(many + "{\"message\":\"last\",\"param\":\"p\"}]}").param, QString());
    }
};

Q_DECLARE_METATYPE(engine::ErrorBody)

QTEST_APPLESS_MAIN(tst_ErrorBody)
#include "tst_errorbody.moc"
