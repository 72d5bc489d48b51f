// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/evaluators/programtester.h"
#include "engine/session/awaited.h"

#include <QSet>

#include <map>

namespace engine {

class SessionCore;

/// Tests of programs in a session: one report in the log for every test that was started. Engine thread.
class ProgramTests
{
public:
    explicit ProgramTests(SessionCore &core) : m_core(core) {}

    /// Runs a program; its report is in the log when this task is ready.
    [[nodiscard]] Task<TestReport> test(ProgramToTest program);
    /// Whether its program is being run.
    [[nodiscard]] bool isBeingTested(CandidateId id) const { return m_beingTested.contains(id); }
    /// Ends tests in progress without a result; their programs stay unmeasured and are tested when the run resumes.
    void cut();
    /// The same; tests started later also end at once.
    void stop() { m_stop.request_stop(); }

private:
    Task<> send(quint64 id, ProgramToTest program);
    void end(quint64 id, const TestReport &report);

    SessionCore &m_core;
    StopSource m_stop; ///< of tests that are begun now; see cut()
    std::map<quint64, Awaited<TestReport> *> m_reports; ///< by test, who waits for it
    QSet<CandidateId> m_beingTested;
    quint64 m_lastTest = 0;
};

} // namespace engine
