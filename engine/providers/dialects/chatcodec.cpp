// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/chatcodec.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

using nlohmann::ordered_json;

namespace {

/// Removes "a" or "b" of "a.b" from its object; an object that becomes empty is removed, too.
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

/// Roles of messages that a server may reject.
QStringList rolesIn(const ordered_json &messages)
{
    QStringList roles;
    for (const char *role : {"system", "developer"}) {
        const auto has = [role](const ordered_json &message) { return message.is_object() && message.contains("role") && message["role"] == role; };
        if (messages.is_array() && std::any_of(messages.begin(), messages.end(), has))
            roles << QString::fromLatin1(role) + QStringLiteral(" role");
    }
    return roles;
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
        names << rolesIn(item.value());
    }
    return names;
}

bool looksCut(const QString &text)
{
    const QString end = text.trimmed().right(1);
    return end.isEmpty() || end[0].isLetterOrNumber() || end[0].isMark() || QStringLiteral(",;:-–—([{").contains(end);
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

CompletionRequest adaptedRequest(CompletionRequest request, const ModelQuirks &quirks)
{
    GeneratorPlan &generator = request.generator;
    if (quirks.mostTokens)
        generator.maxTokens = std::min(generator.maxTokens, *quirks.mostTokens);
    if (!quirks.systemInPrompt || generator.systemText().isEmpty())
        return request;
    request.prompt = generator.systemText() + QStringLiteral("\n\n") + request.prompt;
    generator.systemPrompt.clear();
    generator.systemPrompts.clear();
    return request;
}

std::optional<ModelQuirks> ChatCodec::quirksOf(int status, const ErrorBody &error, const WireRequest &sent, const ModelQuirks &used) const
{
    if (status >= 500)
        return quirksAfterCrash(error, sent.parameters, used);
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

GatheredReply::GatheredReply(const CompletionRequest &request)
    : asked(estimatedUsage(request, 0))
    , maxTokens(request.generator.maxTokens)
{
}

void settleReply(CompletionReply &reply, const GatheredReply &gathered)
{
    const bool wrote = !gathered.text.empty() || gathered.hasThoughts;
    Usage estimate = gathered.asked;
    estimate.output = (qsizetype(gathered.text.size()) + gathered.thoughtBytes + 3) / 4;
    reply.usage = settledUsage(gathered.counts, estimate, wrote);
    if (!reply.usage.reported && !gathered.spareCounts.isEmpty())
        reply.usage = settledUsage(gathered.spareCounts, estimate, wrote);
    reply.text = replyText(gathered.text);
    const bool isEmpty = reply.text.trimmed().isEmpty();
    reply.onlyThoughts = isEmpty && reply.finish != FinishReason::Refused && (gathered.hasThoughts || (reply.usage.reported && reply.usage.reasoning > 0));
    const bool atCap = reply.usage.reported && gathered.maxTokens > 0 && reply.usage.output == gathered.maxTokens;
    if (reply.finish == FinishReason::Stop && atCap && looksCut(reply.text))
        reply.finish = FinishReason::Length;
}

} // namespace engine
