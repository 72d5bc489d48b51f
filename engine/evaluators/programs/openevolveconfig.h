// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/document.h"

#include <QStringList>

namespace engine {

/// Whether the document has a key that only OpenEvolve's configuration knows. A document may mix theirs and ours.
[[nodiscard]] bool hasOpenEvolveKeys(const Json &document);
/// Whether the key stands at the top of a configuration of ours.
[[nodiscard]] bool isOwnKey(const QString &key);

/// A configuration of OpenEvolve as one of ours. A value.
struct OpenEvolveReading {
    RunConfig config;        ///< the one given, with what theirs says laid over it
    QString fileSuffix;      ///< of program files: ".py"; empty: not said
    QStringList notes;       ///< English: keys without counterpart, values that had to be changed
    QList<Problem> problems; ///< errors: values that cannot be read; paths are those of their document
};

/// Reads OpenEvolve's keys of the document; keys of ours are left alone. Keys that are null or absent leave `over` as it
/// is. No key (API) is ever taken over, only the name of the variable in "${NAME}".
[[nodiscard]] OpenEvolveReading readOpenEvolve(const Json &document, const RunConfig &over);

} // namespace engine
