// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace engine {

/// Undoes the Content-Encoding of a body, in pieces as they come: gzip and deflate. Requests ask for none; some proxies
/// compress all the same. Linear time; owned by one exchange.
class BodyDecoder
{
public:
    /// `encoding`: value of the header; empty and "identity" leave the bytes as they are.
    explicit BodyDecoder(const QByteArray &encoding);
    ~BodyDecoder();

    /// The decoded bytes, at most `most` of them; nothing more once the bytes have turned out to be something else.
    [[nodiscard]] QByteArray feed(const QByteArray &bytes, qint64 most);
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    struct Inflate;

    std::unique_ptr<Inflate> m_inflate; ///< null: the bytes stay as they are
    bool m_broken = false;
};

} // namespace engine
