// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/callbounds.h"
#include "engine/config/resolution/resolve.h"
#include "engine/config/resolution/startchecks.h"

#include <QRegularExpression>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// "priced" costs 10 USD per million tokens, "dear" a hundred times that, "free" nothing; others are not known.
std::optional<Price> priceOf(const GeneratorPlan &generator, qint64)
{
    if (generator.isOffline() || generator.model == u"free")
        return Price{};
    if (generator.model == u"priced")
        return Price{10, 10, 10, {}};
    if (generator.model == u"dear")
        return Price{1000, 1000, 1000, {}};
    return {};
}

/// "error budget.usd: …", one line a finding.
QStringList found(const QByteArray &yaml, const GlobalCaps &caps = {})
{
    const ParsedConfig parsed = parseConfig("task: Name a bicycle lock\n" + yaml);
    const Resolution resolution = resolve(parsed);
    QStringList out;
    for (const Problem &problem : startProblems(resolution, priceOf, caps))
        out << (problem.severity == Severity::Error ? s("error ") : s("warning ")) + englishText(problem);
    return out;
}

const QByteArray unpriced = "generator: {provider: openai-compatible, endpoint: \"http://127.0.0.1:1/v1\", model: m}\n";
const QByteArray priced = "generator: {provider: openai, model: priced}\n";

QByteArray limited(const char *model, int maxTokens)
{
    return QByteArray("generator: {provider: openai, model: ") + model + ", maxTokens: " + QByteArray::number(maxTokens) + "}\n";
}

} // namespace

class TestStartChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoneyCapThatCannotHold()
    {
        const QStringList problems = found(unpriced + "budget: {usd: 1}\n");
        QCOMPARE(problems, QStringList(s("error budget.usd: the price of openai-compatible m is not known, so the money cap of $1.0000 cannot hold;"
                                         " set inputUsdPerMtok and outputUsdPerMtok, or a cap on calls or tokens.")));
        QCOMPARE(found(unpriced + "budget: {usdPerHour: 0.5}\n").size(), 1);
        QVERIFY(found(unpriced + "budget: {usdPerHour: 0.5}\n")[0].startsWith(s("error budget.usdPerHour:")));
        QVERIFY(found(unpriced + "budget: {usd: 1}\nstop: {target: 0.9}\n")[0].startsWith(s("error ")));
        QVERIFY(found(unpriced + "budget: {usd: 1}\nstop: {leaderUnchanged: 5}\n")[0].startsWith(s("error "))); // may never come
    }

    void otherCapsLetItStart()
    {
        for (const char *cap : {"budget: {usd: 1, calls: 50}\n", "budget: {usd: 1, tokens: 500000}\n"}) {
            const QStringList problems = found(unpriced + cap);
            QCOMPARE(problems.size(), 1);
            QVERIFY2(problems[0].startsWith(s("warning budget.usd: the price of openai-compatible m is not known")), qPrintable(problems[0]));
        }
        for (const char *stop : {"stop: {candidates: 9}\n", "stop: {seconds: 60}\n", "recipe: refine\nevaluators: [{kind: length, maxWords: 9}]\n"})
            QCOMPARE(found(unpriced + "budget: {usd: 1}\n" + stop)[0].section(u' ', 0, 0), s("error")); // it ends, at any cost
    }

    void aPriceLetsItStart()
    {
        QCOMPARE(found(priced + "budget: {usd: 1}\n"), QStringList());
        QCOMPARE(found("generator: {provider: openai, model: free}\nbudget: {usd: 1}\n"), QStringList());
        QCOMPARE(found(unpriced), QStringList()); // no money cap, nothing to hold
    }

    /// Only generators that will be asked matter.
    void whoIsNeverAskedDoesNotMatter()
    {
        QCOMPARE(found(priced + "crossover: {model: m, share: 0}\nbudget: {usd: 1}\n"), QStringList());
        QCOMPARE(found(priced + "evaluation: {model: m}\nbudget: {usd: 1}\n").size(), 1);
        QCOMPARE(found(priced + "evaluation: {model: m, matchesPerCandidate: 0}\nbudget: {usd: 1}\n"), QStringList());
    }

    /// The default stop is kept whatever a money cap says.
    void theDefaultStopStays()
    {
        for (const QByteArray &generator : {priced, unpriced})
            QCOMPARE(resolve(parseConfig("task: x\n" + generator + "budget: {usd: 1}\n")).plan.stop.candidates, 40);
    }

    void aCapBelowOneCall()
    {
        const QByteArray generator = limited("priced", 1000);
        const RunPlan plan = resolve(parseConfig("task: Name a bicycle lock\n" + generator)).plan;
        const QString prompt = QString(plan.seeding.template_).replace(s("{task}"), plan.task); // longer than the real one by empty variables
        const CallBounds bounds(prompt, plan.seeding.generators[0]);
        const double most = double(bounds.most.input + bounds.most.output) * 10 / 1e6;
        const QStringList problems = found(generator + "budget: {usd: 0.005}\n");
        QVERIFY2(problems.size() >= 1, "nothing found");
        static const QRegularExpression wording(s("^error budget\\.usd: one call may cost \\$(\\d+\\.\\d{4}), the cap is \\$0\\.0050 \\(seeding, openai priced\\); raise the cap or lower maxTokens\\.$"));
        const QRegularExpressionMatch match = wording.match(problems[0]);
        QVERIFY2(match.hasMatch(), qPrintable(problems[0]));
        const double said = match.captured(1).toDouble();
        QVERIFY2(said <= most + 1e-4 && said > most - 0.001, qPrintable(match.captured(1)));
        QCOMPARE(found(generator + "budget: {usd: 0.05}\n"), QStringList());
    }

    void onlySomeStepIsTooDear()
    {
        const QStringList problems = found(limited("priced", 100) + "evaluation: {model: dear}\nbudget: {usd: 0.05}\n");
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].startsWith(s("warning budget.usd: one call may cost")) && problems[0].contains(s("(evaluation, openai dear)")), qPrintable(problems[0]));
        // One of two that seed: the other can.
        const QStringList two = found("generator: [{provider: openai, model: priced, maxTokens: 100}, {provider: openai, model: dear, maxTokens: 100}]\nbudget: {usd: 0.05}\n");
        QVERIFY(!two.isEmpty());
        for (const QString &problem : two)
            QVERIFY2(problem.startsWith(s("warning ")) && problem.contains(s("openai dear")), qPrintable(problem));
    }

    void tokensBelowOneCall()
    {
        const QStringList problems = found(limited("m", 4000) + "budget: {tokens: 2000}\n");
        QVERIFY2(problems.value(0).startsWith(s("error budget.tokens: one call may take ")) && problems[0].contains(s("the cap is 2000 (seeding, openai m)")), qPrintable(problems.value(0)));
        QCOMPARE(found(limited("m", 100) + "budget: {tokens: 20000}\n"), QStringList());
    }

    void aCapOverAllRunsBelowOneCall()
    {
        const GlobalCaps caps{Money::fromUsd(0.005), Money::fromUsd(3)};
        const QStringList problems = found(limited("priced", 1000), caps);
        QVERIFY2(problems.value(0).startsWith(s("error One call may cost $0.01")) && problems[0].contains(s("the cap over all runs is $0.0050 (seeding, openai priced)")), qPrintable(problems.value(0)));
        QCOMPARE(found("generator: {provider: openai, model: free}\n", caps), QStringList());
        QCOMPARE(found(limited("priced", 1000), {{}, Money::fromUsd(3)}), QStringList());
    }

    void theRefineRecipeBeginsWithItsDraft()
    {
        const QStringList problems = found("recipe: refine\nevaluators: [{kind: length, maxWords: 9}]\n" + limited("priced", 1000) + "budget: {usd: 0.005}\n");
        QVERIFY(!problems.isEmpty());
        QVERIFY2(problems[0].startsWith(s("error budget.usd: one call may cost")), qPrintable(problems[0]));
    }
};

QTEST_GUILESS_MAIN(TestStartChecks)
#include "tst_startchecks.moc"
