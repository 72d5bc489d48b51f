// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/errorbody.h"

#include "engine/base/foreignjson.h"

#include <QRegularExpression>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::json;

namespace {

constexpr int mostNested = 8;
constexpr qsizetype mostMessage = 4000;
constexpr int mostEntries = 4; ///< only so many entries of a list of errors are read

ErrorBody bodyFrom(const json &value, int depth);

/// A member's text; an integer is converted to text.
QString wordOf(const json &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const json &member = memberOf(object, key);
        QString word = member.is_number_integer() ? QString::number(member.get<qint64>()) : textOf(object, key);
        if (!word.isEmpty())
            return word.left(mostMessage);
    }
    return {};
}

/// ["body", "messages", 0, "role"] → "messages.0.role".
QString joinedPlace(QStringList steps)
{
    while (!steps.isEmpty() && (steps.constFirst() == u"body" || steps.constFirst() == u"$"))
        steps.removeFirst();
    return steps.join(u'.');
}

QString placeFrom(const json &place)
{
    if (place.is_string())
        return joinedPlace(QString::fromStdString(place.get_ref<const std::string &>()).left(mostMessage)
            .split(QRegularExpression(QStringLiteral("[./]|\\s*->\\s*")), Qt::SkipEmptyParts));
    QStringList steps;
    for (std::size_t i = 0; place.is_array() && i < std::min<std::size_t>(place.size(), mostNested); ++i) {
        if (place[i].is_string())
            steps << QString::fromStdString(place[i].get_ref<const std::string &>()).left(200);
        else if (place[i].is_number_integer())
            steps << QString::number(place[i].get<qint64>());
    }
    return joinedPlace(steps);
}

QString paramOf(const json &object)
{
    const QString named = wordOf(object, {"param", "parameter"});
    if (!named.isEmpty())
        return named;
    const json &keys = memberOf(object, "keys"); // zod: unknown members
    if (keys.is_array() && !keys.empty() && keys.front().is_string())
        return placeFrom(json::array({keys.front()}));
    for (const char *key : {"loc", "field", "path", "instancePath", "property"}) {
        if (QString place = placeFrom(memberOf(object, key)); !place.isEmpty())
            return place;
    }
    return {};
}

int statusOf(const json &object, const QString &code)
{
    int status = code.toInt();
    for (const char *key : {"status", "statusCode", "status_code", "http_status"}) {
        if (status < 400 || status > 599)
            status = wordOf(object, {key}).toInt();
    }
    return status >= 400 && status < 600 ? status : 0;
}

/// Fills empty members of the inner error from the outer one.
ErrorBody completed(ErrorBody inner, const ErrorBody &outer)
{
    const auto fill = [](QString &mine, const QString &other) {
        if (mine.isEmpty())
            mine = other;
    };
    fill(inner.message, outer.message);
    fill(inner.type, outer.type);
    fill(inner.code, outer.code);
    fill(inner.param, outer.param);
    if (!inner.status)
        inner.status = outer.status;
    return inner;
}

/// "Provider returned error" is replaced by the provider's own message.
ErrorBody explained(const ErrorBody &outer, const ErrorBody &inner)
{
    ErrorBody both = outer;
    if (!inner.message.isEmpty() && !outer.message.contains(inner.message))
        both.message = outer.message.isEmpty() ? inner.message : outer.message + QStringLiteral(": ") + inner.message;
    return completed(both, inner);
}

ErrorBody listFrom(const json &list, int depth)
{
    ErrorBody best;
    for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), mostEntries); ++i) {
        const ErrorBody entry = bodyFrom(list[i], depth);
        if (best.message.isEmpty() || (best.param.isEmpty() && !entry.param.isEmpty()))
            best = completed(entry, best);
    }
    return best;
}

ErrorBody textFrom(const QString &text, int depth)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'{') || trimmed.startsWith(u'[')) {
        if (ErrorBody inner = bodyFrom(parseForeignJson(trimmed.toUtf8()), depth); !inner.message.isEmpty())
            return inner;
    }
    return {text.left(mostMessage), {}, {}, {}, 0};
}

/// The error in the object itself, without nested ones.
ErrorBody ownWords(const json &object)
{
    ErrorBody own;
    own.message = wordOf(object, {"message", "msg", "error_msg", "error_message", "errorMessage", "Message", "status_msg", "faultstring",
                                     "error_description", "description", "reason", "title"});
    own.type = wordOf(object, {"type", "__type"});
    if (own.type.isEmpty())
        own.type = textOf(object, "status"); // Google's field
    own.code = wordOf(object, {"code", "error_code", "status_code"});
    own.param = paramOf(object);
    own.status = statusOf(object, own.code);
    return own;
}

/// `error` may be an object, a list, a text with the message beside it, or `true`.
ErrorBody objectFrom(const json &object, int depth)
{
    const ErrorBody own = ownWords(object);
    for (const char *key : {"error", "errors", "fault", "base_resp", "issues"}) {
        const json &member = memberOf(object, key);
        ErrorBody inner = bodyFrom(member, depth);
        if (member.is_structured() && !(inner == ErrorBody()))
            return completed(inner, {own.message, {}, own.code, own.param, own.status});
        if (!inner.message.isEmpty())
            return explained(completed(inner, {{}, own.type, own.code, own.param, own.status}), {own.message, {}, {}, {}, 0});
    }
    ErrorBody all = own;
    for (const char *key : {"detail", "message"}) {
        const ErrorBody inner = bodyFrom(memberOf(object, key), depth);
        if (inner.message.isEmpty())
            continue;
        all = completed(inner, own);
        break;
    }
    for (const char *key : {"details", "fieldViolations", "violations"}) {
        const json &member = memberOf(object, key);
        const ErrorBody inner = bodyFrom(member, depth);
        all = member.is_string() ? explained(all, inner) : completed(all, inner);
    }
    return explained(all, bodyFrom(memberOf(memberOf(object, "metadata"), "raw"), depth));
}

ErrorBody bodyFrom(const json &value, int depth)
{
    if (depth <= 0)
        return {};
    if (value.is_string())
        return textFrom(QString::fromStdString(value.get_ref<const std::string &>()), depth - 1);
    if (value.is_array())
        return listFrom(value, depth - 1);
    return value.is_object() ? objectFrom(value, depth - 1) : ErrorBody();
}

/// A place that is given only in the text.
QString placeIn(const QString &message)
{
    static const QRegularExpression python(QStringLiteral("['\"]loc['\"]\\s*:\\s*[(\\[]([^)\\]]*)[)\\]]"));
    static const QRegularExpression go(QStringLiteral("Go struct field \\w+\\.([\\w.]+)"));
    static const QRegularExpression pydantic(QStringLiteral("validation errors? for [\\w.\\[\\]]+\\s*\\n\\s*([\\w.]+)\\s*(?:\\n|$)"));
    static const QRegularExpression google(QStringLiteral("Unknown name \\\\?\"(\\w+)\\\\?\"(?: at '([\\w.]+)')?"));
    if (const auto found = python.match(message); found.hasMatch()) {
        QStringList steps = found.captured(1).split(u',', Qt::SkipEmptyParts);
        for (QString &step : steps)
            step = step.trimmed().remove(u'\'').remove(u'"');
        return joinedPlace(steps);
    }
    if (const auto found = go.match(message); found.hasMatch())
        return found.captured(1);
    if (const auto found = pydantic.match(message); found.hasMatch())
        return found.captured(1);
    if (const auto found = google.match(message); found.hasMatch())
        return found.captured(2).isEmpty() ? found.captured(1) : found.captured(2) + u'.' + found.captured(1);
    return {};
}

ErrorBody withPlace(ErrorBody body)
{
    if (body.param.isEmpty())
        body.param = placeIn(body.message);
    return body;
}

/// The body as a plain-text message; empty for HTML and binary data.
QString plainText(QByteArrayView body)
{
    const QString text = QString::fromUtf8(body.first(qMin(body.size(), mostMessage))).trimmed();
    const bool isText = !text.startsWith(u'<') && !text.contains(QChar(0)) && !text.contains(QChar(QChar::ReplacementCharacter));
    return isText ? text : QString();
}

bool saysSomething(const json &value)
{
    return !value.is_null() && value != json(false) && value != json("") && value != json::object() && value != json::array();
}

} // namespace

ErrorBody errorBodyFrom(const json &object)
{
    return withPlace(bodyFrom(object, mostNested));
}

ErrorBody readErrorBody(QByteArrayView body)
{
    const json parsed = parseForeignJson(body);
    if (parsed.is_discarded())
        return withPlace({plainText(body), {}, {}, {}, 0});
    return errorBodyFrom(parsed);
}

bool isErrorObject(const json &object)
{
    if (saysSomething(memberOf(object, "error")) || stringOf(object, "object") == "error" || stringOf(object, "type") == "error")
        return true;
    const auto status = numberOf(memberOf(object, "base_resp"), "status_code");
    return status && *status != 0;
}

} // namespace engine
