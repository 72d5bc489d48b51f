// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/http/bodydecoder.h"

#include <zlib.h>

#include <algorithm>

namespace engine {

namespace {

constexpr int eitherHeader = 15 + 32; ///< window bits of zlib: detect gzip or zlib

} // namespace

struct BodyDecoder::Inflate {
    z_stream stream{};
    bool ready = false, over = false;

    Inflate() { ready = ::inflateInit2(&stream, eitherHeader) == Z_OK; }
    ~Inflate() { ::inflateEnd(&stream); }
    Inflate(const Inflate &) = delete;
    Inflate &operator=(const Inflate &) = delete;
};

BodyDecoder::BodyDecoder(const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return;
    m_inflate = std::make_unique<Inflate>();
    const bool known = name == "gzip" || name == "x-gzip" || name == "deflate";
    m_broken = !known || !m_inflate->ready;
}

BodyDecoder::~BodyDecoder() = default;

QByteArray BodyDecoder::feed(const QByteArray &bytes, qint64 most)
{
    if (!m_inflate)
        return bytes;
    QByteArray out;
    z_stream &stream = m_inflate->stream;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    char buffer[16384];
    bool full = true;
    while (!m_broken && !m_inflate->over && (stream.avail_in > 0 || full) && out.size() < most) {
        const auto room = uInt(std::min<qint64>(sizeof buffer, most - out.size()));
        stream.next_out = reinterpret_cast<Bytef *>(buffer);
        stream.avail_out = room;
        const int result = ::inflate(&stream, Z_NO_FLUSH);
        out.append(buffer, qsizetype(room - stream.avail_out));
        full = stream.avail_out == 0;
        m_inflate->over = result == Z_STREAM_END;
        m_broken = result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR;
    }
    return out;
}

} // namespace engine
