// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// The text that a model wrote, without its wrapping: thoughts before it, lead-ins ("Here is the
/// revised version:") and labels, closing remarks ("Let me know if …", notes on changes, counts
/// of words), one fence, pair of tags or pair of quotes around the whole, control characters and
/// special tokens, space at the ends. Removes a part only when its form, position and words
/// agree; doubtful parts stay. Idempotent. Pure; linear; may return an empty text.
[[nodiscard]] QString cleanReply(const QString &reply);

} // namespace engine
