// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/programtests.h"

#include "engine/base/log.h"
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

Task<TestReport> ProgramTests::test(ProgramToTest program)
{
    const quint64 id = ++m_lastTest;
    m_beingTested.insert(program.candidate);
    Awaited<TestReport> answer;
    m_reports[id] = &answer;
    send(id, std::move(program));
    TestReport report = co_await answer.arrival();
    co_return report;
}

Task<> ProgramTests::send(quint64 id, ProgramToTest program)
{
    const CandidateId candidate = program.candidate;
    const bool recheck = program.recheck;
    Result<TestReport> result = fail(ErrorKind::Sandbox, QStringLiteral("programs cannot be run here"));
    try {
        if (m_core.world().tester)
            result = co_await m_core.world().tester->test(std::move(program), m_stop.get_token());
    } catch (const std::exception &exception) {
        result = fail(ErrorKind::Sandbox, QStringLiteral("the test ended with an internal error: %1").arg(QString::fromUtf8(exception.what())));
    }
    TestReport report = result ? std::move(*result) : reportOf(result.error());
    report.candidate = candidate;
    report.recheck = recheck;
    m_core.turns().post([this, id, report = std::move(report)] { end(id, report); });
}

void ProgramTests::end(quint64 id, const TestReport &report)
{
    m_core.emitEvent(CandidateTested{report});
    m_beingTested.remove(report.candidate);
    if (const auto waiting = m_reports.extract(id); !waiting.empty())
        waiting.mapped()->give(report);
}

void ProgramTests::cut()
{
    m_stop.request_stop();
    m_stop = StopSource();
}

} // namespace engine
