// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace engine {

/// A random secret of this user: 32 bytes in the file "consent.key" of `folder` (0600, folder 0700), created when
/// missing. Agreements are signed with it, so that agreements in a foreign library do not count. When the file cannot
/// be created, is a link, or is owned or readable by others, the secret holds for this process only. Any thread.
[[nodiscard]] QByteArray userKey(const QString &folder);

} // namespace engine
