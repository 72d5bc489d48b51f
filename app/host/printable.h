// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace app {

/// The text with every control character made visible: those of C0 (except line end and tab)
/// and DEL become their control pictures ("␛"), those of C1 and bidirectional overrides
/// become U+FFFD. Carriage returns before a line end are removed. Pure; any thread.
[[nodiscard]] QString printable(QString text);

/// The same for UTF-8; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] QByteArray printable(const QByteArray &utf8);

} // namespace app
