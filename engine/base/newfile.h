// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QFile>

namespace engine {

/// A file that is written as a whole: under a name that cannot be guessed, made anew beside its place, then renamed. A link at
/// the path is replaced, never followed; a link of another user (not root) on the way is refused. What was there before stays until
/// commit(), and when commit() is not called. Not copied; any one thread.
class NewFile
{
public:
    /// `owned`: readable by its owner alone; else it has the rights of the file it replaces, or those of any new file.
    explicit NewFile(const QString &path, bool owned = false);
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    ~NewFile();

    /// Opens it for reading and writing. Errors: Store.
    [[nodiscard]] Result<> begin();
    /// What is written to; open after begin().
    [[nodiscard]] QIODevice *device() { return &m_file; }
    /// Puts it in its place, once it is on disk. Errors: Store.
    [[nodiscard]] Result<> commit();

private:
    [[nodiscard]] tl::unexpected<Error> failed(int error) const;

    QString m_path;
    bool m_owned;
    int m_folder = -1; ///< the folder, open
    QByteArray m_name; ///< in the folder
    QByteArray m_beside;
    QFile m_file;
};

/// Why a path leads through a link of another user, as an English sentence; empty when it does not.
[[nodiscard]] QString linkOnTheWay(const QString &path);

/// The whole of a NewFile with these bytes. Errors: Store.
[[nodiscard]] Result<> writeWhole(const QString &path, const QByteArray &bytes, bool owned = false);

} // namespace engine
