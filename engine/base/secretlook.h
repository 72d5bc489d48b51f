// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace engine {

// Recognises secrets by their form, so that they are refused in stored files and removed from displayed text.
// Pure; any thread.

/// Whether a variable or a key of that name usually holds a secret: "OPENAI_API_KEY", "githubToken", "db-password", …;
/// not "MAX_TOKENS", "KEYBOARD", "TOKEN_FILE", "apiKeyEnv".
[[nodiscard]] bool namesSecret(const QString &name);

/// Whether the text contains a key, a password in an address or a private key, judged by its form alone.
[[nodiscard]] bool looksLikeSecret(const QString &text);

/// Patterns for keys of known services, by prefix; each matches the whole key.
[[nodiscard]] const QList<QRegularExpression> &keyLooks();

/// Whether a variable with that value would store a secret, judged by name and value. References ($NAME) do not.
[[nodiscard]] bool holdsSecret(const QString &name, const QString &value);

/// The variable that a value of the form $NAME or ${NAME} refers to; nullopt for any other text.
[[nodiscard]] std::optional<QString> referredVariable(const QString &value);

} // namespace engine
