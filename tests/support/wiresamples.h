// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"
#include "engine/providers/interface/completion.h"

#include <QByteArray>
#include <QString>

namespace test {

/// Content of a saved file of tests/data/wire; calls qFatal when it is missing.
[[nodiscard]] QByteArray saved(const QString &name);

/// One service with its saved replies; the text of each is savedText().
struct Dialect {
    const char *kind;
    const char *model;
    const char *path;     ///< path for completions, below the root of the server
    const char *stream;   ///< file with a streamed reply
    const char *document; ///< file with the same reply as one document
    engine::Usage usage;  ///< of both replies
    const char *keyHeader;
    const char *key;      ///< value of the header for the key "planted-key-0123456789"
    const char *end;      ///< start of the terminal mark; a cut reply ends before it
    const char *error;    ///< an error in place of the terminal mark
};

[[nodiscard]] const QList<Dialect> &dialects();
[[nodiscard]] inline QString savedText() { return QStringLiteral("Eiche – 🌳\nÖl"); }
/// Base URL for a root, in the form of this kind's own addresses: "http://127.0.0.1:1" → "http://127.0.0.1:1/v1".
[[nodiscard]] QString baseFor(const Dialect &dialect, const QString &root);
[[nodiscard]] engine::CompletionRequest askingOf(const Dialect &dialect);

} // namespace test
