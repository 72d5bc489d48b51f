// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/replyerror.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace engine {

/// What a model at an endpoint was found not to take: learnt from refused requests, kept as long as the endpoint. A value.
struct ModelQuirks {
    QSet<QString> dropped;
    QMap<QString, QString> renamed; ///< "max_tokens" → "max_completion_tokens" or the other way round; role "developer" → "system"
    bool systemInPrompt = false;    ///< no system role: its text goes before the prompt
    std::optional<int> mostTokens;  ///< largest cap on output it accepts

    void learn(const ModelQuirks &other);
    bool operator==(const ModelQuirks &) const = default;
};

/// What is changed, a name or a phrase each: "seed", "max_tokens → max_completion_tokens", "maxTokens above 512".
[[nodiscard]] QStringList changesOf(const ModelQuirks &quirks);

/// Names among the fields sent that stand for a role of the messages.
inline const QString systemRole = QStringLiteral("system role");
inline const QString developerRole = QStringLiteral("developer role");

/// The fields that can be left out of a request without changing what is asked.
[[nodiscard]] const QStringList &optionalParameters();

/// What to change after a 400 or 422 that blames one of the fields or roles sent; nothing when it is about something else, or
/// when that was changed before. The cap on output is renamed once, or lowered to the limit the server names, and never dropped: it
/// bounds the cost.
[[nodiscard]] std::optional<ModelQuirks> quirksAfter(const ErrorBody &error, const QStringList &sent, ModelQuirks before);

/// The same after a 5xx: only what servers answer so to a request they cannot serve as it is, a grammar or a chat template.
[[nodiscard]] std::optional<ModelQuirks> quirksAfterCrash(const ErrorBody &error, const QStringList &sent, ModelQuirks before);

} // namespace engine
