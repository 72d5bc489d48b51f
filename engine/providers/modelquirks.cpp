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

/// Ordinary words count only when quoted as a name: "stop" and "format" stand in many sentences.
bool names(const QString &message, const QString &parameter)
{
    const bool unmistakable = parameter.contains(u'_') || parameter == QStringLiteral("temperature");
    const QString escaped = QRegularExpression::escape(parameter);
    const QRegularExpression pattern(unmistakable ? QStringLiteral("(?<![A-Za-z0-9_])%1(?![A-Za-z0-9_])").arg(escaped)
                                                  : QStringLiteral("(?:['\"`]%1[.'\"`]|\\b%1:)").arg(escaped));
    return pattern.match(message).hasMatch();
}

/// The field among those sent that the server blames; empty when none.
QString blamed(const ErrorBody &error, const QStringList &sent)
{
    const QString param = error.param.section(u'.', 0, 0).section(u'[', 0, 0);
    if (sent.contains(param))
        return param;
    QStringList found;
    std::copy_if(sent.begin(), sent.end(), std::back_inserter(found), [&](const QString &name) { return names(error.message, name); });
    // "Unsupported parameter 'x' … (y works)": who stands first is meant.
    const auto first = std::min_element(found.begin(), found.end(),
        [&](const QString &a, const QString &b) { return error.message.indexOf(a) < error.message.indexOf(b); });
    return first == found.end() ? QString() : *first;
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
        QStringLiteral("format")};
    return list;
}

std::optional<ModelQuirks> quirksAfter(const ErrorBody &error, const QStringList &sent, ModelQuirks before)
{
    if (error.code == QStringLiteral("context_length_exceeded"))
        return {};
    const QString name = blamed(error, sent);
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
