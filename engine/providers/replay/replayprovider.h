// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"
#include "engine/providers/replay/recording.h"

namespace engine {

/// Answers from a recorded run, its failures included, at no cost. Begins anew with every run. Engine thread.
/// Missing when the recording holds nothing more for the step.
class ReplayProvider final : public Provider
{
public:
    /// `name`: of the file, for messages.
    ReplayProvider(Recording recording, QString name);

    /// BadConfig when the file cannot be read or is no recording.
    [[nodiscard]] static Result<std::shared_ptr<Provider>> open(const QString &path);

    [[nodiscard]] Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override;
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;

private:
    Recording m_recording;
    QString m_name;
    CallId m_latest; ///< a call that is not newer belongs to another run
};

} // namespace engine
