// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/languages.h"

#include <QSet>

namespace engine {

/// The names that a line of code defines by its form: a function with its argument list and the sign
/// that opens its body, a name after a word such as class or struct, a name at the start of the line
/// with an assignment. `line`: without comments and strings. Empty for calls and control flow.
[[nodiscard]] QStringList namesDefinedIn(QStringView line);

/// All names a program defines; comments and strings are skipped. Pure; linear.
[[nodiscard]] QSet<QString> definedNames(const QString &program, const Language &language);

/// The program with comments and strings replaced by spaces; all other characters and line ends keep their positions.
[[nodiscard]] QString codeOnly(const QString &program, const Language &language);

} // namespace engine
