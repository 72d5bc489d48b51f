// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs whose program has several files.

#include "tests/walk/programdesk.h"

#include "engine/code/programparts.h"
#include "engine/recipes/inspect.h"
#include "engine/types/state/standing.h"

using namespace engine;
using namespace programdesk;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

const QByteArray partsConfig = "task: Make value() as large as you can\n"
                               "seed: 5\n"
                               "generator: {provider: ollama, model: m}\n"
                               "program: {files: [\"*.py\"], editable: [a.py, b.py], sources: {a.py: \"x = 1.0\\n\", b.py: \"y = 1.0\\n\", c.py: \"z = 0.0\\n\"}}\n"
                               "testing: {folder: task}\n"
                               "evaluation: {matchesPerCandidate: 0}\n"
                               "population: {size: 6, ranking: metric}\n"
                               "mutation: {share: 0.8}\n"
                               "crossover: {share: 0.2}\n"
                               "stop: {candidates: 20}\n"
                               "concurrency: 4\n";

double numberIn(const Parts &program, const char *name)
{
    const QString *text = program.find(s(name));
    return text ? text->section(s("= "), 1).trimmed().toDouble() : 0;
}

/// The score is the smaller of the numbers in the two files, so that both files must improve.
TestReport bySmaller(const ProgramToTest &program, int)
{
    TestReport report;
    report.score = std::min(numberIn(program.parts, "a.py"), numberIn(program.parts, "b.py"));
    report.metrics = {{s("combined_score"), report.score, false, 0, 1}};
    return report;
}

QString blockFor(const Parts &parent, const QString &file, double value)
{
    return file + s("\n<<<<<<< SEARCH\n") + *parent.find(file) + QStringLiteral("=======\n%1 = %2\n>>>>>>> REPLACE\n").arg(file.left(1) == u"a" ? u'x' : u'y').arg(value);
}

/// Raises the number in one file after the other, with edits or a whole file.
ScriptedAnswer raising(const CompletionRequest &request, int n)
{
    const QString file = n % 2 ? s("a.py") : s("b.py");
    if (n % 3 == 0)
        return says(blockFor(request.programs.constFirst(), file, n));
    return says(file + QStringLiteral("\n```python\n%1 = %2.0\n```\n").arg(n % 2 ? u'x' : u'y').arg(n));
}

} // namespace

class tst_PartsWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesEvolveTogether()
    {
        Simulation simulation(partsConfig, raising);
        setTester(simulation, bySmaller);
        simulation.start();
        simulation.run();
        QVERIFY2(simulation.ended(), qPrintable(simulation.story()));
        const RunState state = simulation.state();
        QCOMPARE(state.candidates().size(), 20);
        const QList<CandidateBorn> births = all<CandidateBorn>(simulation);
        QCOMPARE(births.constFirst().candidate.parts.names(), (QStringList{s("a.py"), s("b.py"), s("c.py")}));
        QHash<CandidateId, Parts> known;
        for (const CandidateBorn &born : births) {
            const Candidate &candidate = born.candidate;
            known.insert(candidate.id, candidate.parts);
            QCOMPARE(*candidate.parts.find(s("c.py")), s("z = 0.0\n"));
            if (!candidate.parents.isEmpty())
                QCOMPARE(candidate.changedParts, changedParts(known.value(candidate.parents.constFirst()), candidate.parts));
        }
        const CandidateId best = Standing::best(state);
        QVERIFY(*state.candidate(best)->score > 1); // both numbers were raised
        verifyReplay(simulation);
    }

    void promptsNameTheFiles()
    {
        QStringList prompts;
        Simulation simulation(partsConfig, [&](const CompletionRequest &request, int n) {
            prompts.append(request.prompt);
            return raising(request, n);
        });
        setTester(simulation, bySmaller);
        simulation.start();
        simulation.run();
        QVERIFY2(prompts.value(0).contains(s("==> a.py <==\nx = 1.0\n==> b.py <==\ny = 1.0\n==> c.py <==\nz = 0.0\n")), qPrintable(prompts.value(0)));
        for (const QString &prompt : prompts) {
            QVERIFY2(prompt.contains(s("Do not change c.py.")), qPrintable(prompt));
            QVERIFY(prompt.contains(s("path of the file")));
        }
        const Result<CallInspection> again = inspectCall(simulation.log(), {3});
        QVERIFY(again && again->prompt == prompts.value(2));
    }

    void aFixedFileCannotBeChanged()
    {
        int asked = 0;
        QString repair;
        Simulation simulation(partsConfig, [&](const CompletionRequest &request, int n) {
            if (++asked == 1)
                return says(s("c.py\n```python\nz = 9.0\n```\n"));
            if (asked <= 5 && request.prompt.contains(s("could not be applied")))
                repair = request.prompt;
            return raising(request, n);
        });
        setTester(simulation, bySmaller);
        simulation.start();
        simulation.run();
        const QList<ReplyRejected> rejected = all<ReplyRejected>(simulation);
        QVERIFY(!rejected.isEmpty());
        QCOMPARE(rejected.constFirst().reason, Rejection::Outside);
        QCOMPARE(rejected.constFirst().detail, s("c.py must not be changed"));
        QVERIFY2(repair.contains(s("it changes what must stay as it is (c.py must not be changed)")), qPrintable(repair));
        verifyReplay(simulation);
    }

    void theSameFilesAreADuplicate()
    {
        Simulation simulation(partsConfig, [&](const CompletionRequest &request, int n) {
            return n < 3 ? says(s("a.py\n```python\nx = 5.0  # again\n```\n")) : raising(request, n);
        });
        setTester(simulation, bySmaller);
        simulation.start();
        simulation.run();
        const QList<ReplyRejected> rejected = all<ReplyRejected>(simulation);
        QVERIFY(std::any_of(rejected.begin(), rejected.end(), [](const ReplyRejected &reply) { return reply.reason == Rejection::Duplicate; }));
    }

    void killedAtEveryEventItGoesOn()
    {
        for (int events = 3; events < 90; events += 17) {
            Simulation simulation(partsConfig, raising);
            setTester(simulation, bySmaller);
            simulation.start();
            while (!simulation.ended() && simulation.log().size() < events && simulation.clock->ringNext()) { }
            simulation.reopen();
            simulation.run();
            QVERIFY(simulation.ended());
            QCOMPARE(simulation.state().candidates().size(), 20);
            verifyReplay(simulation);
        }
    }

    void aPersonMayWriteACandidateOfSeveralFiles()
    {
        Simulation simulation(partsConfig, raising);
        setTester(simulation, bySmaller);
        simulation.start();
        while (simulation.state().candidates().size() < 3 && simulation.clock->ringNext()) { }
        Parts own = all<CandidateBorn>(simulation).constFirst().candidate.parts;
        own.named[0].text = s("x = 500.0\n");
        own.named[1].text = s("y = 400.0\n");
        simulation.session()->steer(AddCandidate{own, {1}});
        simulation.run();
        QCOMPARE(*simulation.state().candidate(Standing::best(simulation.state()))->score, 400.0);
        verifyReplay(simulation);
    }
};

QTEST_GUILESS_MAIN(tst_PartsWalk)
#include "tst_partswalk.moc"
