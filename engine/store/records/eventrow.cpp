// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/records/eventrow.h"

#include "engine/types/events/runeventjson.h"

namespace engine {

Result<RunEvent> decodeRow(const RunId &run, const EventRow &row)
{
    Result<EventBody> body = decodeBody(row.kind, row.body);
    if (!body) {
        return fail(body.error().kind, QStringLiteral("run %1, event %2, %3")
            .arg(run.value).arg(row.seq).arg(body.error().detail));
    }
    if (!isTime(row.atMs))
        return fail(ErrorKind::Damaged, QStringLiteral("run %1, event %2, atMs: the time is beyond what a run can have").arg(run.value).arg(row.seq));
    return RunEvent{run, row.seq, row.atMs, std::move(*body)};
}

Result<QList<RunEvent>> decodeRows(const RunId &run, const QList<EventRow> &rows)
{
    QList<RunEvent> events;
    events.reserve(rows.size());
    for (const EventRow &row : rows) {
        Result<RunEvent> event = decodeRow(run, row);
        if (!event)
            return fail(std::move(event.error()));
        events.append(std::move(*event));
    }
    return events;
}

EventRow encodeRow(const RunEvent &event)
{
    return {event.seq, event.atMs, kindName(event.body), encodeBody(event.body)};
}

} // namespace engine
