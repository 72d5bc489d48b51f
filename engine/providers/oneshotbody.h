// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace engine {

/// A request body that can be read once only: Qt, which would silently send a POST again over a fresh connection, then
/// ends it with an error instead. Owned by the reply it belongs to (providers.md §6.3).
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return false; } // so that size() becomes Content-Length
    qint64 size() const override { return m_bytes.size(); }
    qint64 pos() const override { return m_read; }
    bool seek(qint64) override { return false; }
    bool reset() override { return m_read == 0; }
    bool atEnd() const override { return m_read >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }

protected:
    qint64 readData(char *out, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace engine
