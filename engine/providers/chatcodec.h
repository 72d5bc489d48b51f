// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/httpmessage.h"
#include "engine/providers/modelquirks.h"
#include "engine/providers/provider.h"

#include <memory>

namespace engine {

/// A request as it goes over the wire, and the names of the top-level fields it carries.
struct WireRequest {
    QByteArray path;   ///< after the base URL, "/chat/completions"
    QByteArray accept; ///< media type
    QByteArray body;
    QStringList parameters;
};

/// Makes one reply of the bytes of one 2xx body, arriving in any pieces. Bounded memory; never throws.
class ReplyDecoder
{
public:
    ReplyDecoder() = default;
    ReplyDecoder(const ReplyDecoder &) = delete;
    ReplyDecoder &operator=(const ReplyDecoder &) = delete;
    virtual ~ReplyDecoder() = default;

    [[nodiscard]] virtual Appetite feed(QByteArrayView bytes) = 0;
    /// Once, at the end. Interrupted when the terminal marker is missing (providers.md §2.4), BadReply when it cannot be
    /// read, or the error the vendor put into the stream.
    [[nodiscard]] virtual Result<CompletionReply> finish() = 0;
};

/// One vendor's dialect: request → bytes, bytes → reply. Pure, without state; any thread.
class ChatCodec
{
public:
    ChatCodec() = default;
    ChatCodec(const ChatCodec &) = delete;
    ChatCodec &operator=(const ChatCodec &) = delete;
    virtual ~ChatCodec() = default;

    [[nodiscard]] virtual WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const = 0;
    [[nodiscard]] virtual std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const = 0;
    [[nodiscard]] virtual QByteArray modelsPath() const = 0;
    [[nodiscard]] virtual Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const = 0;
};

/// Largest text taken as a reply; a longer one is a BadReply.
inline constexpr qsizetype maxReplyText = 10 * 1024 * 1024;

/// Tokens of a request or text nobody counted: bytes / 4 (providers.md §4).
[[nodiscard]] Usage estimatedUsage(const CompletionRequest &request, qsizetype replyBytes);

} // namespace engine
