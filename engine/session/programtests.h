// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/evaluators/programtester.h"

#include <QSet>

#include <map>

namespace engine {

class SessionCore;

/// The programs a session has run: one report in the log for every test that was begun. Engine thread.
class ProgramTests
{
public:
    explicit ProgramTests(SessionCore &core) : m_core(core) {}

    /// Runs a program; what came of it is in the log when this is ready.
    [[nodiscard]] Task<TestReport> test(ProgramToTest program);
    /// Whether its program is being run.
    [[nodiscard]] bool isBeingTested(CandidateId id) const { return m_beingTested.contains(id); }
    /// Tests in progress end without a result; their programs stay unmeasured and are tested when the run goes on.
    void cut();
    /// The same, and tests that are begun later end at once.
    void stop() { m_stop.request_stop(); }

private:
    struct Waiting {
        std::coroutine_handle<> handle;
        std::optional<TestReport> report;
    };
    struct ReportAwaiter;
    Task<> send(quint64 id, ProgramToTest program);
    void end(quint64 id, const TestReport &report);

    SessionCore &m_core;
    StopSource m_stop; ///< of tests that are begun now; see cut()
    std::map<quint64, Waiting *> m_reports; ///< by test, who waits for it
    QSet<CandidateId> m_beingTested;
    quint64 m_lastTest = 0;
};

} // namespace engine
