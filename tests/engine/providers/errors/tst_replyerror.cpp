// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/errorwords.h"
#include "engine/providers/errors/modelquirks.h"
#include "engine/providers/errors/replyerror.h"
#include "engine/providers/errors/retryhint.h"
#include "engine/providers/keys/redact.h"
#include "engine/providers/servers/loadingstate.h"

#include <QTest>

using namespace engine;
using std::chrono::milliseconds;

namespace {

constexpr qint64 now = 1795255200000; // 2026-11-21 10:00:00 UTC

HttpReply replying(int status, const QByteArray &body, HttpHeaders headers = {})
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers = std::move(headers);
    return reply;
}

} // namespace

class tst_ReplyError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        const auto openAi = [](const char *code) { return QByteArray(R"({"error":{"message":"Sorry","type":"x","code":"CODE"}})").replace("CODE", code); };
        QTest::newRow("bad request") << 400 << openAi("invalid_value") << ErrorKind::BadRequest;
        QTest::newRow("spend limit") << 400 << QByteArray(R"({"error":{"message":"You reached your spend limit"}})") << ErrorKind::Quota;
        QTest::newRow("wrong key") << 401 << openAi("invalid_api_key") << ErrorKind::Auth;
        QTest::newRow("payment") << 402 << QByteArray() << ErrorKind::Quota;
        QTest::newRow("forbidden") << 403 << QByteArray() << ErrorKind::Auth;
        QTest::newRow("moderated") << 403 << QByteArray(R"({"error":{"message":"Your input was flagged"}})") << ErrorKind::BadRequest;
        QTest::newRow("no model") << 404 << openAi("model_not_found") << ErrorKind::NotFound;
        QTest::newRow("slow client") << 408 << QByteArray() << ErrorKind::Timeout;
        QTest::newRow("conflict") << 409 << QByteArray() << ErrorKind::Overloaded;
        QTest::newRow("too large") << 413 << QByteArray() << ErrorKind::BadRequest;
        QTest::newRow("unprocessable") << 422 << QByteArray() << ErrorKind::BadRequest;
        QTest::newRow("rate") << 429 << openAi("rate_limit_exceeded") << ErrorKind::RateLimited;
        QTest::newRow("quota") << 429 << openAi("insufficient_quota") << ErrorKind::Quota;
        QTest::newRow("daily quota") << 429 << QByteArray(R"([{"error":{"code":429,"message":"x","status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}}])") << ErrorKind::Quota;
        QTest::newRow("minute quota") << 429 << QByteArray(R"([{"error":{"code":429,"message":"x","status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"GenerateRequestsPerMinute"}]}]}}])") << ErrorKind::RateLimited;
        QTest::newRow("crash") << 500 << QByteArray("<html>oops") << ErrorKind::Overloaded;
        QTest::newRow("not built") << 501 << QByteArray() << ErrorKind::BadRequest;
        QTest::newRow("loading") << 503 << QByteArray(R"({"error":{"message":"Loading model","code":503}})") << ErrorKind::Overloaded;
        QTest::newRow("gateway") << 504 << QByteArray() << ErrorKind::Overloaded;
        QTest::newRow("overloaded") << 529 << QByteArray() << ErrorKind::Overloaded;
        QTest::newRow("token") << 498 << QByteArray() << ErrorKind::Auth;
    }
    void kinds()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        const Error error = errorOfReply(replying(status, body), QUrl(QStringLiteral("https://api.example.com/v1")), now);
        QCOMPARE(int(error.kind), int(kind));
        QVERIFY2(error.detail.startsWith(QStringLiteral("api.example.com answered %1").arg(status)), qPrintable(error.detail));
    }

    void theServerMayOverride()
    {
        const QUrl url(QStringLiteral("https://h/"));
        QCOMPARE(int(errorOfReply(replying(400, {}, {{"x-should-retry", "true"}}), url, now).kind), int(ErrorKind::Overloaded));
        QCOMPARE(int(errorOfReply(replying(500, {}, {{"x-should-retry", "false"}}), url, now).kind), int(ErrorKind::BadRequest));
    }

    void theMessageSaysWhatTheServerSaid()
    {
        const Error error = errorOfReply(replying(400, R"({"error":{"message":"No\n such  thing"}})", {{"x-request-id", "req_7"}}), QUrl(QStringLiteral("https://h/")), now);
        QCOMPARE(error.detail, QStringLiteral("h answered 400: No such thing (request req_7)"));
        const Error page = errorOfReply(replying(502, "<html>\n<h1>Bad gateway</h1>"), QUrl(QStringLiteral("https://h/")), now);
        QCOMPARE(page.detail, QStringLiteral("h answered 502: \"<html> <h1>Bad gateway</h1>\""));
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("param");
        QTest::newRow("object") << QByteArray(R"({"error":{"message":"m","param":"seed"}})") << "m" << "seed";
        QTest::newRow("text") << QByteArray(R"({"error":"m"})") << "m" << "";
        QTest::newRow("detail") << QByteArray(R"({"detail":"m"})") << "m" << "";
        QTest::newRow("details") << QByteArray(R"({"detail":[{"loc":["body","seed"],"msg":"m"}]})") << "m" << "seed";
        QTest::newRow("flat") << QByteArray(R"({"object":"error","message":"m","param":null})") << "m" << "";
        QTest::newRow("list") << QByteArray(R"([{"error":{"message":"m"}}])") << "m" << "";
        QTest::newRow("not JSON") << QByteArray("<html>") << "" << "";
        QTest::newRow("odd types") << QByteArray(R"({"error":{"message":[1],"param":{}}})") << "" << "";
        QTest::newRow("number") << QByteArray("17") << "" << "";
    }
    void bodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        QFETCH(QString, param);
        QCOMPARE(readErrorBody(body).message, message);
        QCOMPARE(readErrorBody(body).param, param);
    }

    void hints_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("waitMs");
        QTest::newRow("none") << HttpHeaders{} << QByteArray() << -1;
        QTest::newRow("milliseconds first") << HttpHeaders{{"retry-after", "9"}, {"retry-after-ms", "250.5"}} << QByteArray() << 251;
        QTest::newRow("seconds") << HttpHeaders{{"retry-after", "20"}} << QByteArray() << 20000;
        QTest::newRow("float") << HttpHeaders{{"retry-after", "1.5"}} << QByteArray() << 1500;
        QTest::newRow("date") << HttpHeaders{{"retry-after", "Sat, 21 Nov 2026 10:00:30 GMT"}} << QByteArray() << 30000;
        QTest::newRow("past date") << HttpHeaders{{"retry-after", "Sat, 21 Nov 2026 09:00:00 GMT"}} << QByteArray() << 0;
        QTest::newRow("nonsense") << HttpHeaders{{"retry-after", "soon"}} << QByteArray() << -1;
        QTest::newRow("negative") << HttpHeaders{{"retry-after", "-5"}} << QByteArray() << -1;
        QTest::newRow("body") << HttpHeaders{} << QByteArray(R"({"error":{"details":[{"@type":"RetryInfo","retryDelay":"34.5s"}]}})") << 34500;
        QTest::newRow("bucket") << HttpHeaders{{"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "1m30s"},
            {"x-ratelimit-remaining-tokens", "100"}, {"x-ratelimit-reset-tokens", "1h"}} << QByteArray() << 90000;
        QTest::newRow("both buckets") << HttpHeaders{{"x-ratelimit-reset-requests", "250ms"}, {"x-ratelimit-reset-tokens", "6.5s"}} << QByteArray() << 6500;
        QTest::newRow("asked for in words") << HttpHeaders{{"retry-after", "1"}, {"x-ratelimit-limit-tokens", "30000"},
            {"x-ratelimit-remaining-tokens", "0"}, {"x-ratelimit-reset-tokens", "6m0s"}} << QByteArray() << 1000;
        QTest::newRow("one request of a day's") << HttpHeaders{{"x-ratelimit-limit-requests", "14400"}, {"x-ratelimit-remaining-requests", "0"},
            {"x-ratelimit-reset-requests", "24h"}} << QByteArray() << 6000;
        QTest::newRow("tokens of a known bucket") << HttpHeaders{{"x-ratelimit-limit-tokens", "30000"}, {"x-ratelimit-remaining-tokens", "0"},
            {"x-ratelimit-reset-tokens", "6m0s"}} << QByteArray() << -1;
        QTest::newRow("whole at a moment") << HttpHeaders{{"anthropic-ratelimit-requests-limit", "60"}, {"anthropic-ratelimit-requests-remaining", "0"},
            {"anthropic-ratelimit-requests-reset", "2026-11-21T10:01:00Z"}} << QByteArray() << 1000;
        QTest::newRow("seconds from now") << HttpHeaders{{"x-ratelimit-reset", "12"}} << QByteArray() << 12000;
        QTest::newRow("moment in seconds") << HttpHeaders{{"x-ratelimit-reset", QByteArray::number(now / 1000 + 7)}} << QByteArray() << 7000;
        QTest::newRow("moment in milliseconds") << HttpHeaders{{"x-ratelimit-reset", QByteArray::number(now + 7)}} << QByteArray() << 7;
        QTest::newRow("a week at most") << HttpHeaders{{"retry-after", "1e30"}} << QByteArray() << 7 * 24 * 3600000;
    }
    void hints()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, waitMs);
        const auto hint = retryHint(replying(429, body, headers), now);
        QCOMPARE(hint ? int(hint->count()) : -1, waitMs);
    }

    void resetsCountOnlyForRateLimits()
    {
        QVERIFY(!retryHint(replying(500, {}, {{"x-ratelimit-reset-tokens", "6s"}}), now));
        QVERIFY(retryHint(replying(503, {}, {{"retry-after", "6"}}), now));
    }

    void serversThatLoad_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("loads");
        QTest::newRow("llama-server") << 503 << QByteArray(R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})") << true;
        QTest::newRow("currently loading") << 503 << QByteArray(R"({"error":"Model org/m is currently loading","estimated_time":20})") << true;
        QTest::newRow("not ready") << 503 << QByteArray(R"({"detail":"The server is not ready yet"})") << true;
        QTest::newRow("model not ready") << 429 << QByteArray(R"({"message":"Model is not ready for inference. Wait and try your request again."})") << true;
        QTest::newRow("not loaded") << 503 << QByteArray(R"({"error":{"message":"model has not been loaded"}})") << true;
        QTest::newRow("warming up") << 503 << QByteArray("The model is warming up") << true;
        QTest::newRow("starting") << 503 << QByteArray(R"({"error":{"message":"Server starting up, please wait"}})") << true;
        QTest::newRow("too early") << 425 << QByteArray(R"({"error":"initializing"})") << true;
        QTest::newRow("busy") << 503 << QByteArray(R"({"error":"server busy, please try again.  maximum pending requests exceeded"})") << false;
        QTest::newRow("overloaded") << 503 << QByteArray(R"({"error":{"message":"The engine is currently overloaded"}})") << false;
        QTest::newRow("failed to load") << 503 << QByteArray(R"({"error":"failed loading model: out of memory"})") << false;
        QTest::newRow("cannot load") << 503 << QByteArray(R"({"error":"error loading model: unable to allocate buffer"})") << false;
        QTest::newRow("a crash") << 500 << QByteArray(R"({"error":"Loading model"})") << false;
        QTest::newRow("no body") << 503 << QByteArray() << false;
    }
    void serversThatLoad()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, loads);
        QCOMPARE(saysLoading(replying(status, body)), loads);
    }

    void durations()
    {
        QCOMPARE(durationFromText("1h2m3s"), milliseconds(3723000));
        QCOMPARE(durationFromText("1.5m"), milliseconds(90000));
        QCOMPARE(durationFromText(" 7 "), milliseconds(7000));
        for (const char *bad : {"", "s", "5x", "5s5", "abc", "1.2.3s", "--5s"})
            QVERIFY2(!durationFromText(bad), bad);
    }

    void parametersThatAreRefused_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("param");
        QTest::addColumn<QString>("dropped");
        QTest::addColumn<QString>("renamed");
        QTest::newRow("by param") << "Unsupported value" << "temperature" << "temperature" << "";
        QTest::newRow("below") << "Unknown" << "stream_options.include_obfuscation" << "stream_options" << "";
        QTest::newRow("by message") << "'temperature' does not support 0.5 with this model" << "" << "temperature" << "";
        QTest::newRow("cap") << "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead." << "max_tokens" << "" << "max_tokens";
        QTest::newRow("cap by message") << "Unrecognized request argument supplied: max_tokens" << "" << "" << "max_tokens";
        QTest::newRow("cap too high is a mistake") << "max_tokens is too large: 100000" << "max_tokens" << "" << "";
        QTest::newRow("word in a sentence") << "Please stop sending this format" << "" << "" << "";
        QTest::newRow("quoted word") << "Unsupported parameter: 'stop'" << "" << "stop" << "";
        QTest::newRow("schema") << "This response_format type is unavailable now" << "" << "response_format" << "";
        QTest::newRow("not sent") << "top_p is not supported" << "top_p" << "" << "";
        QTest::newRow("not ours to drop") << "Invalid messages" << "messages" << "" << "";
        QTest::newRow("seed") << "seed: Extra inputs are not permitted" << "" << "seed" << "";
    }
    void parametersThatAreRefused()
    {
        QFETCH(QString, message);
        QFETCH(QString, param);
        QFETCH(QString, dropped);
        QFETCH(QString, renamed);
        const QStringList sent{QStringLiteral("model"), QStringLiteral("messages"), QStringLiteral("max_tokens"), QStringLiteral("temperature"),
            QStringLiteral("stop"), QStringLiteral("seed"), QStringLiteral("stream_options"), QStringLiteral("response_format")};
        const auto next = quirksAfter({message, {}, {}, param, 0}, sent, {});
        QCOMPARE(next.has_value(), !dropped.isEmpty() || !renamed.isEmpty());
        if (next) {
            QCOMPARE(next->dropped, dropped.isEmpty() ? QSet<QString>() : QSet<QString>{dropped});
            QCOMPARE(next->renamed.keys(), renamed.isEmpty() ? QStringList() : QStringList{renamed});
            QVERIFY(!next->renamed.isEmpty() || !quirksAfter({message, {}, {}, param, 0}, sent, *next)); // never twice
        }
    }

    void aPromptThatIsTooLongIsNotMended()
    {
        QVERIFY(!quirksAfter({QStringLiteral("Reduce max_tokens, not supported"), {}, QStringLiteral("context_length_exceeded"), QStringLiteral("max_tokens"), 0},
            {QStringLiteral("max_tokens")}, {}));
    }

    /// A full context in the words of many servers, and what only sounds like it.
    void contextOverflow_data()
    {
        QTest::addColumn<bool>("isOverflow");
        for (const char *words : {"the request exceeds the available context size", "input length exceeds the context length",
                 "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens", "prompt is too long: 210000 tokens > 200000 maximum",
                 "Input is too long for requested model.", "Your input exceeds the context window of this model. Please adjust your input and try again.",
                 "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
                 "This model's maximum prompt length is 131072 but the request contains 537812 tokens.", "Please reduce the length of the messages or completion.",
                 "prompt token count of 70000 exceeds the limit of 64000", "invalid params, context window exceeds limit", "Your request exceeded model token limit: 262144",
                 "Range of input length should be [1, 30720]", "Requested tokens (5000) exceed context window of 2048", "too many tokens: the prompt has 9000",
                 "`inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000 `inputs` tokens", "`inputs` must have less than 4095 tokens. Given: 5000",
                 "Prompt contains 40000 tokens, too large for model with 32768 maximum context length", "The prompt is longer than the context length of the model",
                 "The number of tokens to keep from the initial prompt is greater than the context length", "exceeds the maximum allowed sequence length",
                 "token limit exceeded", "context_length_exceeded"})
            QTest::newRow(words) << true;
        for (const char *words : {"max_tokens is too large: 4096. This model supports at most 512 completion tokens", "Unsupported parameter: 'seed'", "Failed to parse grammar",
                 "Rate limit reached: too many tokens per minute", "Too many tokens, please wait before trying again.", "Request too large for this model on tokens per minute (TPM): Limit 6000, Requested 7000",
                 "System role not supported", "temperature: Input should be less than or equal to 1", "stop: too many stop sequences, the limit is 4", "The context of your account is unknown",
                 "Please stop sending this", "Invalid max_tokens value, the valid range of max_tokens is [1, 8192]", "You exceeded your current quota"})
            QTest::newRow(words) << false;
    }
    void contextOverflow()
    {
        QFETCH(bool, isOverflow);
        QCOMPARE(isContextOverflow({QString::fromLatin1(QTest::currentDataTag()), QStringLiteral("invalid_request_error"), {}, {}, 0}), isOverflow);
    }

    void keysNeverLeave_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("header") << "Authorization: Bearer abc.def, Accept: x" << "Authorization: [redacted], Accept: x";
        QTest::newRow("json") << R"({"x-api-key":"abcdef","a":1})" << R"({"x-api-key":"[redacted]","a":1})";
        QTest::newRow("goog") << "X-Goog-Api-Key=abc" << "X-Goog-Api-Key=[redacted]";
        QTest::newRow("proxy") << "proxy-authorization: Basic dXNlcg==" << "proxy-authorization: [redacted]";
        QTest::newRow("address") << "https://h/v1?key=AIzaXYZ&a=1" << "https://h/v1?key=[redacted]&a=1";
        QTest::newRow("user") << "https://me:secret@h/v1" << "https://[redacted]@h/v1";
        QTest::newRow("look") << "Incorrect API key provided: sk-proj-abcdef****wxyz. You" << "Incorrect API key provided: [redacted] You";
        QTest::newRow("bearer") << "sent bearer abcdefghijkl" << "sent bearer [redacted]";
        QTest::newRow("known") << "token planted/key+value=1 end" << "token [redacted] end";
        QTest::newRow("known encoded") << "?t=planted%2Fkey%2Bvalue%3D1" << "?t=[redacted]";
        QTest::newRow("known echoed") << "provided: plante********ue=1" << "provided: [redacted]=1";
        QTest::newRow("nothing") << "the key to a task is a monkey" << "the key to a task is a monkey";
    }
    void keysNeverLeave()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        Redactor redactor;
        redactor.addSecret("planted/key+value=1");
        redactor.addSecret("");
        QCOMPARE(redactor(text), clean);
    }

    /// Where any key will do, people write a letter or a word: a server's words stay whole.
    void placeholdersDoNotSpoilWords()
    {
        Redactor redactor;
        for (const char *key : {"x", "-", "test"})
            redactor.addSecret(key);
        QCOMPARE(redactor(QStringLiteral("the latest text exceeds the context size - key: test")), QStringLiteral("the latest text exceeds the context size - key: [redacted]"));
        QCOMPARE(redactor(QStringLiteral("x-api-key: x")), QStringLiteral("x-api-key: [redacted]"));
    }
};

QTEST_GUILESS_MAIN(tst_ReplyError)
#include "tst_replyerror.moc"
