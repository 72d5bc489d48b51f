// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replyerror.h"

#include "engine/providers/retryhint.h"
#include "engine/providers/wirejson.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

namespace {

/// A member's text; a whole number is written out.
QString wordOf(const json &object, const char *key)
{
    const json &member = memberOf(object, key);
    return member.is_number_integer() ? QString::number(member.get<qint64>()) : textOf(object, key);
}

/// FastAPI's list: [{"loc":["body","seed"],"msg":"…"}].
ErrorBody readDetails(const json &list)
{
    ErrorBody out;
    for (const json &entry : list) {
        if (!entry.is_object())
            continue;
        out.message = textOf(entry, "msg");
        out.type = textOf(entry, "type");
        const auto place = entry.find("loc");
        if (place != entry.end() && place->is_array() && !place->empty() && place->back().is_string())
            out.param = QString::fromStdString(place->back().get<std::string>());
        break;
    }
    return out;
}

ErrorBody readObject(const json &error)
{
    ErrorBody out;
    out.message = textOf(error, "message");
    if (out.message.isEmpty())
        out.message = textOf(error, "msg");
    out.type = textOf(error, "type");
    if (out.type.isEmpty())
        out.type = textOf(error, "status"); // Google's word
    out.code = wordOf(error, "code");
    out.param = textOf(error, "param");
    const int status = out.code.toInt();
    if (status >= 400 && status < 600)
        out.status = status;
    return out;
}

bool anyOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
        [&](const char *word) { return text.contains(QLatin1StringView(word), Qt::CaseInsensitive); });
}

bool speaksOfMoney(const QString &words)
{
    return anyOf(words, {"insufficient_quota", "billing", "spend_limit", "spend limit", "insufficient credit", "insufficient_credit",
                            "insufficient balance", "payment", "exceeded your current quota", "PerDay"});
}

ErrorKind kindOfStatus(int status, const QString &words)
{
    if (status == 400 && anyOf(words, {"API key not valid", "API_KEY_INVALID"})) // Google's way
        return ErrorKind::Auth;
    switch (status) {
    case 401: case 407: case 498:
        return ErrorKind::Auth;
    case 402:
        return ErrorKind::Quota;
    case 403:
        return anyOf(words, {"moderation", "flagged"}) ? ErrorKind::BadRequest : ErrorKind::Auth;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Overloaded;
    case 429:
        return speaksOfMoney(words) ? ErrorKind::Quota : ErrorKind::RateLimited;
    case 501: case 505:
        return ErrorKind::BadRequest;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::Overloaded;
    return anyOf(words, {"spend limit", "spend_limit", "billing_error"}) ? ErrorKind::Quota : ErrorKind::BadRequest;
}

/// By the vendor's words alone, for errors that carry no status.
ErrorKind kindOfWords(const QString &words)
{
    if (speaksOfMoney(words))
        return ErrorKind::Quota;
    if (anyOf(words, {"rate_limit", "rate limit", "RESOURCE_EXHAUSTED", "too many requests"}))
        return ErrorKind::RateLimited;
    if (anyOf(words, {"authentication", "permission", "invalid_api_key", "unauthorized"}))
        return ErrorKind::Auth;
    if (anyOf(words, {"context_length", "context length", "context size", "input length exceeds", "invalid_request", "unsupported"}))
        return ErrorKind::BadRequest;
    if (anyOf(words, {"model_not_found", "not found"}))
        return ErrorKind::NotFound;
    return ErrorKind::Overloaded;
}

/// The header of OpenAI and Anthropic that overrides the rule by status.
ErrorKind heed(ErrorKind kind, const QByteArray &shouldRetry)
{
    const bool transient = kind == ErrorKind::RateLimited || kind == ErrorKind::Overloaded || kind == ErrorKind::Timeout;
    if (shouldRetry == "true" && !transient)
        return ErrorKind::Overloaded;
    if (shouldRetry == "false" && transient)
        return kind == ErrorKind::RateLimited ? ErrorKind::Quota : ErrorKind::BadRequest;
    return kind;
}

QString words(const ErrorBody &body)
{
    return body.type + u' ' + body.code + u' ' + body.message;
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > 300 ? text.left(299) + QChar(0x2026) : text;
}

} // namespace

ErrorBody errorBodyFrom(const json &object)
{
    if (object.is_array() && !object.empty())
        return errorBodyFrom(object.front());
    if (!object.is_object())
        return {};
    if (const auto error = object.find("error"); error != object.end()) {
        if (error->is_object())
            return readObject(*error);
        if (error->is_string())
            return {QString::fromStdString(error->get_ref<const std::string &>()), textOf(object, "type"), wordOf(object, "code"), {}, 0};
    }
    if (const auto detail = object.find("detail"); detail != object.end()) {
        if (detail->is_array())
            return readDetails(*detail);
        if (detail->is_object())
            return readObject(*detail);
        return {textOf(object, "detail"), {}, {}, {}, 0};
    }
    return readObject(object);
}

ErrorBody readErrorBody(QByteArrayView body)
{
    return errorBodyFrom(parseWire(body));
}

Error errorOfReply(const HttpReply &reply, const QUrl &url, qint64 nowMs)
{
    const ErrorBody body = readErrorBody(reply.body);
    const QString all = words(body) + (reply.status == 429 ? u' ' + QString::fromUtf8(reply.body.left(4096)) : QString());
    Error error;
    error.kind = heed(kindOfStatus(reply.status, all), reply.header("x-should-retry"));
    error.retryAfter = retryHint(reply, nowMs);
    const QString said = body.message.isEmpty() ? (reply.body.isEmpty() ? QString() : quoteStart(reply.body)) : body.message;
    error.detail = QStringLiteral("%1 answered %2").arg(url.host()).arg(reply.status);
    if (!said.isEmpty())
        error.detail += QStringLiteral(": ") + shortened(said);
    if (const QByteArray id = reply.header("x-request-id"); !id.isEmpty())
        error.detail += QStringLiteral(" (request %1)").arg(QString::fromLatin1(id.left(80)));
    return error;
}

Error errorInStream(const ErrorBody &body)
{
    const ErrorKind kind = body.status ? kindOfStatus(body.status, words(body)) : kindOfWords(words(body));
    const QString said = body.message.isEmpty() ? body.type : body.message;
    return {kind, QStringLiteral("error inside the reply: ") + shortened(said), {}};
}

QString quoteStart(QByteArrayView bytes)
{
    constexpr qsizetype most = 120;
    QString text = QString::fromUtf8(bytes.first(qMin(bytes.size(), most * 4))).simplified();
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    if (text.size() > most)
        text = text.left(most) + QChar(0x2026);
    return QStringLiteral("\"%1\"").arg(text);
}

} // namespace engine
