// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/httpreader.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype longestHead = 256 * 1024; ///< bytes; also for trailers and lines between chunks
constexpr qint64 largestBody = qint64(1) << 50;

bool hasToken(const QByteArray &list, QByteArrayView token)
{
    for (const QByteArray &part : list.toLower().split(',')) {
        if (part.trimmed() == token)
            return true;
    }
    return false;
}

} // namespace

QByteArray HttpReader::feed(QByteArrayView bytes)
{
    QByteArray body;
    m_hasBytes |= !bytes.isEmpty();
    while (!bytes.isEmpty() && m_part != Part::Complete && m_part != Part::Broken)
        bytes = bytes.sliced(take(bytes, body));
    m_hasMore |= !bytes.isEmpty();
    return body;
}

void HttpReader::end()
{
    if (m_part == Part::UntilEnd)
        m_part = Part::Complete;
}

/// Returns the number of bytes consumed, at least one.
qsizetype HttpReader::take(QByteArrayView bytes, QByteArray &body)
{
    switch (m_part) {
    case Part::Sized:
    case Part::Chunk:
    case Part::UntilEnd: return takeBody(bytes, body);
    default: return takeLine(bytes);
    }
}

qsizetype HttpReader::takeBody(QByteArrayView bytes, QByteArray &body)
{
    const qsizetype count = m_part == Part::UntilEnd ? bytes.size() : qsizetype(std::min<qint64>(bytes.size(), m_left));
    body.append(bytes.first(count));
    if (m_part == Part::UntilEnd)
        return count;
    m_left -= count;
    if (m_left == 0)
        m_part = m_part == Part::Sized ? Part::Complete : Part::ChunkEnd;
    return count;
}

qsizetype HttpReader::takeLine(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype count = end < 0 ? bytes.size() : end + 1;
    m_headBytes += count;
    if (m_headBytes > longestHead) {
        broken(QStringLiteral("its head is longer than %1 KB").arg(longestHead / 1024));
        return count;
    }
    m_line.append(bytes.first(end < 0 ? count : end));
    if (end >= 0)
        lineDone();
    return count;
}

void HttpReader::lineDone()
{
    QByteArray line = std::exchange(m_line, {});
    if (line.endsWith('\r'))
        line.chop(1);
    switch (m_part) {
    case Part::Head: return headLine(line);
    case Part::ChunkSize: return chunkLine(line);
    case Part::ChunkEnd:
        m_headBytes = 0;
        m_part = Part::ChunkSize;
        if (!line.isEmpty())
            broken(QStringLiteral("a chunk is longer than its length"));
        return;
    default: // Trailer
        if (line.isEmpty())
            m_part = Part::Complete;
    }
}

void HttpReader::headLine(const QByteArray &line)
{
    if (m_interim == 0) {
        if (line.isEmpty())
            return; // some servers send an extra line after a reply
        const bool isHttp = line.startsWith("HTTP/1.") && line.size() >= 12 && line[8] == ' ';
        bool ok = false;
        m_interim = isHttp ? line.sliced(9, 3).toInt(&ok) : 0;
        if (!ok || m_interim < 100)
            return broken(QStringLiteral("it does not begin with an HTTP status"));
        m_oldVersion = line[7] == '0';
        return;
    }
    if (line.isEmpty())
        return headDone();
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_incoming.emplaceBack(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
}

void HttpReader::headDone()
{
    const int status = std::exchange(m_interim, 0);
    m_headers = std::exchange(m_incoming, {});
    if (status < 200 && status != 101)
        return; // the final reply follows
    m_status = status;
    m_headBytes = 0;
    const QByteArray connection = header("connection");
    m_staysOpen = m_oldVersion ? hasToken(connection, "keep-alive") : !hasToken(connection, "close");
    if (status == 204 || status == 304) {
        m_part = Part::Complete;
        return;
    }
    const QByteArray length = header("content-length");
    m_streamed = length.isEmpty();
    if (hasToken(header("transfer-encoding"), "chunked")) {
        m_streamed = true;
        m_part = Part::ChunkSize;
        return;
    }
    bool ok = false;
    m_left = length.toLongLong(&ok);
    if (!length.isEmpty() && (!ok || m_left < 0 || m_left > largestBody))
        return broken(QStringLiteral("its Content-Length is no number"));
    m_part = !ok ? Part::UntilEnd : m_left == 0 ? Part::Complete : Part::Sized;
    m_staysOpen &= ok;
}

void HttpReader::chunkLine(const QByteArray &line)
{
    bool ok = false;
    m_left = line.first(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed().toLongLong(&ok, 16);
    if (!ok || m_left < 0 || m_left > largestBody)
        return broken(QStringLiteral("the length of a chunk is no number"));
    m_part = m_left == 0 ? Part::Trailer : Part::Chunk;
}

void HttpReader::broken(const QString &fault)
{
    m_part = Part::Broken;
    m_fault = fault;
    m_staysOpen = false;
}

QByteArray HttpReader::header(QByteArrayView name) const
{
    for (const auto &[key, value] : m_headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace engine
