// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/document.h"

#include "engine/document/readers.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace engine {

namespace {

std::string utf8(const QString &text) { return text.toUtf8().toStdString(); }

bool allDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

template <typename Int>
std::optional<Int> integerIn(std::string_view text, int base = 10)
{
    Int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

/// Digits with an optional sign, a point and an exponent; `json`: strict JSON also requires digits around the point.
bool looksLikeNumber(std::string_view text, bool json)
{
    if (!text.empty() && (text.front() == '-' || (!json && text.front() == '+')))
        text.remove_prefix(1);
    const size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos) {
        std::string_view power = text.substr(exponent + 1);
        if (!power.empty() && (power.front() == '-' || power.front() == '+'))
            power.remove_prefix(1);
        if (!allDigits(power))
            return false;
        text = text.substr(0, exponent);
    }
    const size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    if (json && whole.size() > 1 && whole.front() == '0')
        return false;
    if (point == std::string_view::npos)
        return allDigits(whole);
    const std::string_view fraction = text.substr(point + 1);
    if (json)
        return allDigits(whole) && allDigits(fraction);
    return (whole.empty() || allDigits(whole)) && (fraction.empty() ? !whole.empty() : allDigits(fraction));
}

/// Null when the number is too large for a double.
Json numberIn(std::string_view text)
{
    if (text.front() == '+')
        text.remove_prefix(1);
    if (text.find_first_of(".eE") == std::string_view::npos) {
        if (text == "-0")
            return Json(0);
        if (const auto value = integerIn<qint64>(text))
            return Json(*value);
        if (const auto value = integerIn<quint64>(text))
            return Json(*value);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range || !std::isfinite(value)) {
        const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
        return tiny ? Json(0.0) : Json();
    }
    return Json(value);
}

QVariant listVariant(const Json &list)
{
    const bool texts = std::all_of(list.begin(), list.end(), [](const Json &item) { return item.is_string(); });
    if (texts) {
        QStringList result;
        for (const Json &item : list)
            result << QString::fromStdString(item.get_ref<const std::string &>());
        return result;
    }
    QVariantList result;
    for (const Json &item : list)
        result << toVariant(item);
    return result;
}

} // namespace

QList<PathStep> pathSteps(const QString &path)
{
    QList<PathStep> steps;
    for (const QString &part : path.split(u'.', Qt::SkipEmptyParts)) {
        const qsizetype bracket = part.indexOf(u'[');
        if (bracket != 0)
            steps << utf8(part.left(bracket));
        for (qsizetype at = bracket; at >= 0; at = part.indexOf(u'[', at + 1)) {
            const qsizetype end = part.indexOf(u']', at);
            bool ok = false;
            const int index = QStringView(part).mid(at + 1, end - at - 1).toInt(&ok);
            steps << (end > at && ok ? index : -1);
        }
    }
    return steps;
}

QString parentPath(const QString &path)
{
    const qsizetype cut = std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'['));
    return cut < 0 ? QString() : path.left(cut);
}

QString childPath(const QString &parent, std::string_view key)
{
    const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
    return parent.isEmpty() ? name : parent + u'.' + name;
}

QString memberPath(const QString &list, int index)
{
    return list + u'[' + QString::number(index) + u']';
}

const Json *member(const Json &object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(std::string(key));
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

const Json *find(const Json &root, const QString &path)
{
    return find(root, pathSteps(path));
}

const Json *find(const Json &root, const QList<PathStep> &steps)
{
    const Json *at = &root;
    for (const PathStep &step : steps) {
        if (const auto *key = std::get_if<std::string>(&step)) {
            at = member(*at, *key);
        } else {
            const int index = std::get<int>(step);
            at = at->is_array() && index >= 0 && size_t(index) < at->size() ? &(*at)[size_t(index)] : nullptr;
        }
        if (!at)
            return nullptr;
    }
    return at;
}

QVariant toVariant(const Json &value)
{
    switch (value.type()) {
    case Json::value_t::boolean: return value.get<bool>();
    case Json::value_t::number_integer: return qint64(value.get<int64_t>());
    case Json::value_t::number_unsigned: {
        const quint64 number = value.get<uint64_t>();
        return number <= quint64(std::numeric_limits<qint64>::max()) ? QVariant(qint64(number)) : QVariant(number);
    }
    case Json::value_t::number_float: return value.get<double>();
    case Json::value_t::string: return QString::fromStdString(value.get_ref<const std::string &>());
    case Json::value_t::array: return listVariant(value);
    case Json::value_t::object: {
        QVariantMap map;
        for (const auto &[key, item] : value.items())
            map.insert(QString::fromStdString(key), toVariant(item));
        return map;
    }
    default: return {};
    }
}

Json toDocument(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return Json(int64_t(value.toLongLong()));
    case QMetaType::ULongLong: return Json(uint64_t(value.toULongLong()));
    case QMetaType::Float:
    case QMetaType::Double: return std::isfinite(value.toDouble()) ? Json(value.toDouble()) : Json();
    case QMetaType::QString: return Json(utf8(value.toString()));
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        Json list = Json::array();
        for (const QVariant &item : value.toList())
            list.push_back(toDocument(item));
        return list;
    }
    case QMetaType::QVariantMap: {
        Json object = Json::object();
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            object[utf8(it.key())] = toDocument(it.value());
        return object;
    }
    default: return Json();
    }
}

Json readDocument(const RunConfig &config, QList<Problem> *problems)
{
    ReadResult read = readJson(config.json);
    if (problems)
        problems->append(read.problems);
    return read.root.is_object() ? std::move(read.root) : Json::object();
}

RunConfig writeDocument(const Json &document)
{
    return {QByteArray::fromStdString(document.dump(-1, ' ', false, Json::error_handler_t::replace))};
}

Json jsonNumber(std::string_view text)
{
    return looksLikeNumber(text, true) ? numberIn(text) : Json();
}

Json plainScalar(std::string_view text)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return Json();
    if (text == "true" || text == "True" || text == "TRUE")
        return true;
    if (text == "false" || text == "False" || text == "FALSE")
        return false;
    if (text.starts_with("0x") || text.starts_with("0o")) {
        if (const auto value = integerIn<quint64>(text.substr(2), text[1] == 'x' ? 16 : 8))
            return Json(*value);
    }
    if (looksLikeNumber(text, false)) {
        Json number = numberIn(text);
        if (!number.is_null())
            return number;
    }
    return Json(std::string(text));
}

} // namespace engine
