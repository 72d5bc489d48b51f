// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace engine {

/// Splits bytes that arrive in any pieces into server-sent events (providers.md §2.1). A value; any one thread.
/// Extensions to the standard: an `error:` field is an event named "error" (llama-server), and a line that is a JSON
/// object without a field name is an event. An event larger than the bound sets overflowed(); then nothing more is read.
class SseReader
{
public:
    struct Event {
        QByteArray name; ///< the `event:` field; empty: a plain message
        QByteArray data; ///< `data:` lines joined with \n
        bool operator==(const Event &) const = default;
    };

    explicit SseReader(qsizetype maxEventBytes = 16 * 1024 * 1024) : m_max(maxEventBytes) { }

    /// Events completed by these bytes.
    [[nodiscard]] QList<Event> feed(QByteArrayView bytes);
    /// The event completed by the end of the stream, if one is pending.
    [[nodiscard]] QList<Event> finish();
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void line(QByteArrayView text, QList<Event> &out);
    void addData(QByteArrayView value);
    void dispatch(QList<Event> &out);

    qsizetype m_max;
    QByteArray m_partial; ///< an unfinished line
    Event m_event;
    bool m_hasData = false;
    bool m_atStart = true;
    bool m_skipLf = false; ///< the last line ended with CR: skip a following LF
    bool m_overflowed = false;
};

} // namespace engine
