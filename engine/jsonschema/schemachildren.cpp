// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keywords that apply schemas to the items of a list and the members of an object.

#include "engine/jsonschema/schemawalk.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace engine {

namespace {

std::vector<size_t> indexesFrom(size_t first, size_t end)
{
    std::vector<size_t> indexes(end > first ? end - first : 0);
    std::iota(indexes.begin(), indexes.end(), first);
    return indexes;
}

/// Indexes not evaluated by any schema.
std::vector<size_t> unseen(const std::vector<bool> &seen, size_t end)
{
    std::vector<size_t> indexes;
    for (size_t i = 0; i < end; ++i) {
        if (i >= seen.size() || !seen[i])
            indexes.push_back(i);
    }
    return indexes;
}

} // namespace

/// The schema `false` is one assertion about all of them.
void SchemaWalk::applyToItems(Frame &frame, const JsonNode &schema, const std::vector<size_t> &which)
{
    for (const size_t i : which)
        see(frame, i);
    if (schema.isBoolean() && !schema.boolean) {
        return expect(frame, which.empty(), [&] { return QStringLiteral("the list has %1 more than allowed, from item %2 on").arg(which.size()).arg(which[0]); });
    }
    for (const size_t i : which)
        applyNode(schema, frame.value.items[i], below(frame.place, QString::number(i)), frame.tally);
}

void SchemaWalk::applyToMembers(Frame &frame, const JsonNode &schema, const std::vector<size_t> &which)
{
    for (const size_t i : which)
        see(frame, i);
    if (schema.isBoolean() && !schema.boolean) {
        return expect(frame, which.empty(), [&] {
            QStringList names;
            for (size_t i = 0; i < std::min<size_t>(which.size(), 5); ++i)
                names << u'"' + frame.value.names[qsizetype(which[i])] + u'"';
            return QStringLiteral("%1 not allowed: %2%3").arg(which.size() == 1 ? QStringLiteral("the field is") : QStringLiteral("the fields are"), names.join(QStringLiteral(", ")),
                which.size() > 5 ? QStringLiteral(" …") : QString());
        });
    }
    for (const size_t i : which)
        applyNode(schema, frame.value.items[i], below(frame.place, frame.value.names[qsizetype(i)]), frame.tally);
}

void SchemaWalk::firstItems(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isArray())
        return;
    for (size_t i = 0; i < std::min(rule.items.size(), frame.value.items.size()); ++i) {
        applyNode(rule.items[i], frame.value.items[i], below(frame.place, QString::number(i)), frame.tally);
        see(frame, i);
    }
}

void SchemaWalk::oldItems(Frame &frame, const JsonNode &rule)
{
    if (rule.isArray())
        return firstItems(frame, rule);
    if (frame.value.isArray())
        applyToItems(frame, rule, indexesFrom(0, frame.value.items.size()));
}

void SchemaWalk::items(Frame &frame, const JsonNode &rule)
{
    const JsonNode *first = frame.part.rule(Keyword::PrefixItems);
    if (frame.value.isArray())
        applyToItems(frame, rule, indexesFrom(first ? first->items.size() : 0, frame.value.items.size()));
}

void SchemaWalk::additionalItems(Frame &frame, const JsonNode &rule)
{
    const JsonNode *first = frame.part.rule(Keyword::OldItems);
    if (frame.value.isArray() && first && first->isArray())
        applyToItems(frame, rule, indexesFrom(first->items.size(), frame.value.items.size()));
}

void SchemaWalk::contains(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isArray())
        return;
    qint64 found = 0;
    for (size_t i = 0; i < frame.value.items.size(); ++i) {
        Tally tried;
        applyNode(rule, frame.value.items[i], below(frame.place, QString::number(i)), tried);
        if (tried.failed > 0)
            continue;
        ++found;
        if (m_document.draft() >= SchemaDraft::Draft2020)
            see(frame, i);
    }
    const JsonNode *least = frame.part.rule(Keyword::MinContains), *most = frame.part.rule(Keyword::MaxContains);
    const qint64 low = least ? least->number.toCount().value_or(0) : 1;
    const qint64 high = most ? most->number.toCount().value_or(0) : std::numeric_limits<qint64>::max();
    expect(frame, found >= low && found <= high, [&] {
        return QStringLiteral("%1 items of the list have the form %2, %3 wanted").arg(found).arg(shortJson(rule, 120), found < low ? QStringLiteral("at least %1").arg(low) : QStringLiteral("at most %1").arg(high));
    });
}

void SchemaWalk::properties(Frame &frame, const JsonNode &rule)
{
    for (qsizetype i = 0; i < rule.names.size(); ++i) {
        const auto member = frame.value.places.constFind(rule.names[i]);
        if (member == frame.value.places.constEnd())
            continue;
        applyNode(rule.items[size_t(i)], frame.value.items[size_t(*member)], below(frame.place, rule.names[i]), frame.tally);
        see(frame, size_t(*member));
    }
}

void SchemaWalk::patternProperties(Frame &frame, const JsonNode &rule)
{
    for (qsizetype i = 0; i < rule.names.size(); ++i) {
        for (qsizetype member = 0; member < frame.value.names.size() && m_trouble.isEmpty(); ++member) {
            if (!matches(rule.names[i], frame.value.names[member]))
                continue;
            applyNode(rule.items[size_t(i)], frame.value.items[size_t(member)], below(frame.place, frame.value.names[member]), frame.tally);
            see(frame, size_t(member));
        }
    }
}

void SchemaWalk::additionalProperties(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isObject())
        return;
    const JsonNode *named = frame.part.rule(Keyword::Properties), *patterned = frame.part.rule(Keyword::PatternProperties);
    std::vector<size_t> others;
    for (qsizetype i = 0; i < frame.value.names.size() && m_trouble.isEmpty(); ++i) {
        const QString &name = frame.value.names[i];
        const bool matched = patterned && std::any_of(patterned->names.begin(), patterned->names.end(), [&](const QString &pattern) { return matches(pattern, name); });
        if (!matched && !(named && named->find(name)))
            others.push_back(size_t(i));
    }
    applyToMembers(frame, rule, others);
}

void SchemaWalk::propertyNames(Frame &frame, const JsonNode &rule)
{
    if (!frame.value.isObject())
        return;
    QStringList wrong;
    for (const QString &name : frame.value.names) {
        JsonNode text;
        text.kind = JsonNode::Kind::String;
        text.text = name;
        Tally tried;
        applyNode(rule, text, {}, tried);
        if (tried.failed > 0)
            wrong << QStringLiteral("\"%1\" (%2)").arg(name, tried.failures.value(0));
    }
    expect(frame, wrong.isEmpty(), [&] { return QStringLiteral("names of fields are not allowed: %1").arg(wrong.mid(0, 5).join(QStringLiteral(", "))); });
}

void SchemaWalk::unevaluatedItems(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isArray())
        applyToItems(frame, rule, unseen(frame.seen, frame.value.items.size()));
}

void SchemaWalk::unevaluatedProperties(Frame &frame, const JsonNode &rule)
{
    if (frame.value.isObject())
        applyToMembers(frame, rule, unseen(frame.seen, frame.value.items.size()));
}

} // namespace engine
