// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/replyerror.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace engine {

/// Properties of a model at an endpoint that its refused requests showed; kept as long as the endpoint. A value.
struct ModelQuirks {
    QSet<QString> dropped;
    QMap<QString, QString> renamed; ///< "max_tokens" → "max_completion_tokens" or the reverse; role "developer" → "system"
    bool systemInPrompt = false;    ///< no system role: the system text goes before the prompt
    std::optional<int> mostTokens;  ///< largest cap on output it accepts

    void learn(const ModelQuirks &other);
    bool operator==(const ModelQuirks &) const = default;
};

/// The changes, a name or a phrase each: "seed", "max_tokens → max_completion_tokens", "maxTokens above 512".
[[nodiscard]] QStringList changesOf(const ModelQuirks &quirks);

/// Names for roles of messages in the list of sent fields.
inline const QString systemRole = QStringLiteral("system role");
inline const QString developerRole = QStringLiteral("developer role");

/// Fields that can be left out without changing the meaning of a request.
[[nodiscard]] const QStringList &optionalParameters();

/// Changes after a 400 or 422 that names one of the sent fields or roles as the cause;
/// nullopt for other causes, or when that was changed before. The cap on output is renamed
/// once, or lowered to the server's limit, but never dropped, since it bounds the cost.
[[nodiscard]] std::optional<ModelQuirks> quirksAfter(const ErrorBody &error, const QStringList &sent, ModelQuirks before);

/// The same after a 5xx: only for grammars and chat templates, which some servers answer with a 5xx.
[[nodiscard]] std::optional<ModelQuirks> quirksAfterCrash(const ErrorBody &error, const QStringList &sent, ModelQuirks before);

} // namespace engine
