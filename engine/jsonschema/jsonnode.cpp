// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/jsonnode.h"

#include <algorithm>

namespace engine {

namespace {

QString quotedText(const QString &text)
{
    QString quoted = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += c.unicode() < 0x20 ? QChar(u' ') : c;
    }
    return quoted + u'"';
}

void writeShort(const JsonNode &node, QString &into, qsizetype most)
{
    using Kind = JsonNode::Kind;
    switch (node.kind) {
    case Kind::Null: into += QStringLiteral("null"); return;
    case Kind::Boolean: into += node.boolean ? QStringLiteral("true") : QStringLiteral("false"); return;
    case Kind::Number: into += node.text.left(most); return;
    case Kind::String: into += quotedText(node.text.left(most)); return;
    case Kind::Array:
    case Kind::Object: break;
    }
    into += node.isArray() ? u'[' : u'{';
    for (size_t i = 0; i < node.items.size() && into.size() <= most; ++i) {
        if (i > 0)
            into += QStringLiteral(", ");
        if (node.isObject())
            into += quotedText(node.names[qsizetype(i)].left(most)) + QStringLiteral(": ");
        writeShort(node.items[i], into, most);
    }
    into += node.isArray() ? u']' : u'}';
}

} // namespace

const JsonNode *JsonNode::find(const QString &name) const
{
    const auto place = places.constFind(name);
    return place == places.constEnd() ? nullptr : &items[size_t(*place)];
}

bool sameJsonValue(const JsonNode &a, const JsonNode &b)
{
    using Kind = JsonNode::Kind;
    if (a.kind != b.kind || a.items.size() != b.items.size())
        return false;
    switch (a.kind) {
    case Kind::Null: return true;
    case Kind::Boolean: return a.boolean == b.boolean;
    case Kind::Number: return a.number == b.number;
    case Kind::String: return a.text == b.text;
    case Kind::Array: return std::equal(a.items.begin(), a.items.end(), b.items.begin(), sameJsonValue);
    case Kind::Object: break;
    }
    for (qsizetype i = 0; i < a.names.size(); ++i) {
        const JsonNode *other = b.find(a.names[i]);
        if (!other || !sameJsonValue(a.items[size_t(i)], *other))
            return false;
    }
    return true;
}

size_t hashOfJson(const JsonNode &node)
{
    const size_t seed = size_t(node.kind) + 1;
    if (node.isNumber())
        return node.number.hash(seed);
    if (node.isString())
        return qHash(node.text, seed);
    size_t hash = node.isBoolean() ? seed + node.boolean : seed;
    for (size_t i = 0; i < node.items.size(); ++i) {
        const size_t item = hashOfJson(node.items[i]);
        hash = node.isObject() ? hash + qHashMulti(seed, node.names[qsizetype(i)], item) : qHashMulti(seed, hash, item);
    }
    return hash;
}

qint64 codePointsIn(const QString &text)
{
    qint64 count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i)
        count -= text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
    return count;
}

QString shortJson(const JsonNode &node, qsizetype most)
{
    QString text;
    writeShort(node, text, most);
    return text.size() > most ? text.left(most) + u'…' : text;
}

QString pointerStep(const QString &name)
{
    return QString(name).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace engine
