// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/retryhint.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace engine {

using std::chrono::milliseconds;

namespace {

constexpr double longestMs = 7 * 24 * 3600 * 1000.0;

std::optional<milliseconds> asMs(double ms)
{
    if (!std::isfinite(ms) || ms < 0)
        return {};
    return milliseconds(qint64(std::ceil(std::min(ms, longestMs))));
}

std::optional<double> unitMs(QByteArrayView unit)
{
    if (unit == "ms")
        return 1.0;
    if (unit == "s")
        return 1000.0;
    if (unit == "m")
        return 60'000.0;
    if (unit == "h")
        return 3'600'000.0;
    if (unit == "d")
        return 86'400'000.0;
    if (unit == "us" || unit == "\xC2\xB5s")
        return 0.001;
    return {};
}

std::optional<milliseconds> httpDate(QByteArrayView text, qint64 nowMs)
{
    const QLocale c = QLocale::c();
    QDateTime when = c.toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!when.isValid())
        return {};
    when.setTimeSpec(Qt::UTC);
    return asMs(double(std::max<qint64>(0, when.toMSecsSinceEpoch() - nowMs)));
}

/// `"retryDelay": "34s"` at any place in the body.
std::optional<milliseconds> retryDelay(const QByteArray &body)
{
    const qsizetype at = body.indexOf("\"retryDelay\"");
    if (at < 0)
        return {};
    const qsizetype open = body.indexOf('"', at + 12);
    const qsizetype close = open < 0 ? -1 : body.indexOf('"', open + 1);
    if (close < 0)
        return {};
    return durationFromText(QByteArrayView(body).sliced(open + 1, close - open - 1));
}

/// The headers of one bucket: capacity, remaining amount and time of the full reset.
struct Bucket {
    QByteArray name; ///< of the header with the reset
    QByteArray limit, left;
    std::optional<milliseconds> reset;

    [[nodiscard]] bool isExhausted() const { return left.isEmpty() || left.toDouble() <= 0; }
    /// Wait until one request fits. The tokens of a request are not known
    /// here; where the limit is given, the dispatcher computes that wait.
    [[nodiscard]] std::optional<milliseconds> wait() const
    {
        const double whole = limit.toDouble();
        if (!(whole > 0) || left.isEmpty() || !reset)
            return reset;
        return name.contains("request") ? asMs(double(reset->count()) / whole) : std::nullopt;
    }
};

std::optional<Bucket> bucketOf(const HttpReply &reply, const QByteArray &name, const QByteArray &value, qint64 nowMs)
{
    if (name.startsWith("x-ratelimit-reset-"))
        return Bucket{name, reply.header(QByteArray("x-ratelimit-limit-" + name.sliced(18))),
            reply.header(QByteArray("x-ratelimit-remaining-" + name.sliced(18))), resetWait(value, nowMs)};
    if (name.startsWith("anthropic-ratelimit-") && name.endsWith("-reset"))
        return Bucket{name, reply.header(QByteArray(name.chopped(5) + "limit")), reply.header(QByteArray(name.chopped(5) + "remaining")),
            resetWait(value, nowMs)};
    return {};
}

/// Longest wait over the empty buckets.
std::optional<milliseconds> exhaustedBucket(const HttpReply &reply, qint64 nowMs)
{
    std::optional<milliseconds> wait;
    for (const auto &[name, value] : reply.headers) {
        const auto bucket = bucketOf(reply, name, value, nowMs);
        const auto one = bucket && bucket->isExhausted() ? bucket->wait() : std::nullopt;
        if (one)
            wait = std::max(wait.value_or(milliseconds(0)), *one);
    }
    return wait;
}

} // namespace

std::optional<milliseconds> resetWait(QByteArrayView text, qint64 nowMs)
{
    bool isNumber = false;
    const double value = text.trimmed().toByteArray().toDouble(&isNumber);
    if (isNumber && value > 1e11)
        return asMs(std::max(0.0, value - double(nowMs)));
    if (isNumber && value > 1e9)
        return asMs(std::max(0.0, value * 1000 - double(nowMs)));
    if (isNumber)
        return asMs(value * 1000);
    if (const auto duration = durationFromText(text))
        return duration;
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(text.trimmed()), Qt::ISODateWithMs);
    if (moment.isValid())
        return asMs(double(std::max<qint64>(0, moment.toMSecsSinceEpoch() - nowMs)));
    return httpDate(text, nowMs);
}

std::optional<milliseconds> durationFromText(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return {};
    bool isNumber = false;
    if (const double seconds = text.toByteArray().toDouble(&isNumber); isNumber)
        return asMs(seconds * 1000);
    double sum = 0;
    while (!text.isEmpty()) {
        const auto digit = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
        const auto number = std::find_if_not(text.begin(), text.end(), digit);
        const auto unit = std::find_if(number, text.end(), digit);
        const double value = QByteArray(text.begin(), number - text.begin()).toDouble(&isNumber);
        const auto factor = unitMs(QByteArrayView(number, unit - number));
        if (!isNumber || !factor)
            return {};
        sum += value * *factor;
        text = text.sliced(unit - text.begin());
    }
    return asMs(sum);
}

std::optional<milliseconds> askedWait(const HttpReply &reply, qint64 nowMs)
{
    bool isNumber = false;
    if (const double ms = reply.header("retry-after-ms").toDouble(&isNumber); isNumber && asMs(ms))
        return asMs(ms);
    if (const QByteArray after = reply.header("retry-after"); !after.isEmpty()) {
        const auto wait = durationFromText(after);
        if (const auto found = wait ? wait : httpDate(after, nowMs))
            return found;
    }
    return retryDelay(reply.body);
}

std::optional<milliseconds> retryHint(const HttpReply &reply, qint64 nowMs)
{
    if (const auto wait = askedWait(reply, nowMs))
        return wait;
    if (reply.status != 429)
        return {};
    if (const auto wait = exhaustedBucket(reply, nowMs))
        return wait;
    const QByteArray reset = reply.header("x-ratelimit-reset");
    return reset.isEmpty() ? std::nullopt : resetWait(reset, nowMs);
}

} // namespace engine
