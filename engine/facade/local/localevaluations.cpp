// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localevaluations.h"

#include "engine/assessment/assessment.h"
#include "engine/base/answer.h"
#include "engine/base/offthread.h"
#include "engine/consent/consentdesk.h"
#include "engine/evaluators/programtester.h"
#include "engine/evaluators/programtotest.h"
#include "engine/facade/local/runconfigs.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/steps/drafts.h"
#include "engine/store/runstore.h"
#include "engine/types/events/runevent.h"

#include <qcoro/qcorofuture.h>

namespace engine {

namespace {

std::optional<ProgramToTest> programOf(const QList<RunEvent> &log, CandidateId candidate)
{
    for (const RunEvent &event : log) {
        const auto *born = std::get_if<CandidateBorn>(&event.body);
        if (!born || born->candidate.id != candidate)
            continue;
        ProgramToTest program;
        program.candidate = candidate;
        program.parts = born->candidate.parts;
        return program;
    }
    return {};
}

} // namespace

QFuture<Result<TestReport>> LocalEvaluations::tryProgram(RunId run, CandidateId candidate, QByteArray input, QStringList agreed)
{
    return answerOn<TestReport>(m_shared.home, [this, run, candidate, input, agreed] { return tryNow(run, candidate, input, agreed); });
}

Task<Result<TestReport>> LocalEvaluations::tryNow(RunId run, CandidateId candidate, QByteArray input, QStringList agreed)
{
    if (!m_shared.tester)
        co_return fail(ErrorKind::Sandbox, QStringLiteral("programs cannot be run here"));
    const Result<QList<RunEvent>> log = co_await m_shared.store->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const std::optional<ProgramToTest> found = programOf(*log, candidate);
    if (!found)
        co_return fail(ErrorKind::Missing, QStringLiteral("the run has no candidate %1").arg(candidate.value));
    const RunConfig config = startConfigOf(*log);
    const Consent nothing;
    const QList<ConsentItem> asked = itemsOfTests(m_shared.consent->missing(run, config, config, nothing));
    const Result<> allowed = refusalOfMissing(withoutAgreed(asked, agreed));
    if (!allowed)
        co_return fail(allowed.error());
    m_shared.consent->keep(run, asked);
    const RunPlan plan = resolve(config).plan;
    ProgramToTest program = *found;
    program.testing = plan.testing;
    program.program = plan.program;
    program.recheck = true;
    program.input = input;
    const StopToken never;
    Result<TestReport> report = co_await m_shared.tester->test(std::move(program), never);
    co_return report;
}

QFuture<Result<QList<EvaluatorTrial>>> LocalEvaluations::tryEvaluators(RunConfig config, QString text, Consent consent)
{
    return answerOn<QList<EvaluatorTrial>>(m_shared.home, [this, config, text, consent] { return tryNow(config, text, consent); });
}

Task<Result<QList<EvaluatorTrial>>> LocalEvaluations::tryNow(RunConfig config, QString text, Consent consent)
{
    const Result<> allowed = refusalOfMissing(m_shared.consent->missingAtStart(config, consent));
    if (!allowed)
        co_return fail(allowed.error());
    const RunPlan plan = resolve(freeze(config)).plan;
    QList<EvaluatorAnswer> answers;
    for (int number = 1; number <= questionsOf(plan.evaluators).size(); ++number) {
        EvaluatorAnswer answer = co_await ask(plan, number, text);
        answers.append(std::move(answer));
    }
    const QList<EvaluatorPlan> plans = plan.evaluators;
    const QFuture<QList<Assessment>> future = offThread([plans, text, answers] { return assessEach(plans, text, answers); });
    const QList<Assessment> parts = co_await future;
    QList<EvaluatorTrial> trials;
    for (qsizetype i = 0; i < parts.size(); ++i)
        trials.append({plans[i].name, parts[i].score, parts[i].passed, parts[i].deficiencies, parts[i].trouble});
    co_return trials;
}

Task<EvaluatorAnswer> LocalEvaluations::ask(RunPlan plan, int number, QString text)
{
    CompletionRequest request = scoringRequest(plan, number, text, 0);
    EvaluatorAnswer answer;
    const auto provider = m_shared.providers->providerFor(request.generator);
    if (!provider) {
        answer.trouble = provider.error().detail;
        co_return answer;
    }
    const StopToken never;
    const Result<CompletionReply> reply = co_await (*provider)->complete(std::move(request), never);
    if (reply)
        answer.text = reply->text;
    else
        answer.trouble = reply.error().detail;
    co_return answer;
}

} // namespace engine
