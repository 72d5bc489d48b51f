// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"
#include "engine/providers/keys/keychooser.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct ModelInfo;

/// Any program as a model: prompt on stdin, the whole request as JSON in the file named by VALDA_REQUEST, text on stdout. A variable
/// with the value $NAME or ${NAME} gets the value of Valda's variable, which is redacted in the program's output. Engine thread.
/// Errors: BadReply for a program that fails, Timeout, BadConfig for a variable that is not set, Sandbox when it cannot be started.
class CommandProvider final : public Provider
{
public:
    /// `environment`: resolves values of the form $NAME.
    explicit CommandProvider(std::shared_ptr<Sandbox> sandbox, EnvironmentLookup environment = {});

    [[nodiscard]] Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override;
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;

private:
    std::shared_ptr<Sandbox> m_sandbox;
    EnvironmentLookup m_environment;
};

/// The request in the form for programs: a JSON object, UTF-8. Keys: call, step, task, instruction, hint,
/// prompt, system, texts, feedback, schema, seed, model, maxTokens, temperature, topP, stopSequences.
[[nodiscard]] QByteArray requestDocument(const CompletionRequest &request);

} // namespace engine
