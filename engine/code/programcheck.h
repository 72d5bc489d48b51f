// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Why the text is certainly no program of that language, English: prose, only comments, brackets or strings that are not
/// closed, half a statement. Empty: it may be one. Of languages whose forms are not fully known only prose is told; of
/// texts nothing but that they are empty. The text may be a part of a program. Pure; linear.
[[nodiscard]] QString whyNoProgram(const QString &text, const QString &language);

} // namespace engine
