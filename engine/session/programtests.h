// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programtotest.h"
#include "engine/session/outside.h"
#include "engine/types/events/testreport.h"

#include <QSet>

namespace engine {

/// Tests of programs in a session, as requests to the outside that cost no money: one report
/// in the log (CandidateTested) for every test that was started. Engine thread.
class ProgramTests final : private OutsideKind<ProgramToTest, TestReport>
{
public:
    explicit ProgramTests(SessionCore &core) : m_core(core), m_outside(core, *this) {}

    /// Runs a program; its report is in the log when this task is ready.
    [[nodiscard]] Task<TestReport> test(ProgramToTest program) { return m_outside.ask(std::move(program)); }
    /// Whether its program is being run.
    [[nodiscard]] bool isBeingTested(CandidateId id) const { return m_beingTested.contains(id); }
    /// Ends tests in progress without a result; their programs stay unmeasured and are tested when the run resumes.
    void cut() { m_outside.cut(); }
    /// The same; tests started later also end at once.
    void stop() { m_outside.stop(); }

private:
    [[nodiscard]] quint32 schedule(ProgramToTest &program) override;
    [[nodiscard]] Task<TestReport> perform(quint32 id, ProgramToTest program, StopToken stop) override;
    [[nodiscard]] TestReport failed(quint32 id, const Error &error) override;
    void finish(quint32 id, TestReport &report) override;

    struct Test {
        CandidateId candidate;
        bool recheck = false;
    };
    SessionCore &m_core;
    std::map<quint32, Test> m_tests; ///< in progress
    QSet<CandidateId> m_beingTested;
    quint32 m_lastTest = 0;
    Outside<ProgramToTest, TestReport> m_outside;
};

} // namespace engine
