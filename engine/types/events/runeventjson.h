// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/runevent.h"

namespace engine {

// Events as JSON: in the library, in archives, as JSON Lines. Keys are the names of members; members with
// their default value are omitted, so a default must never change. Unknown keys are ignored. Pure; any thread.

/// "runStarted", "callFinished" …: the name of the struct, used in JSON and in the library.
[[nodiscard]] QString kindName(const EventBody &body);

/// Whether an event can have been at that time.
[[nodiscard]] bool isTime(qint64 atMs);

/// One compact JSON object, always valid UTF-8 and on one line.
[[nodiscard]] QByteArray encodeBody(const EventBody &body);
/// Errors: Damaged with the path of the bad field ("usage.input: expected an integer", or a figure beyond those of
/// figures.h); Newer for an unknown kind.
[[nodiscard]] Result<EventBody> decodeBody(QStringView kind, QByteArrayView json);

/// `{"seq":…,"atMs":…,"type":"callFinished",…}` with the body's members; without the run and without a line end.
[[nodiscard]] QByteArray encodeEvent(const RunEvent &event);
/// The run is not set. Errors as decodeBody().
[[nodiscard]] Result<RunEvent> decodeEvent(QByteArrayView json);

} // namespace engine
