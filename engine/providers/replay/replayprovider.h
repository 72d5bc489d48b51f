// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"
#include "engine/providers/replay/recording.h"

#include <memory>

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
struct ModelInfo;

/// Replies from a recorded run, including its failures, free of charge. Starts over with
/// every run. Engine thread. Missing when the recording has no further reply for the step.
class ReplayProvider final : public Provider
{
public:
    /// `name`: the file, for messages.
    ReplayProvider(Recording recording, QString name);

    /// BadConfig when the file cannot be read or is no recording.
    [[nodiscard]] static Result<std::shared_ptr<Provider>> open(const QString &path);

    [[nodiscard]] Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override;
    /// Missing when the recording has no vectors of these texts.
    [[nodiscard]] Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override;
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;

private:
    Recording m_recording;
    QString m_name;
    CallId m_latest; ///< an id that is not larger means a new run
};

} // namespace engine
