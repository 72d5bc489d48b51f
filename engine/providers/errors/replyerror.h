// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/errors/errorbody.h"
#include "engine/providers/http/httpmessage.h"

namespace engine {

/// providers.md §2.6: the Error for a reply whose status is not 2xx, with the server's hint. Not redacted.
[[nodiscard]] Error errorOfReply(const HttpReply &reply, const QUrl &url, qint64 nowMs);
/// The same for an error object inside a 200 reply.
[[nodiscard]] Error errorInStream(const ErrorBody &body);
/// The HTTP status of such an error, given or implied by its words: 400 for a request that is invalid.
[[nodiscard]] int statusInStream(const ErrorBody &body);

/// The Error for a 2xx body that is no reply, by its first bytes: HTML, compressed bytes, a text, nothing.
[[nodiscard]] Error unreadableReply(QByteArrayView head);

/// At most the first 120 characters, on one line, in quotes: for messages about unreadable replies.
[[nodiscard]] QString quoteStart(QByteArrayView bytes);

} // namespace engine
