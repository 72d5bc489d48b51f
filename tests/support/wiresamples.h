// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

#include <QByteArray>
#include <QString>

namespace test {

/// A saved file of tests/data/wire; the test fails loudly (qFatal) when it is not there.
[[nodiscard]] QByteArray saved(const QString &name);

/// One service with its saved replies, which all say savedText().
struct Dialect {
    const char *kind;
    const char *model;
    const char *path;     ///< a completion is sent to, below the server's root
    const char *stream;   ///< file of a streamed reply
    const char *document; ///< file of the same as one document
    engine::Usage usage;  ///< of both
    const char *keyHeader;
    const char *key;      ///< header's value for the key "planted-key-0123456789"
    const char *end;      ///< the terminal mark begins here; what comes before is a cut reply
    const char *error;    ///< an error in the place of the end
};

[[nodiscard]] const QList<Dialect> &dialects();
[[nodiscard]] inline QString savedText() { return QStringLiteral("Eiche – 🌳\nÖl"); }
/// "http://127.0.0.1:1/v1" for the root "http://127.0.0.1:1", as the kind's own addresses are built.
[[nodiscard]] QString baseFor(const Dialect &dialect, const QString &root);
[[nodiscard]] engine::CompletionRequest askingOf(const Dialect &dialect);

} // namespace test
