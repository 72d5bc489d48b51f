// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/ndjsonreader.h"

namespace engine {

QList<QByteArray> NdjsonReader::feed(QByteArrayView bytes)
{
    QList<QByteArray> out;
    while (!bytes.isEmpty() && !m_overflowed) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (m_partial.size() + piece.size() > m_max) {
            m_overflowed = true;
            m_partial.clear();
            break;
        }
        m_partial.append(piece);
        if (end < 0)
            break;
        if (QByteArray line = std::exchange(m_partial, {}).trimmed(); !line.isEmpty())
            out.append(std::move(line));
        bytes = bytes.sliced(end + 1);
    }
    return out;
}

QList<QByteArray> NdjsonReader::finish()
{
    QList<QByteArray> out;
    if (QByteArray line = std::exchange(m_partial, {}).trimmed(); !line.isEmpty() && !m_overflowed)
        out.append(std::move(line));
    return out;
}

} // namespace engine
