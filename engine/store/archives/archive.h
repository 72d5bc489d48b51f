// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/eventrow.h"
#include "engine/types/events/runevent.h"

namespace engine {

struct RunEvent;

// One whole run as a ZIP file: manifest.json, config.json, events.jsonl and candidates.json. Only the events are read back;
// the other files are for people and programs. Pure apart from the file; any thread.

struct Archive {
    RunId run;
    QString title; ///< given by the person, or empty
    QList<RunEvent> events;
};

/// Replaces `path` only after the whole archive is written. Errors: Store.
[[nodiscard]] Result<> writeArchive(const QString &path, const Archive &archive);

/// Checks everything first: format, sizes, checksums, each line, the sequence,
/// the candidates. Errors: Missing, Damaged with the place, Newer, Store.
[[nodiscard]] Result<Archive> readArchive(const QString &path);

} // namespace engine
