// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/http/httpmessage.h"

namespace engine {

/// Parses one HTTP/1.x reply from the bytes of a connection, in pieces of any size (RFC 9112): the head, without interim
/// 1xx replies, and a body with a known length, in chunks, or up to the end of the connection. A value; linear time.
class HttpReader
{
public:
    /// Consumes bytes; returns decoded bytes of the body. Bytes after the reply are not read: see hasMore().
    [[nodiscard]] QByteArray feed(QByteArrayView bytes);
    /// The connection was closed: a body of unknown length is complete.
    void end();

    [[nodiscard]] bool hasBytes() const { return m_hasBytes; } ///< at least one byte was received
    [[nodiscard]] bool hasHead() const { return m_status != 0; }
    [[nodiscard]] bool isComplete() const { return m_part == Part::Complete; }
    /// Reason why the bytes are no HTTP reply; empty while they are.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] int status() const { return m_status; }
    /// Names in lower case.
    [[nodiscard]] const HttpHeaders &headers() const { return m_headers; }
    /// Whether the connection can carry another request, according to the complete reply.
    [[nodiscard]] bool staysOpen() const { return isComplete() && m_staysOpen && !m_hasMore; }
    /// Whether the length of the body was unknown at its start.
    [[nodiscard]] bool isStreamed() const { return m_streamed; }

private:
    enum class Part { Head, Sized, ChunkSize, Chunk, ChunkEnd, Trailer, UntilEnd, Complete, Broken };

    [[nodiscard]] qsizetype take(QByteArrayView bytes, QByteArray &body);
    [[nodiscard]] qsizetype takeLine(QByteArrayView bytes);
    [[nodiscard]] qsizetype takeBody(QByteArrayView bytes, QByteArray &body);
    void lineDone();
    void headLine(const QByteArray &line);
    void headDone();
    void chunkLine(const QByteArray &line);
    void broken(const QString &fault);
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    Part m_part = Part::Head;
    QByteArray m_line;
    int m_status = 0;
    int m_interim = 0; ///< status of the interim head being read
    HttpHeaders m_headers, m_incoming;
    qint64 m_left = 0; ///< remaining bytes of the body or chunk
    qsizetype m_headBytes = 0;
    QString m_fault;
    bool m_hasBytes = false, m_hasMore = false, m_staysOpen = false, m_streamed = false, m_oldVersion = false;
};

} // namespace engine
