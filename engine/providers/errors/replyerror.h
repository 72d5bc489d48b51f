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
/// The status such an error stands for, its own or the one its words mean: 400 for a request that is refused as it is.
[[nodiscard]] int statusInStream(const ErrorBody &body);

/// The Error for a body of a 2xx reply that is no reply, by its first bytes: a page, compressed bytes, a text, nothing.
[[nodiscard]] Error unreadableReply(QByteArrayView head);

/// At most 120 characters of what came, on one line, in quotes: for messages about unreadable replies.
[[nodiscard]] QString quoteStart(QByteArrayView bytes);

} // namespace engine
