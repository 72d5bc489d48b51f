// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// The text a model wrote, without its wrapping: thoughts in <think> tags, a lead-in line ("Here is the revised
/// version:"), one code fence or pair of quotes around the whole, control characters, space at the ends. Never touches
/// what could belong to the text. Any thread; may return an empty text.
[[nodiscard]] QString cleanReply(QString reply);

} // namespace engine
