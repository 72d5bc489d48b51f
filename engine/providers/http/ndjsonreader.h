// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace engine {

/// Splits bytes that arrive in any pieces into lines of JSON (providers.md §2.2); blank lines are
/// skipped. A value. A line larger than the bound sets overflowed(); then nothing more is read.
class NdjsonReader
{
public:
    explicit NdjsonReader(qsizetype maxLineBytes = 16 * 1024 * 1024) : m_max(maxLineBytes) { }

    [[nodiscard]] QList<QByteArray> feed(QByteArrayView bytes);
    /// The last line, when the stream ended without a line end.
    [[nodiscard]] QList<QByteArray> finish();
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    qsizetype m_max;
    QByteArray m_partial;
    bool m_overflowed = false;
};

} // namespace engine
