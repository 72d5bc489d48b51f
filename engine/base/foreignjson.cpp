// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/foreignjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace engine {

using nlohmann::json;

namespace {

constexpr int deepest = 200;               ///< levels; a parsed document takes about 100 times its bytes, and functions over it are recursive
constexpr qsizetype mostValues = 4'000'000;
constexpr qsizetype mostBytes = 64 << 20;

constexpr qint64 mostComparisons = 200'000'000; ///< of object keys in one text

struct JsonSize {
    qint64 values = 1;
    qint64 comparisons = 0; ///< needed when each member is compared with those before it
};

/// Counts brackets and commas outside of strings; nullopt beyond the limits.
std::optional<JsonSize> sizeOf(QByteArrayView bytes)
{
    if (bytes.size() > mostBytes)
        return {};
    JsonSize size;
    std::array<qint64, deepest + 1> members{};
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            i += c == '\\';
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            ++size.values;
            if (++depth > deepest)
                return {};
            members[size_t(std::max(0, depth))] = 0;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == ':') {
            size.comparisons += members[size_t(std::max(0, depth))]++;
        } else if (c == ',' && ++size.values > mostValues) {
            return {};
        }
    }
    return size;
}

template <typename Json>
Json read(QByteArrayView bytes)
{
    Json value = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!value.is_discarded() || bytes.isValidUtf8())
        return value;
    const QByteArray repaired = QString::fromUtf8(bytes).toUtf8();
    return Json::parse(repaired.begin(), repaired.end(), nullptr, false);
}

} // namespace

bool isWithinJsonLimits(QByteArrayView bytes) { return sizeOf(bytes).has_value(); }

std::optional<qint64> jsonValuesIn(QByteArrayView bytes)
{
    const std::optional<JsonSize> size = sizeOf(bytes);
    return size ? std::optional(size->values) : std::nullopt;
}

json parseForeignJson(QByteArrayView bytes)
{
    return sizeOf(bytes) ? read<json>(bytes) : json(json::value_t::discarded);
}

nlohmann::ordered_json parseForeignOrderedJson(QByteArrayView bytes)
{
    const std::optional<JsonSize> size = sizeOf(bytes);
    return size && size->comparisons <= mostComparisons ? read<nlohmann::ordered_json>(bytes) : nlohmann::ordered_json(nlohmann::ordered_json::value_t::discarded);
}

const json &memberOf(const json &object, const char *key)
{
    static const json none;
    if (!object.is_object())
        return none;
    const auto member = object.find(key);
    return member == object.end() ? none : *member;
}

const std::string &stringOf(const json &object, const char *key)
{
    static const std::string none;
    const json &member = memberOf(object, key);
    return member.is_string() ? member.get_ref<const std::string &>() : none;
}

QString textOf(const json &object, const char *key)
{
    return QString::fromStdString(stringOf(object, key));
}

std::optional<double> numberOf(const json &object, const char *key)
{
    const json &member = memberOf(object, key);
    bool ok = true;
    double value = 0;
    if (member.is_number())
        value = member.get<double>();
    else if (member.is_string())
        value = textOf(object, key).toDouble(&ok);
    else
        return {};
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<qint64> countOf(const json &object, const char *key)
{
    const auto value = numberOf(object, key);
    if (!value || *value < 0)
        return {};
    return qint64(std::min(std::ceil(*value), 1e15));
}

QString replyText(const std::string &utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return text;
}

} // namespace engine
