// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"

#include <QStringList>

namespace engine {

/// Whether the document has a key that exists only in OpenEvolve's configuration. A document may mix both forms.
[[nodiscard]] bool hasOpenEvolveKeys(const Json &document);
/// Whether the key is a top-level key of Valda's configuration.
[[nodiscard]] bool isOwnKey(const QString &key);

/// An OpenEvolve configuration converted to one of Valda. A value.
struct OpenEvolveReading {
    RunConfig config;        ///< the given one, with the converted values merged over it
    QString fileSuffix;      ///< of program files: ".py"; empty: not given
    QStringList notes;       ///< English: keys without counterpart, values that were changed
    QList<Problem> problems; ///< errors: invalid values; paths refer to the OpenEvolve document
};

/// Converts OpenEvolve's keys of the document; Valda's keys are ignored. Null or absent keys leave
/// `over` unchanged. API keys are never taken over, only the name of the variable in "${NAME}".
[[nodiscard]] OpenEvolveReading readOpenEvolve(const Json &document, const RunConfig &over);

} // namespace engine
