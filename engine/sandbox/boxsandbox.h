// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/sandbox/isolation.h"
#include "engine/sandbox/readablefolders.h"
#include "engine/sandbox/specialfiles.h"
#include "engine/sandbox/warmpython.h"

namespace engine {

struct PreparedBox;

/// Runs untrusted code: no network, a read-only minimal system, a private folder in memory, a separate
/// environment, a separate process tree under limits, and usage measured by the kernel. Engine thread;
/// must outlive its jobs. Without isolation it fails with Sandbox, unless unprotected runs are allowed.
class BoxSandbox final : public Sandbox
{
public:
    /// `allowUnprotected`: the person agreed to run programs without isolation when there is none.
    explicit BoxSandbox(Isolation isolation, std::shared_ptr<Clock> clock = {}, bool allowUnprotected = false);

    [[nodiscard]] Task<Result<SandboxOutcome>> run(SandboxJob job, StopToken stop) override;

    [[nodiscard]] const Isolation &isolation() const { return m_isolation; }
    /// "bubblewrap", without it "landlock" or "none"; empty when no program can be run.
    [[nodiscard]] QString active() const;
    void setAllowUnprotected(bool allowed) { m_allowUnprotected = allowed; }

private:
    struct Warm {
        QByteArray key;
        std::shared_ptr<WarmPython> python;
        int failures = 0;
    };
    [[nodiscard]] Result<> startWarm(const SandboxJob &job, PreparedBox &prepared);
    [[nodiscard]] bool wantsWarm(const SandboxJob &job) const;
    void noteWarm(const QByteArray &key, bool worked);
    [[nodiscard]] Task<Result<SandboxOutcome>> runOnce(SandboxJob job, QString isolation, bool warm, StopToken stop);
    [[nodiscard]] Result<std::shared_ptr<PreparedBox>> prepare(const SandboxJob &job);
    [[nodiscard]] Result<> makeReadable(SandboxJob &job);
    [[nodiscard]] Result<> startBoxed(const SandboxJob &job, PreparedBox &prepared);
    [[nodiscard]] Result<> startBare(const SandboxJob &job, PreparedBox &prepared);

    Isolation m_isolation;
    std::shared_ptr<Clock> m_clock;
    ReadableFolders m_folders;
    SpecialFiles m_special;
    QList<Warm> m_warm; ///< most recently used last; a few
    bool m_allowUnprotected;
};

} // namespace engine
