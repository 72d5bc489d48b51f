// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/dialects/usagecounts.h"
#include "engine/providers/errors/modelquirks.h"
#include "engine/providers/http/httpmessage.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
struct GeneratorPlan;
struct ModelInfo;

/// A request in wire format, with the names of its fields.
struct WireRequest {
    QByteArray path;   ///< after the base URL, percent-encoded, with its query: "/chat/completions"
    QByteArray accept; ///< media type
    QByteArray body;   ///< null: a GET
    HttpHeaders headers = {};    ///< of the dialect, without the key
    QStringList parameters = {}; ///< fields, members of objects as "options.seed"; also systemRole or developerRole when a message has it
    QStringList leftOut = {};    ///< requested settings that the model is known not to accept: "temperature"
};

/// The header that carries the key in a dialect.
struct KeyHeader {
    QByteArray name = "Authorization";
    QByteArray prefix = "Bearer ";
};

/// Decodes one reply from the bytes of a 2xx body, in pieces of any size. Bounded memory; never throws.
class ReplyDecoder
{
public:
    ReplyDecoder() = default;
    ReplyDecoder(const ReplyDecoder &) = delete;
    ReplyDecoder &operator=(const ReplyDecoder &) = delete;
    virtual ~ReplyDecoder() = default;

    [[nodiscard]] virtual Appetite feed(QByteArrayView bytes) = 0;
    /// Call once, at the end. Errors: Interrupted when the terminal marker is missing
    /// (providers.md §2.4), BadReply when the reply cannot be parsed, or the error that the vendor sent in the stream.
    [[nodiscard]] virtual Result<CompletionReply> finish() = 0;
    /// The text received so far; empty for replies that are one document.
    [[nodiscard]] virtual QString textSoFar() const = 0;
    /// The error that the server sent in place of a reply (possible with status 200); after finish().
    [[nodiscard]] virtual std::optional<ErrorBody> refusal() const = 0;
};

/// Codec for one vendor's dialect: request → bytes, bytes → reply. Pure, stateless; any thread.
class ChatCodec
{
public:
    ChatCodec() = default;
    ChatCodec(const ChatCodec &) = delete;
    ChatCodec &operator=(const ChatCodec &) = delete;
    virtual ~ChatCodec() = default;

    /// Name of the dialect; codecs of the same name share an endpoint's connections and quirks.
    [[nodiscard]] virtual QByteArray name() const = 0;
    [[nodiscard]] virtual KeyHeader keyHeader() const { return {}; }
    /// Headers of every request, also for lists of models: a version, a name.
    [[nodiscard]] virtual HttpHeaders headers(const GeneratorPlan &) const { return {}; }
    [[nodiscard]] virtual WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const = 0;
    [[nodiscard]] virtual std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const = 0;
    [[nodiscard]] virtual QByteArray modelsPath() const = 0;
    [[nodiscard]] virtual Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const = 0;
    /// Path that requires a valid key, for services whose list of models is public; empty: the list requires one.
    [[nodiscard]] virtual QByteArray keyPath() const { return {}; }
    /// A further request about a listed model, when the list lacks details.
    [[nodiscard]] virtual std::optional<WireRequest> askDetail(const ModelInfo &) const { return {}; }
    virtual void addDetail(ModelInfo &, QByteArrayView) const { }

    /// Changes after a refused request; nullopt when a changed request would not help.
    [[nodiscard]] virtual std::optional<ModelQuirks> quirksOf(int status, const ErrorBody &error, const WireRequest &sent,
        const ModelQuirks &used) const;

    /// Texts per embedding request; 0: the dialect has no embeddings.
    [[nodiscard]] virtual int textsPerEmbedding() const { return 0; }
    [[nodiscard]] virtual WireRequest encodeEmbedding(const EmbeddingRequest &) const { return {}; }
    /// Vectors as received, in the order of the texts.
    [[nodiscard]] virtual Result<Embeddings> decodeEmbedding(QByteArrayView body) const;
};

/// maximum size of a reply's text, bytes; a larger one is a BadReply
inline constexpr qsizetype maxReplyText = 10 * 1024 * 1024;

/// The request with `body`, without the fields that the model is known not to accept.
[[nodiscard]] WireRequest wireRequest(QByteArray path, QByteArray accept, nlohmann::ordered_json body, const ModelQuirks &quirks,
    QStringList leftOut = {});

/// The request adapted to the model: at most as many tokens as it writes, the system text
/// before the prompt when it has no such role. Field names are handled by the codec.
[[nodiscard]] CompletionRequest adaptedRequest(CompletionRequest request, const ModelQuirks &quirks);

/// Estimated tokens of a request or text without a count: bytes / 4 (providers.md §4).
[[nodiscard]] Usage estimatedUsage(const CompletionRequest &request, qsizetype replyBytes);

/// Data that a decoder collects from one reply; settled at its end.
struct GatheredReply {
    explicit GatheredReply(const CompletionRequest &request);

    std::string text;
    qsizetype thoughtBytes = 0; ///< size of thoughts; they are not stored
    bool hasThoughts = false;   ///< also set for hidden ones
    UsageCounts counts;
    UsageCounts spareCounts;    ///< used when `counts` are empty
    Usage asked;                ///< estimate of the request
    int maxTokens;
};

/// Text, usage and finish of a complete reply. A reply that ends in the middle of a sentence with exactly as many
/// tokens as the cap counts as cut, even when the server reports "stop": some servers never report "length".
void settleReply(CompletionReply &reply, const GatheredReply &gathered);

} // namespace engine
