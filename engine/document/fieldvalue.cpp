// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/fieldvalue.h"

#include "engine/document/schematext.h"

#include <cmath>

namespace engine {

namespace {

QString expectation(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice: return QStringLiteral("a text (in quotes where it looks like something else)");
    case FieldType::Integer: return QStringLiteral("a whole number");
    case FieldType::Number: return QStringLiteral("a number");
    case FieldType::Money: return QStringLiteral("an amount in USD, such as 2.50");
    case FieldType::Boolean: return QStringLiteral("true or false");
    case FieldType::TextList: return QStringLiteral("a list of texts");
    case FieldType::TextMap: return QStringLiteral("names with texts");
    case FieldType::Json: return QStringLiteral("a JSON document");
    }
    Q_UNREACHABLE();
}

FieldValue wrongType(const Json &written, const Field &field)
{
    return {{}, Problem{Severity::Error, ProblemKind::WrongType, {}, 0, 0, {expectation(field.type), describe(written)}}};
}

FieldValue inRange(QVariant value, double number, const Field &field)
{
    if ((!field.minimum || number >= *field.minimum) && (!field.maximum || number <= *field.maximum))
        return {std::move(value), {}};
    const QStringList arguments{plainNumber(number), field.minimum ? plainNumber(*field.minimum) : QString(),
        field.maximum ? plainNumber(*field.maximum) : QString()};
    return {{}, Problem{Severity::Error, ProblemKind::OutOfRange, {}, 0, 0, arguments}};
}

FieldValue numberValue(const Json &written, const Field &field)
{
    if (!written.is_number())
        return wrongType(written, field);
    const double number = written.get<double>();
    if (field.type != FieldType::Integer)
        return inRange(number, number, field);
    if (number != std::floor(number))
        return wrongType(written, field);
    // The largest qint64 rounds up to a double that is out of range.
    const bool fits = std::abs(number) < 9.2e18;
    const qint64 exact = written.is_number_float() ? (fits ? qint64(number) : 0) : (fits || written.is_number_integer() ? written.get<int64_t>() : 0);
    if (!fits && (written.is_number_float() || exact < 0))
        return inRange({}, 9.3e18, field);
    return inRange(exact, number, field);
}

FieldValue textValue(const Json &written, const Field &field)
{
    if (!written.is_string())
        return wrongType(written, field);
    const QString text = QString::fromStdString(written.get_ref<const std::string &>());
    const bool none = text.isEmpty() && field.fallback.toString().isEmpty(); // the empty choice
    if (field.type == FieldType::Choice && !none && !field.open && !field.choices.contains(text)) {
        const QStringList arguments{text, field.choices.join(QStringLiteral(", "))};
        return {{}, Problem{Severity::Error, ProblemKind::UnknownChoice, {}, 0, 0, arguments}};
    }
    return {text, {}};
}

FieldValue listValue(const Json &written, const Field &field)
{
    if (written.is_string())
        return {QStringList{QString::fromStdString(written.get_ref<const std::string &>())}, {}};
    QStringList texts;
    if (!written.is_array())
        return wrongType(written, field);
    for (const Json &item : written) {
        if (item.is_number())
            texts << plainNumber(item.get<double>()); // [0.4, 0.9] is accepted like ["0.4", "0.9"]
        else if (!item.is_string())
            return wrongType(item, field);
        else
            texts << QString::fromStdString(item.get_ref<const std::string &>());
    }
    return {texts, {}};
}

FieldValue mapValue(const Json &written, const Field &field)
{
    if (!written.is_object())
        return wrongType(written, field);
    QVariantMap map;
    for (const auto &[key, item] : written.items()) {
        if (!item.is_string())
            return wrongType(item, field);
        map.insert(QString::fromStdString(key), QString::fromStdString(item.get_ref<const std::string &>()));
    }
    return {map, {}};
}

/// The document itself, or parsed from a text that contains it.
FieldValue jsonValue(const Json &written, const Field &field)
{
    const Json document = written.is_string() ? exactDocument(QByteArray::fromStdString(written.get_ref<const std::string &>())) : written;
    if (document.is_discarded())
        return wrongType(written, field);
    return {QString::fromUtf8(exactText(document)), {}};
}

} // namespace

FieldValue fieldValue(const Json &written, const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice: return textValue(written, field);
    case FieldType::Integer:
    case FieldType::Number:
    case FieldType::Money: return numberValue(written, field);
    case FieldType::Boolean: return written.is_boolean() ? FieldValue{written.get<bool>(), {}} : wrongType(written, field);
    case FieldType::TextList: return listValue(written, field);
    case FieldType::TextMap: return mapValue(written, field);
    case FieldType::Json: return jsonValue(written, field);
    }
    Q_UNREACHABLE();
}

std::optional<QVariant> validMember(const Json &object, const Field &field)
{
    const Json *written = find(object, field.path);
    if (!written)
        return {};
    FieldValue read = fieldValue(*written, field);
    return read.problem ? std::nullopt : std::optional(std::move(read.value));
}

QString describe(const Json &value)
{
    if (value.is_string()) {
        const QString text = QString::fromStdString(value.get_ref<const std::string &>()).simplified();
        return text.isEmpty() ? QStringLiteral("an empty text") : QStringLiteral("the text \"%1\"").arg(text.size() > 30 ? text.left(29) + u'…' : text);
    }
    if (value.is_number())
        return QStringLiteral("the number %1").arg(plainNumber(value.get<double>()));
    if (value.is_boolean())
        return value.get<bool>() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.is_array())
        return QStringLiteral("a list");
    return value.is_object() ? QStringLiteral("a group of keys") : QStringLiteral("nothing");
}

QString plainNumber(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return QString::number(value, 'f', 0);
    return QString::number(value, 'g', 10);
}

} // namespace engine
