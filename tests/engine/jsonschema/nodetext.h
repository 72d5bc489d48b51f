// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsontext.h"

#include <QFile>

/// A value as JSON again, numbers as they were written.
inline QString textOfNode(const engine::JsonNode &node)
{
    using Kind = engine::JsonNode::Kind;
    const auto quoted = [](const QString &text) {
        QString out(u'"');
        for (const QChar c : text)
            out += c.unicode() < 0x20 || c == u'"' || c == u'\\' ? QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')) : QString(c);
        return out + u'"';
    };
    QStringList parts;
    for (size_t i = 0; i < node.items.size(); ++i)
        parts << (node.isObject() ? quoted(node.names[qsizetype(i)]) + u':' : QString()) + textOfNode(node.items[i]);
    switch (node.kind) {
    case Kind::Null: return QStringLiteral("null");
    case Kind::Boolean: return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Number: return node.text;
    case Kind::String: return quoted(node.text);
    case Kind::Array: return u'[' + parts.join(u',') + u']';
    case Kind::Object: return u'{' + parts.join(u',') + u'}';
    }
    return {};
}

/// The schema with the draft named, as suites leave it to the folder they lie in.
inline QByteArray schemaFor(const engine::JsonNode &schema, const QString &address)
{
    const QString text = textOfNode(schema);
    if (!schema.isObject() || schema.find(QStringLiteral("$schema")) || address.isEmpty())
        return text.toUtf8();
    return QStringLiteral("{\"$schema\":\"%1\"%2%3").arg(address, schema.items.empty() ? QString() : QStringLiteral(","), text.mid(1)).toUtf8();
}

/// The file's document; null when there is none.
inline std::shared_ptr<const engine::JsonNode> documentIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? engine::readJsonText(QString::fromUtf8(file.readAll())).root : nullptr;
}
