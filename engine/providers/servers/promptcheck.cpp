// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/promptcheck.h"

#include "engine/providers/interface/completion.h"

namespace engine {

namespace {

constexpr qint64 contextStep = 1024;    ///< tokens; contexts are multiples of it
constexpr qint64 shortPrompt = 4096;    ///< bytes; shorter prompts are not checked
constexpr qint64 usualBytes = 4;        ///< per token
constexpr qint64 impossibleBytes = 12;  ///< per token, on average over a text without long runs of blanks

} // namespace

QString cutPromptNote(const CompletionRequest &request, const Usage &usage)
{
    if (!usage.reported || usage.input <= 0)
        return {};
    const qint64 bytes = request.prompt.simplified().toUtf8().size() + request.generator.systemText().simplified().toUtf8().size();
    const bool fillsContext = request.generator.provider == u"ollama" && request.generator.contextTokens > 0 && usage.input >= request.generator.contextTokens;
    const bool isRound = usage.input % contextStep == 0 && bytes > usage.input * (usualBytes + 1);
    const bool isFarBelow = bytes >= shortPrompt && bytes > usage.input * impossibleBytes;
    if (!fillsContext && !isRound && !isFarBelow)
        return {};
    return QStringLiteral("%1 counted %2 tokens of a prompt of about %3: the server has cut it; give it a larger context or shorten the texts")
        .arg(request.generator.model).arg(usage.input).arg(bytes / usualBytes);
}

} // namespace engine
