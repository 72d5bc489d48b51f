// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/programtests.h"

#include "engine/evaluators/programtester.h"
#include "engine/session/sessioncore.h"

namespace engine {

namespace {

/// The report in the log when no measurement was possible.
TestReport reportOf(const Error &error)
{
    TestReport report;
    report.correct = false;
    report.failure = error.detail;
    report.outcome.end = error.kind == ErrorKind::Cancelled ? QStringLiteral("cancelled") : QStringLiteral("unavailable");
    return report;
}

} // namespace

quint32 ProgramTests::schedule(ProgramToTest &program)
{
    m_beingTested.insert(program.candidate);
    m_tests[++m_lastTest] = Test{program.candidate, program.recheck};
    return m_lastTest;
}

Task<TestReport> ProgramTests::perform(quint32, ProgramToTest program, StopToken stop)
{
    const std::shared_ptr<ProgramTester> tester = m_core.world().tester;
    if (!tester)
        co_return reportOf(Error{ErrorKind::Sandbox, QStringLiteral("programs cannot be run here"), std::nullopt});
    Result<TestReport> result = co_await tester->test(std::move(program), stop);
    if (!result)
        co_return reportOf(result.error());
    co_return std::move(*result);
}

TestReport ProgramTests::failed(quint32, const Error &error)
{
    return reportOf(error);
}

void ProgramTests::finish(quint32 id, TestReport &report)
{
    const Test test = m_tests.extract(id).mapped();
    report.candidate = test.candidate;
    report.recheck = test.recheck;
    m_core.emitEvent(CandidateTested{report});
    m_beingTested.remove(test.candidate);
}

} // namespace engine
