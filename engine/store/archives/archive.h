// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/eventrow.h"

namespace engine {

// One whole run as a zip: manifest.json, config.json, events.jsonl and candidates.json. The events are the truth; the
// others are there to be read by people and programs. Pure apart from the file; any thread.

struct Archive {
    RunId run;
    QString title; ///< given by the person, or empty
    QList<RunEvent> events;
};

/// Replaces `path` only when the whole archive is written. Errors: Store.
[[nodiscard]] Result<> writeArchive(const QString &path, const Archive &archive);

/// Checks everything before it gives anything: format, sizes, checksums, each line, the sequence, the candidates.
/// Errors: Missing, Damaged with the place, Newer, Store.
[[nodiscard]] Result<Archive> readArchive(const QString &path);

} // namespace engine
