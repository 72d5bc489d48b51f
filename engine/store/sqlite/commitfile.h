// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <optional>

namespace engine {

/// A small file beside the library, "library.db-commits", with the number of commits the library must hold: SQLite itself
/// does not tell when its write-ahead log was cut and with it commits that had been confirmed. Written after each commit
/// and not synchronized, so that a crash leaves it behind the library and never ahead of it. On the store thread.
class CommitFile
{
public:
    struct State {
        qint64 commits = 0;
        qint64 lost = 0; ///< found missing and not accepted yet

        bool operator==(const State &) const = default;
    };

    /// Reads it, and keeps it open for writing.
    void open(const QString &library);
    /// Nothing when there is none yet, or when it is damaged.
    [[nodiscard]] const std::optional<State> &state() const { return m_state; }
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    /// A file that cannot be written is left as it is: it only helps to notice a loss.
    void write(const State &state);

    [[nodiscard]] static QString pathOf(const QString &library);

private:
    QFile m_file;
    std::optional<State> m_state;
    bool m_damaged = false;
};

} // namespace engine
