// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/usagecounts.h"
#include "engine/providers/errors/modelquirks.h"
#include "engine/providers/http/httpmessage.h"
#include "engine/providers/interface/provider.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>

namespace engine {

/// A request as it goes over the wire, and the names of the fields it carries.
struct WireRequest {
    QByteArray path;   ///< after the base URL, percent-encoded, with its query: "/chat/completions"
    QByteArray accept; ///< media type
    QByteArray body;   ///< null: a GET
    HttpHeaders headers = {};    ///< of the dialect, without the key
    QStringList parameters = {}; ///< fields, those of objects as "options.seed", and systemRole or developerRole where a message has it
    QStringList leftOut = {};    ///< what was asked for and is known not to be taken: "temperature"
};

/// How a dialect wants the key.
struct KeyHeader {
    QByteArray name = "Authorization";
    QByteArray prefix = "Bearer ";
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
    /// The text as far as it has come; empty where replies come as one document.
    [[nodiscard]] virtual QString textSoFar() const = 0;
    /// What the server wrote in the place of a reply, after finish(): it may refuse a request inside a 200.
    [[nodiscard]] virtual std::optional<ErrorBody> refusal() const = 0;
};

/// One vendor's dialect: request → bytes, bytes → reply. Pure, without state; any thread.
class ChatCodec
{
public:
    ChatCodec() = default;
    ChatCodec(const ChatCodec &) = delete;
    ChatCodec &operator=(const ChatCodec &) = delete;
    virtual ~ChatCodec() = default;

    /// The dialect's name, the same for all that may share an endpoint's connections and what was learnt there.
    [[nodiscard]] virtual QByteArray name() const = 0;
    [[nodiscard]] virtual KeyHeader keyHeader() const { return {}; }
    /// What every request needs, the lists of models too: a version, a name.
    [[nodiscard]] virtual HttpHeaders headers(const GeneratorPlan &) const { return {}; }
    [[nodiscard]] virtual WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const = 0;
    [[nodiscard]] virtual std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const = 0;
    [[nodiscard]] virtual QByteArray modelsPath() const = 0;
    [[nodiscard]] virtual Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const = 0;
    /// What only answers to a good key, where the list of models is open to all; empty: the list.
    [[nodiscard]] virtual QByteArray keyPath() const { return {}; }
    /// A further question about a listed model, where the list leaves out what a person wants to know.
    [[nodiscard]] virtual std::optional<WireRequest> askDetail(const ModelInfo &) const { return {}; }
    virtual void addDetail(ModelInfo &, QByteArrayView) const { }

    /// What to change after a refused request; nothing when it would not help to send it again.
    [[nodiscard]] virtual std::optional<ModelQuirks> quirksOf(int status, const ErrorBody &error, const WireRequest &sent,
        const ModelQuirks &used) const;

    /// Texts one request may carry; 0: the dialect has no embeddings.
    [[nodiscard]] virtual int textsPerEmbedding() const { return 0; }
    [[nodiscard]] virtual WireRequest encodeEmbedding(const EmbeddingRequest &) const { return {}; }
    /// Vectors as they came, in the order of the texts.
    [[nodiscard]] virtual Result<Embeddings> decodeEmbedding(QByteArrayView body) const;
};

/// Largest text taken as a reply; a longer one is a BadReply.
inline constexpr qsizetype maxReplyText = 10 * 1024 * 1024;

/// The request with `body` and without what the model was found not to take.
[[nodiscard]] WireRequest wireRequest(QByteArray path, QByteArray accept, nlohmann::ordered_json body, const ModelQuirks &quirks,
    QStringList leftOut = {});

/// The request as the model takes it: no more tokens than it writes, the system text before the prompt where it knows no such
/// role. What of it are fields is left to the codec.
[[nodiscard]] CompletionRequest adaptedRequest(CompletionRequest request, const ModelQuirks &quirks);

/// Tokens of a request or text nobody counted: bytes / 4 (providers.md §4).
[[nodiscard]] Usage estimatedUsage(const CompletionRequest &request, qsizetype replyBytes);

/// What a decoder gathers of one reply, to be settled at its end.
struct GatheredReply {
    explicit GatheredReply(const CompletionRequest &request);

    std::string text;
    qsizetype thoughtBytes = 0; ///< of thoughts, which are not kept
    bool hasThoughts = false;   ///< also those that are hidden
    UsageCounts counts;
    UsageCounts spareCounts;    ///< serve when `counts` are empty
    Usage asked;                ///< estimate of the request
    int maxTokens;
};

/// Text, usage and finish of a reply that came whole. A reply that ends at the cap on output to the token, in the middle of a
/// sentence, was cut even when its server says "stop": some never say "length".
void settleReply(CompletionReply &reply, const GatheredReply &gathered);

} // namespace engine
