// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/replyerror.h"

#include "engine/providers/errors/errorwords.h"
#include "engine/providers/errors/retryhint.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

const QString overflowAdvice = QStringLiteral("; the request does not fit the model's context: shorten the texts, lower maxTokens or give the model a larger context");

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

/// Google mentions plan and billing also when only the quota of this minute is used up.
bool passesSoon(const QString &words)
{
    return anyOf(words, {"PerMinute", "PerSecond", "retryDelay"}) && !anyOf(words, {"PerDay", "PerMonth"});
}

ErrorKind kindOfStatus(int status, const QString &words)
{
    if (status == 400 && anyOf(words, {"API key not valid", "API_KEY_INVALID"})) // Google's form
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
        return speaksOfMoney(words) && !passesSoon(words) ? ErrorKind::Quota : ErrorKind::RateLimited;
    case 501: case 505:
        return ErrorKind::BadRequest;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::Overloaded;
    return anyOf(words, {"spend limit", "spend_limit", "billing_error"}) ? ErrorKind::Quota : ErrorKind::BadRequest;
}

/// Kind by the vendor's words, for errors without a status.
ErrorKind kindOfWords(const QString &words)
{
    if (speaksOfMoney(words))
        return ErrorKind::Quota;
    if (anyOf(words, {"rate_limit", "rate limit", "RESOURCE_EXHAUSTED", "too many requests", "throttl", "please wait"}))
        return ErrorKind::RateLimited;
    if (anyOf(words, {"authentication", "permission", "invalid_api_key", "unauthorized"}))
        return ErrorKind::Auth;
    if (anyOf(words, {"invalid_request", "unsupported", "BadRequest", "bad_request", "failed to parse grammar"}))
        return ErrorKind::BadRequest;
    if (anyOf(words, {"model_not_found", "not found"}))
        return ErrorKind::NotFound;
    return ErrorKind::Overloaded;
}

/// The header of OpenAI and Anthropic that overrides the kind by status.
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

/// Statuses that may mean a context overflow: some servers report it as an internal error.
bool mayBeOverflow(int status)
{
    return status == 400 || status == 413 || status == 422 || status >= 500;
}

ErrorKind kindInStream(const ErrorBody &body)
{
    if ((!body.status || mayBeOverflow(body.status)) && isContextOverflow(body))
        return ErrorKind::BadRequest;
    return body.status ? kindOfStatus(body.status, words(body)) : kindOfWords(words(body));
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > 300 ? text.left(299) + QChar(0x2026) : text;
}

} // namespace

Error errorOfReply(const HttpReply &reply, const QUrl &url, qint64 nowMs)
{
    const ErrorBody body = readErrorBody(reply.body);
    const QString all = words(body) + (reply.status == 429 ? u' ' + QString::fromUtf8(reply.body.left(4096)) : QString());
    Error error;
    const bool isOverflow = mayBeOverflow(reply.status) && isContextOverflow(body);
    error.kind = isOverflow ? ErrorKind::BadRequest : heed(kindOfStatus(reply.status, all), reply.header("x-should-retry"));
    error.retryAfter = retryHint(reply, nowMs);
    const QString said = body.message.isEmpty() ? (reply.body.isEmpty() ? QString() : quoteStart(reply.body)) : body.message;
    error.detail = QStringLiteral("%1 answered %2").arg(url.host()).arg(reply.status);
    if (!said.isEmpty())
        error.detail += QStringLiteral(": ") + shortened(said);
    if (isOverflow)
        error.detail += overflowAdvice;
    if (const QByteArray id = reply.header("x-request-id"); !id.isEmpty())
        error.detail += QStringLiteral(" (request %1)").arg(QString::fromLatin1(id.left(80)));
    return error;
}

Error errorInStream(const ErrorBody &body)
{
    const QString said = body.message.isEmpty() ? body.type : body.message;
    const bool isOverflow = kindInStream(body) == ErrorKind::BadRequest && isContextOverflow(body);
    return {kindInStream(body), QStringLiteral("error inside the reply: ") + shortened(said) + (isOverflow ? overflowAdvice : QString()), {}};
}

int statusInStream(const ErrorBody &body)
{
    if (body.status)
        return body.status;
    return kindInStream(body) == ErrorKind::BadRequest ? 400 : 500;
}

Error unreadableReply(QByteArrayView head)
{
    const QByteArrayView start = (head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head).trimmed();
    const auto bad = [](const QString &detail) { return Error{ErrorKind::BadReply, detail, {}}; };
    if (start.isEmpty())
        return bad(QStringLiteral("the reply is empty: the server ended it without a word"));
    if (start.startsWith("\x1f\x8b") || start.startsWith("\x28\xb5\x2f\xfd"))
        return bad(QStringLiteral("the reply is compressed and does not say so in its headers; a proxy in front of the server may do this"));
    if (start.startsWith('<'))
        return bad(QStringLiteral("the reply is a web page: %1; check the endpoint's address and what stands between (a proxy, a login)").arg(quoteStart(start)));
    return bad(QStringLiteral("the reply cannot be read: ") + quoteStart(start));
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
