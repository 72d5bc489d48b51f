// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

/// Runs programs that the person configured, with the person's rights and NO isolation: never for
/// code that a model wrote. Each job is a session, ended as a whole. Engine thread; a job continues
/// when this object is destroyed. Errors: Sandbox when a program cannot be started, Cancelled.
class LocalProcess final : public Sandbox
{
public:
    /// `clock` measures the jobs; null: the real one.
    explicit LocalProcess(std::shared_ptr<Clock> clock = {});

    [[nodiscard]] Task<Result<SandboxOutcome>> run(SandboxJob job, StopToken stop) override;

private:
    std::shared_ptr<Clock> m_clock;
};

} // namespace engine
