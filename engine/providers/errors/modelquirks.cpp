// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/modelquirks.h"

#include "engine/providers/errors/blamedfield.h"
#include "engine/providers/errors/errorwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace engine {

namespace {

using Quirks = std::optional<ModelQuirks>;

const QString maxTokens = QStringLiteral("max_tokens");
const QString maxCompletionTokens = QStringLiteral("max_completion_tokens");

bool isRenamedCap(const QString &parameter)
{
    return parameter == maxTokens || parameter == maxCompletionTokens;
}

bool isCap(const QString &parameter)
{
    static const QStringList others{QStringLiteral("max_output_tokens"), QStringLiteral("generationConfig.maxOutputTokens"), QStringLiteral("options.num_predict")};
    return isRenamedCap(parameter) || others.contains(parameter);
}

/// The limit in a message about the cap: "at most 512 completion tokens", "the valid range is [1, 8192]", "1024 > 512, which is the maximum".
std::optional<int> limitIn(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral("(?:at most|up to|no more than|maximum(?: [a-z]+){0,4}|(?:less|lower|smaller) than(?: or equal to)?|<=|limit(?: is| of)?|"
                                                           "between \\d+ and|\\[ ?\\d+ ?,|\\d >)[ :`'\"]*(\\d{2,7})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = pattern.match(message.left(2000));
    return found.hasMatch() ? std::optional(found.captured(1).toInt()) : std::nullopt;
}

/// The field itself, or its object when only the object can be left out.
QString droppable(QString name)
{
    while (name.contains(u'.') && !optionalParameters().contains(name))
        name = name.section(u'.', 0, -2);
    return name;
}

/// Whether the message is about a member of an object that is already left out.
bool isOfDroppedMember(const ErrorBody &error, const ModelQuirks &before)
{
    return std::any_of(before.dropped.begin(), before.dropped.end(), [&error](const QString &path) {
        return path.contains(u'.') && (error.param == path || namesField(error.message, path));
    });
}

/// Drops all of these that were sent; nullopt unless one of them is new.
Quirks droppingAll(const QStringList &names, const QStringList &sent, ModelQuirks before)
{
    const ModelQuirks old = before;
    for (const QString &name : names) {
        if (sent.contains(name))
            before.dropped.insert(name);
    }
    return before == old ? Quirks() : Quirks(before);
}

Quirks withoutSchema(const QStringList &sent, const ModelQuirks &before)
{
    static const QStringList schemaFields{QStringLiteral("response_format"), QStringLiteral("text.format"), QStringLiteral("output_config.format"),
        QStringLiteral("format"), QStringLiteral("generationConfig.responseMimeType"), QStringLiteral("generationConfig.responseJsonSchema")};
    return droppingAll(schemaFields, sent, before);
}

Quirks withoutThinking(const QStringList &sent, const ModelQuirks &before)
{
    static const QStringList thinkingFields{QStringLiteral("think"), QStringLiteral("thinking"), QStringLiteral("reasoning"),
        QStringLiteral("reasoning_effort"), QStringLiteral("generationConfig.thinkingConfig")};
    return droppingAll(thinkingFields, sent, before);
}

/// Sends a further system prompt as a system message in place of a developer one; if that is refused, too, in the prompt.
Quirks withOtherRole(const QStringList &sent, ModelQuirks before)
{
    static const QStringList systemFields{systemRole, QStringLiteral("system"), QStringLiteral("systemInstruction"), QStringLiteral("instructions")};
    if (sent.contains(developerRole) && !before.renamed.contains(developerRole)) {
        before.renamed.insert(developerRole, systemRole);
        return before;
    }
    const bool hasSystem = std::any_of(systemFields.begin(), systemFields.end(), [&sent](const QString &name) { return sent.contains(name); });
    if (!hasSystem || before.systemInPrompt)
        return {};
    before.systemInPrompt = true;
    return before;
}

Quirks withOtherCap(const QString &name, const ErrorBody &error, ModelQuirks before)
{
    if (const auto limit = limitIn(error.message); limit && *limit < before.mostTokens.value_or(std::numeric_limits<int>::max())) {
        before.mostTokens = limit;
        return before;
    }
    // Refused because of its name, or again after it was lowered.
    const bool isName = saysUnsupported(error) || before.mostTokens;
    if (!isName || !isRenamedCap(name) || before.renamed.contains(name) || before.renamed.values().contains(name))
        return {};
    before.renamed.insert(name, name == maxTokens ? maxCompletionTokens : maxTokens);
    return before;
}

Quirks withoutField(const QString &field, const ErrorBody &error, ModelQuirks before)
{
    const QString name = droppable(field);
    if (isCap(field))
        return withOtherCap(field, error, before);
    if (!optionalParameters().contains(name) || before.dropped.contains(name))
        return {};
    before.dropped.insert(name);
    if (name == u"stream")
        before.dropped.insert(QStringLiteral("stream_options"));
    return before;
}

} // namespace

void ModelQuirks::learn(const ModelQuirks &other)
{
    dropped += other.dropped;
    renamed.insert(other.renamed);
    systemInPrompt = systemInPrompt || other.systemInPrompt;
    if (other.mostTokens)
        mostTokens = std::min(*other.mostTokens, mostTokens.value_or(*other.mostTokens));
}

QStringList changesOf(const ModelQuirks &quirks)
{
    QStringList changes = quirks.dropped.values();
    changes.sort();
    for (auto it = quirks.renamed.begin(); it != quirks.renamed.end(); ++it)
        changes << QStringLiteral("%1 → %2").arg(it.key(), it.value());
    if (quirks.systemInPrompt)
        changes << QStringLiteral("system role → user message");
    if (quirks.mostTokens)
        changes << QStringLiteral("maxTokens above %1").arg(*quirks.mostTokens);
    return changes;
}

const QStringList &optionalParameters()
{
    static const QStringList list{QStringLiteral("temperature"), QStringLiteral("top_p"), QStringLiteral("response_format"),
        QStringLiteral("stream_options"), QStringLiteral("stream"), QStringLiteral("seed"), QStringLiteral("stop"),
        QStringLiteral("reasoning_effort"),
        // Responses
        QStringLiteral("reasoning"), QStringLiteral("reasoning.effort"), QStringLiteral("text"), QStringLiteral("text.format"),
        QStringLiteral("store"),
        // Anthropic
        QStringLiteral("stop_sequences"), QStringLiteral("thinking"), QStringLiteral("output_config"),
        QStringLiteral("output_config.effort"), QStringLiteral("output_config.format"),
        // OpenRouter
        QStringLiteral("provider"), QStringLiteral("provider.data_collection"), QStringLiteral("provider.require_parameters"),
        // Ollama
        QStringLiteral("format"), QStringLiteral("think"), QStringLiteral("keep_alive"), QStringLiteral("truncate"),
        QStringLiteral("options.seed"), QStringLiteral("options.temperature"), QStringLiteral("options.top_p"), QStringLiteral("options.stop"),
        // Gemini
        QStringLiteral("generationConfig.temperature"), QStringLiteral("generationConfig.topP"),
        QStringLiteral("generationConfig.stopSequences"), QStringLiteral("generationConfig.seed"),
        QStringLiteral("generationConfig.responseMimeType"), QStringLiteral("generationConfig.responseJsonSchema"),
        QStringLiteral("generationConfig.thinkingConfig"),
        // Cohere
        QStringLiteral("p")};
    return list;
}

Quirks quirksAfter(const ErrorBody &error, const QStringList &sent, ModelQuirks before)
{
    if (isOfDroppedMember(error, before))
        return {};
    const QString named = fieldOfParam(error.param, sent);
    if (optionalParameters().contains(droppable(named)))
        return withoutField(named, error, before);
    if (isContextOverflow(error))
        return {};
    if (refusesGrammar(error)) {
        if (const Quirks next = withoutSchema(sent, before))
            return next;
    }
    if (refusesSystemRole(error)) {
        if (const Quirks next = withOtherRole(sent, before))
            return next;
    }
    if (!named.isEmpty()) {
        const QString member = fieldInMessage(error.message, sent.filter(named + u'.'));
        return withoutField(member.isEmpty() ? named : member, error, before);
    }
    if (const QString inMessage = fieldInMessage(error.message, sent); !inMessage.isEmpty())
        return withoutField(inMessage, error, before);
    if (refusesThinking(error))
        return withoutThinking(sent, before);
    return refusesJsonFormat(error) ? withoutSchema(sent, before) : Quirks();
}

Quirks quirksAfterCrash(const ErrorBody &error, const QStringList &sent, ModelQuirks before)
{
    if (isContextOverflow(error))
        return {};
    if (refusesGrammar(error)) {
        if (const Quirks next = withoutSchema(sent, before))
            return next;
    }
    return refusesSystemRole(error) ? withOtherRole(sent, before) : Quirks();
}

} // namespace engine
