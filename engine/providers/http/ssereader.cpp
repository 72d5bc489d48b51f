// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/ssereader.h"

#include <cstring>

namespace engine {

namespace {

/// The first \n or \r at or after `from`; null when there is none.
const char *lineEnd(const char *from, const char *end)
{
    const auto length = size_t(end - from);
    const auto lf = static_cast<const char *>(std::memchr(from, '\n', length));
    const auto cr = static_cast<const char *>(std::memchr(from, '\r', lf ? size_t(lf - from) : length));
    return cr ? cr : lf;
}

} // namespace

QList<SseReader::Event> SseReader::feed(QByteArrayView bytes)
{
    QList<Event> out;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at < end && !m_overflowed) {
        if (std::exchange(m_skipLf, false) && *at == '\n') {
            ++at;
            continue;
        }
        const char *stop = lineEnd(at, end);
        const QByteArrayView piece(at, (stop ? stop : end) - at);
        if (m_partial.size() + m_event.data.size() + piece.size() > m_max) {
            m_overflowed = true;
            m_partial.clear();
            break;
        }
        if (!stop) {
            m_partial.append(piece);
            break;
        }
        m_skipLf = *stop == '\r';
        at = stop + 1;
        if (m_partial.isEmpty()) {
            line(piece, out);
        } else {
            m_partial.append(piece);
            const QByteArray whole = std::exchange(m_partial, {});
            line(whole, out);
        }
    }
    return out;
}

QList<SseReader::Event> SseReader::finish()
{
    QList<Event> out;
    if (m_overflowed)
        return out;
    if (const QByteArray rest = std::exchange(m_partial, {}); !rest.isEmpty())
        line(rest, out);
    dispatch(out);
    return out;
}

void SseReader::line(QByteArrayView text, QList<Event> &out)
{
    if (std::exchange(m_atStart, false) && text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (text.isEmpty())
        return dispatch(out);
    if (text.front() == ':')
        return; // a comment, sent as keep-alive
    if (text.startsWith("{\"")) { // JSON without a field name, mostly an error
        dispatch(out);
        addData(text);
        return dispatch(out);
    }
    const qsizetype colon = text.indexOf(':');
    const QByteArrayView field = colon < 0 ? text : text.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        addData(value);
    } else if (field == "event") {
        m_event.name = value.toByteArray();
    } else if (field == "error") {
        dispatch(out);
        m_event.name = "error";
        addData(value);
    }
}

void SseReader::addData(QByteArrayView value)
{
    if (std::exchange(m_hasData, true))
        m_event.data.append('\n');
    m_event.data.append(value);
}

void SseReader::dispatch(QList<Event> &out)
{
    if (std::exchange(m_hasData, false))
        out.append(std::move(m_event));
    m_event = {};
}

} // namespace engine
