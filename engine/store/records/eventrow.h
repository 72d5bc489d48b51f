// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

namespace engine {

struct RunEvent;

/// An event as stored in the library, not decoded.
struct EventRow {
    quint64 seq = 0;
    qint64 atMs = 0;
    QString kind;
    QByteArray body; ///< JSON, see runeventjson.h

    bool operator==(const EventRow &) const = default;
};

/// Damaged or Newer with run, sequence number and field. Pure; any thread.
[[nodiscard]] Result<RunEvent> decodeRow(const RunId &run, const EventRow &row);
[[nodiscard]] Result<QList<RunEvent>> decodeRows(const RunId &run, const QList<EventRow> &rows);
[[nodiscard]] EventRow encodeRow(const RunEvent &event);

} // namespace engine
