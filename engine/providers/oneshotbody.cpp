// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/oneshotbody.h"

#include <cstring>

namespace engine {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotBody::readData(char *out, qint64 most)
{
    const qint64 count = qMin(most, m_bytes.size() - m_read);
    if (count <= 0)
        return -1;
    std::memcpy(out, m_bytes.constData() + m_read, size_t(count));
    m_read += count;
    return count;
}

} // namespace engine
