// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace engine {

/// Cuts lines of JSON out of bytes that arrive in any pieces (providers.md §2.2); blank lines are skipped. A value.
/// A line larger than the bound sets overflowed(); nothing more is read then.
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
