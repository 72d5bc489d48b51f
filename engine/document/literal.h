// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A Latin-1 literal as QString; short name, since the tables of this room hold hundreds of literals.
[[nodiscard]] inline QString s(const char *text) { return QString::fromLatin1(text); }

} // namespace engine
