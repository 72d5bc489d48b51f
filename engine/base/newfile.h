// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QFile>

namespace engine {

/// A file that is written as a whole: first under a random name in the same folder, then renamed. A link
/// at the path is replaced, never followed; a link of another user (not root) on the path is refused. The
/// previous file stays until commit(), and stays for good without commit(). Not copyable; any one thread.
class NewFile
{
public:
    /// `owned`: readable by its owner only; otherwise with the rights of the file it replaces, or of any new file.
    explicit NewFile(const QString &path, bool owned = false);
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    ~NewFile();

    /// Creates the temporary file, for reading and writing. Errors: Store.
    [[nodiscard]] Result<> begin();
    /// The device to write to; open after begin().
    [[nodiscard]] QIODevice *device() { return &m_file; }
    /// Syncs the file to disk and renames it to the path. Errors: Store.
    [[nodiscard]] Result<> commit();

private:
    [[nodiscard]] tl::unexpected<Error> failed(int error) const;

    QString m_path;
    bool m_owned;
    int m_folder = -1; ///< file descriptor of the folder
    QByteArray m_name; ///< temporary name in the folder
    QByteArray m_beside;
    QFile m_file;
};

/// Reason, as an English sentence, when a path leads through a link of another user; empty when it does not.
[[nodiscard]] QString linkOnTheWay(const QString &path);

/// Writes these bytes through a NewFile. Errors: Store.
[[nodiscard]] Result<> writeWhole(const QString &path, const QByteArray &bytes, bool owned = false);

} // namespace engine
