// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <optional>

namespace engine {

/// A small file beside the library, "library.db-commits", with the number of commits the library must contain.
/// SQLite does not report when its write-ahead log was cut and confirmed commits were lost. Written after each
/// commit without a sync, so that after a crash it may be behind the library but never ahead of it. Store thread.
class CommitFile
{
public:
    struct State {
        qint64 commits = 0;
        qint64 lost = 0; ///< missing commits that are not accepted yet

        bool operator==(const State &) const = default;
    };

    /// Reads it, and keeps it open for writing.
    void open(const QString &library);
    /// nullopt when it does not exist or is damaged.
    [[nodiscard]] const std::optional<State> &state() const { return m_state; }
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    /// Errors are ignored: the file only helps to detect a loss.
    void write(const State &state);

    [[nodiscard]] static QString pathOf(const QString &library);

private:
    QFile m_file;
    std::optional<State> m_state;
    bool m_damaged = false;
};

} // namespace engine
