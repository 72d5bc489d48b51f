// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/modelquirks.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

const QString maxTokens = QStringLiteral("max_tokens");
const QString maxCompletionTokens = QStringLiteral("max_completion_tokens");

bool isCap(const QString &parameter)
{
    return parameter == maxTokens || parameter == maxCompletionTokens;
}

/// "generationConfig.stopSequences" → "stopSequences".
QString leafOf(const QString &path)
{
    return path.section(u'.', -1);
}

/// Google writes names of its fields in both ways.
QString snakeCase(const QString &name)
{
    QString out;
    for (const QChar c : name)
        out += c.isUpper() ? QString(u'_') + c.toLower() : QString(c);
    return out;
}

qsizetype placeOfWord(const QString &message, const QString &word)
{
    // Ordinary words count only when quoted as a name: "stop" and "format" stand in many sentences.
    const bool unmistakable = word.contains(u'_') || word.contains(u'.') || word != word.toLower() || word == QStringLiteral("temperature");
    const QString escaped = QRegularExpression::escape(word);
    const QRegularExpression pattern(unmistakable ? QStringLiteral("(?<![A-Za-z0-9_])%1(?![A-Za-z0-9_])").arg(escaped)
                                                  : QStringLiteral("(?:['\"`]%1[.'\"`]|\\b%1:)").arg(escaped));
    return pattern.match(message).capturedStart();
}

/// Where the message names the field, in whatever spelling; −1: nowhere.
qsizetype placeOf(const QString &message, const QString &path)
{
    for (const QString &word : {path, leafOf(path), snakeCase(leafOf(path))}) {
        if (const qsizetype at = placeOfWord(message, word); at >= 0)
            return at;
    }
    return -1;
}

/// The longest of the fields sent that a dotted name like "messages[0].content" begins with; empty when none.
QString sentPrefix(QString name, const QStringList &sent)
{
    static const QRegularExpression index(QStringLiteral("\\[[^\\]]*\\]"));
    name.remove(index);
    while (!name.isEmpty() && !sent.contains(name))
        name = name.contains(u'.') ? name.section(u'.', 0, -2) : QString();
    return name;
}

/// The field among those sent that the server blames; empty when none.
QString blamed(const ErrorBody &error, const QStringList &sent)
{
    if (const QString named = sentPrefix(error.param, sent); !named.isEmpty())
        return named;
    // FastAPI and Google may name the innermost only.
    for (const QString &path : sent) {
        if (!error.param.isEmpty() && path.contains(u'.') && (leafOf(path) == error.param || snakeCase(leafOf(path)) == error.param))
            return path;
    }
    QString first;
    qsizetype at = -1;
    for (const QString &path : sent) {
        // "Unsupported parameter 'x' … (y works)": who stands first is meant.
        const qsizetype place = placeOf(error.message, path);
        const bool isCloser = place == at && path.startsWith(first + u'.');
        if (place >= 0 && (at < 0 || place < at || isCloser)) {
            at = place;
            first = path;
        }
    }
    return first;
}

/// The field itself, or the object it stands in where only that can be left out.
QString droppable(QString name)
{
    while (name.contains(u'.') && !optionalParameters().contains(name))
        name = name.section(u'.', 0, -2);
    return name;
}

/// "…does not support thinking": a model of Ollama without the ability.
QString missingAbility(const ErrorBody &error, const QStringList &sent)
{
    const QString think = QStringLiteral("think");
    return sent.contains(think) && error.message.contains(u"does not support thinking") ? think : QString();
}

/// The complaint is about a member of an object that was left out already; what is left of the object is not to blame.
bool isOfDroppedMember(const ErrorBody &error, const ModelQuirks &before)
{
    return std::any_of(before.dropped.begin(), before.dropped.end(), [&error](const QString &path) {
        return path.contains(u'.') && (error.param == path || placeOfWord(error.message, path) >= 0);
    });
}

bool saysUnsupported(const ErrorBody &error)
{
    static const QRegularExpression pattern(
        QStringLiteral("unsupported|not supported|unrecogni[sz]ed|unknown|not permitted|not allowed|unexpected|extra (?:fields|inputs)|does not support|deprecated|instead"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(error.message + u' ' + error.code + u' ' + error.type).hasMatch();
}

} // namespace

void ModelQuirks::learn(const ModelQuirks &other)
{
    dropped += other.dropped;
    renamed.insert(other.renamed);
}

const QStringList &optionalParameters()
{
    static const QStringList list{QStringLiteral("temperature"), QStringLiteral("top_p"), QStringLiteral("response_format"),
        QStringLiteral("stream_options"), QStringLiteral("seed"), QStringLiteral("stop"), QStringLiteral("reasoning_effort"),
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

std::optional<ModelQuirks> quirksAfter(const ErrorBody &error, const QStringList &sent, ModelQuirks before)
{
    if (error.code == QStringLiteral("context_length_exceeded") || isOfDroppedMember(error, before))
        return {};
    const QString ability = missingAbility(error, sent);
    const QString name = droppable(ability.isEmpty() ? blamed(error, sent) : ability);
    if (isCap(name)) {
        if (!before.renamed.isEmpty() || !saysUnsupported(error))
            return {};
        before.renamed.insert(name, name == maxTokens ? maxCompletionTokens : maxTokens);
        return before;
    }
    if (!optionalParameters().contains(name) || before.dropped.contains(name))
        return {};
    before.dropped.insert(name);
    return before;
}

} // namespace engine
