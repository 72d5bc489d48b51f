// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace engine {

/// A random secret of this user: 32 bytes in the file "consent.key" of `folder` (0600, folder 0700), made when it is missing.
/// Agreements are signed with it, so that a library of another person brings none along. Where the file cannot be made, or
/// is a link, or others may read or own it, the secret holds for this process alone. Any thread.
[[nodiscard]] QByteArray userKey(const QString &folder);

} // namespace engine
