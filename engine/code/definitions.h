// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/languages.h"

#include <QSet>

namespace engine {

/// The names that a line of code defines by its form: a function with its argument list and the sign that opens its body,
/// a name behind a word such as class or struct, a name at the start of the line that something is assigned to. `line`
/// without comment and strings; nothing for calls and control flow.
[[nodiscard]] QStringList namesDefinedIn(QStringView line);

/// All of a program; comments and strings are passed over. Pure; linear.
[[nodiscard]] QSet<QString> definedNames(const QString &program, const Language &language);

/// The program with comments and strings blanked out: every other character and all line ends stay in place.
[[nodiscard]] QString codeOnly(const QString &program, const Language &language);

} // namespace engine
