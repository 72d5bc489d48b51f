// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace engine {

// What is taken for a secret by its look: to refuse it where it would be kept, and to take it out where it is shown.
// Pure; any thread.

/// Whether a variable or a key of that name usually holds a secret: "OPENAI_API_KEY", "githubToken", "db-password", …;
/// not "MAX_TOKENS", "KEYBOARD", "TOKEN_FILE", "apiKeyEnv".
[[nodiscard]] bool namesSecret(const QString &name);

/// Whether the text holds a key, a password in an address or a private key, by its form alone.
[[nodiscard]] bool looksLikeSecret(const QString &text);

/// Keys of services by the way they begin; each matches the whole key.
[[nodiscard]] const QList<QRegularExpression> &keyLooks();

/// Whether a variable with that value would keep a secret: by its name or by the value. References do not.
[[nodiscard]] bool holdsSecret(const QString &name, const QString &value);

/// The variable that a value of the form $NAME or ${NAME} stands for; nothing when it is any other text.
[[nodiscard]] std::optional<QString> referredVariable(const QString &value);

} // namespace engine
