// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Reason, in English, why the text is certainly no program of that language: prose, only comments, unclosed
/// brackets or strings, half a statement. Empty: it may be one. For languages whose syntax is not fully known
/// only prose is detected; for texts only that they are empty. The text may be a part of a program. Pure; linear.
[[nodiscard]] QString whyNoProgram(const QString &text, const QString &language);

} // namespace engine
