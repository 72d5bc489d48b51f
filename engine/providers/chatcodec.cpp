// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/chatcodec.h"

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::ordered_json;

namespace {

/// Takes "a" or "b" of "a.b" out of its object; an object left empty goes as well.
std::optional<ordered_json> takenOut(ordered_json &body, const QString &path)
{
    const std::string head = path.section(u'.', 0, 0).toStdString();
    const QString rest = path.section(u'.', 1);
    const auto member = body.find(head);
    if (member == body.end())
        return {};
    if (rest.isEmpty()) {
        ordered_json value = std::move(*member);
        body.erase(head);
        return value;
    }
    if (!member->is_object())
        return {};
    std::optional<ordered_json> value = takenOut(*member, rest);
    if (member->empty())
        body.erase(head);
    return value;
}

void applyQuirks(const ModelQuirks &quirks, ordered_json &body)
{
    for (auto it = quirks.renamed.begin(); it != quirks.renamed.end(); ++it) {
        if (auto value = takenOut(body, it.key()))
            body[it.value().toStdString()] = std::move(*value);
    }
    for (const QString &path : quirks.dropped)
        (void)takenOut(body, path);
}

QStringList parametersOf(const ordered_json &body)
{
    QStringList names;
    for (const auto &item : body.items()) {
        const QString name = QString::fromStdString(item.key());
        names << name;
        if (item.value().is_object()) {
            for (const auto &inner : item.value().items())
                names << name + u'.' + QString::fromStdString(inner.key());
        }
    }
    return names;
}

} // namespace

WireRequest wireRequest(QByteArray path, QByteArray accept, ordered_json body, const ModelQuirks &quirks, QStringList leftOut)
{
    applyQuirks(quirks, body);
    WireRequest wire;
    wire.path = std::move(path);
    wire.accept = std::move(accept);
    wire.parameters = parametersOf(body);
    wire.leftOut = std::move(leftOut);
    wire.body = QByteArray::fromStdString(body.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
    return wire;
}

std::optional<ModelQuirks> ChatCodec::quirksOf(int status, const ErrorBody &error, const WireRequest &sent, const ModelQuirks &used) const
{
    if (status != 400 && status != 422)
        return {};
    return quirksAfter(error, sent.parameters, used);
}

Result<Embeddings> ChatCodec::decodeEmbedding(QByteArrayView) const
{
    return fail(ErrorKind::BadConfig, QStringLiteral("this service makes no vectors"));
}

Usage estimatedUsage(const CompletionRequest &request, qsizetype replyBytes)
{
    const qsizetype asked = request.prompt.toUtf8().size() + request.generator.systemText().toUtf8().size();
    return {(asked + 3) / 4, 0, (replyBytes + 3) / 4, 0, false};
}

} // namespace engine
