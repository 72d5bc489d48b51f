// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace engine {

/// Decodes the Content-Encoding of a body in pieces: gzip and deflate. Requests ask for
/// no compression, but some proxies compress anyway. Linear time; owned by one exchange.
class BodyDecoder
{
public:
    /// `encoding`: value of the header; empty and "identity" mean no decoding.
    explicit BodyDecoder(const QByteArray &encoding);
    ~BodyDecoder();

    /// The decoded bytes, at most `most`; empty after a decoding error.
    [[nodiscard]] QByteArray feed(const QByteArray &bytes, qint64 most);
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    struct Inflate;

    std::unique_ptr<Inflate> m_inflate; ///< null: no decoding
    bool m_broken = false;
};

} // namespace engine
