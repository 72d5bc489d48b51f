// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keywords about the value itself.

#include "engine/jsonschema/schemawalk.h"

#include <QMultiHash>

#include <algorithm>

namespace engine {

namespace {

QString typeNameOf(const JsonNode &value)
{
    switch (value.kind) {
    case JsonNode::Kind::Null: return QStringLiteral("null");
    case JsonNode::Kind::Boolean: return QStringLiteral("boolean");
    case JsonNode::Kind::Number: return value.number.isInteger() ? QStringLiteral("integer") : QStringLiteral("number");
    case JsonNode::Kind::String: return QStringLiteral("string");
    case JsonNode::Kind::Array: return QStringLiteral("array");
    case JsonNode::Kind::Object: return QStringLiteral("object");
    }
    return {};
}

/// In draft-04 an integer has no point and no exponent; since draft-06 its value decides.
bool isOfType(const JsonNode &value, const QString &type, SchemaDraft draft)
{
    if (type == u"number")
        return value.isNumber();
    if (type == u"integer" && draft == SchemaDraft::Draft4)
        return value.isNumber() && !value.text.contains(u'.') && !value.text.contains(u'e', Qt::CaseInsensitive);
    return typeNameOf(value) == type;
}

QString counted(qint64 count, const char *one, const char *many)
{
    return QString::number(count) + u' ' + QLatin1StringView(count == 1 ? one : many);
}

qint64 limitOf(const JsonNode &rule) { return rule.number.toCount().value_or(0); }

/// Indexes of two equal items; nullopt when all differ. Linear except for items with equal hashes.
std::optional<std::pair<size_t, size_t>> equalItems(const std::vector<JsonNode> &items)
{
    QMultiHash<size_t, size_t> seen;
    for (size_t i = 0; i < items.size(); ++i) {
        const size_t hash = hashOfJson(items[i]);
        const auto [from, to] = std::as_const(seen).equal_range(hash);
        const auto same = std::find_if(from, to, [&](size_t earlier) { return sameJsonValue(items[earlier], items[i]); });
        if (same != to)
            return std::pair(*same, i);
        seen.insert(hash, i);
    }
    return {};
}

} // namespace

void SchemaWalk::type(Frame &frame, const JsonNode &rule)
{
    QStringList wanted;
    for (const JsonNode &item : rule.items)
        wanted << item.text;
    if (rule.isString())
        wanted << rule.text;
    const bool holds = std::any_of(wanted.begin(), wanted.end(), [&](const QString &name) { return isOfType(frame.value, name, m_document.draft()); });
    expect(frame, holds, [&] {
        const QString found = typeNameOf(frame.value);
        return QStringLiteral("the value should be of type %1, not %2").arg(wanted.join(QStringLiteral(" or ")), wanted.contains(found) ? frame.value.text : found);
    });
}

void SchemaWalk::oneOfValues(Frame &frame, const JsonNode &rule)
{
    const bool holds = std::any_of(rule.items.begin(), rule.items.end(), [&](const JsonNode &item) { return sameJsonValue(item, frame.value); });
    expect(frame, holds, [&] { return QStringLiteral("the value %1 is none of %2").arg(shortJson(frame.value), shortJson(rule, 200)); });
}

void SchemaWalk::constant(Frame &frame, const JsonNode &rule)
{
    expect(frame, sameJsonValue(rule, frame.value), [&] { return QStringLiteral("the value should be %1, not %2").arg(shortJson(rule, 200), shortJson(frame.value)); });
}

void SchemaWalk::multipleOf(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isNumber())
        expect(frame, frame.value.number.isMultipleOf(rule.number), [&] { return QStringLiteral("%1 is no multiple of %2").arg(shortJson(frame.value), rule.text); });
}

void SchemaWalk::maximum(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isNumber())
        return;
    const JsonNode *excluded = frame.part.rule(Keyword::OldExclusiveMaximum);
    const bool strict = excluded && excluded->boolean;
    expect(frame, frame.value.number.compare(rule.number) < (strict ? 0 : 1),
        [&] { return QStringLiteral("%1 is too large; %2 %3 is wanted").arg(shortJson(frame.value), strict ? QStringLiteral("less than") : QStringLiteral("at most"), rule.text); });
}

void SchemaWalk::minimum(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isNumber())
        return;
    const JsonNode *excluded = frame.part.rule(Keyword::OldExclusiveMinimum);
    const bool strict = excluded && excluded->boolean;
    expect(frame, frame.value.number.compare(rule.number) > (strict ? 0 : -1),
        [&] { return QStringLiteral("%1 is too small; %2 %3 is wanted").arg(shortJson(frame.value), strict ? QStringLiteral("more than") : QStringLiteral("at least"), rule.text); });
}

void SchemaWalk::exclusiveMaximum(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isNumber())
        expect(frame, frame.value.number.compare(rule.number) < 0, [&] { return QStringLiteral("%1 is too large; less than %2 is wanted").arg(shortJson(frame.value), rule.text); });
}

void SchemaWalk::exclusiveMinimum(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isNumber())
        expect(frame, frame.value.number.compare(rule.number) > 0, [&] { return QStringLiteral("%1 is too small; more than %2 is wanted").arg(shortJson(frame.value), rule.text); });
}

void SchemaWalk::maxLength(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isString())
        return;
    const qint64 length = codePointsIn(frame.value.text), most = limitOf(rule);
    expect(frame, length <= most, [&] { return QStringLiteral("the text has %1, at most %2 wanted").arg(counted(length, "character", "characters")).arg(most); });
}

void SchemaWalk::minLength(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isString())
        return;
    const qint64 length = codePointsIn(frame.value.text), least = limitOf(rule);
    expect(frame, length >= least, [&] { return QStringLiteral("the text has %1, at least %2 wanted").arg(counted(length, "character", "characters")).arg(least); });
}

void SchemaWalk::pattern(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isString())
        expect(frame, matches(rule.text, frame.value.text), [&] { return QStringLiteral("the text %1 does not match the pattern %2").arg(shortJson(frame.value), rule.text); });
}

void SchemaWalk::maxItems(Frame &frame, const JsonNode &rule)
{
    const qint64 count = qint64(frame.value.items.size()), most = limitOf(rule);
    if (frame.value.isArray())
        expect(frame, count <= most, [&] { return QStringLiteral("the list has %1, at most %2 wanted").arg(counted(count, "item", "items")).arg(most); });
}

void SchemaWalk::minItems(Frame &frame, const JsonNode &rule)
{
    const qint64 count = qint64(frame.value.items.size()), least = limitOf(rule);
    if (frame.value.isArray())
        expect(frame, count >= least, [&] { return QStringLiteral("the list has %1, at least %2 wanted").arg(counted(count, "item", "items")).arg(least); });
}

void SchemaWalk::uniqueItems(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isArray() || !rule.boolean)
        return;
    const auto same = equalItems(frame.value.items);
    expect(frame, !same, [&] { return QStringLiteral("the items %1 and %2 of the list are equal").arg(same->first).arg(same->second); });
}

void SchemaWalk::maxProperties(Frame &frame, const JsonNode &rule)
{
    const qint64 count = qint64(frame.value.items.size()), most = limitOf(rule);
    if (frame.value.isObject())
        expect(frame, count <= most, [&] { return QStringLiteral("the object has %1, at most %2 wanted").arg(counted(count, "field", "fields")).arg(most); });
}

void SchemaWalk::minProperties(Frame &frame, const JsonNode &rule)
{
    const qint64 count = qint64(frame.value.items.size()), least = limitOf(rule);
    if (frame.value.isObject())
        expect(frame, count >= least, [&] { return QStringLiteral("the object has %1, at least %2 wanted").arg(counted(count, "field", "fields")).arg(least); });
}

void SchemaWalk::requireNames(Frame &frame, const JsonNode &names, const QString &because)
{
    for (const JsonNode &name : names.items)
        expect(frame, frame.value.find(name.text) != nullptr, [&] { return QStringLiteral("the field \"%1\" is missing%2").arg(name.text, because); });
}

void SchemaWalk::required(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isObject())
        requireNames(frame, rule, {});
}

void SchemaWalk::dependentRequired(Frame &frame, const JsonNode &rule)
{
    for (qsizetype i = 0; i < rule.names.size(); ++i) {
        if (frame.value.find(rule.names[i]))
            requireNames(frame, rule.items[size_t(i)], QStringLiteral(", which \"%1\" needs beside it").arg(rule.names[i]));
    }
}

} // namespace engine
