// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Logs with readable lines but hostile figures and references: no fold of events may fail.

#include "engine/analytics/diversitycourse.h"
#include "engine/analytics/funnel.h"
#include "engine/analytics/judges.h"
#include "engine/analytics/sequentialelo.h"
#include "engine/analytics/trajectory.h"
#include "engine/budget/ledger.h"
#include "engine/config/resolution/resolve.h"
#include "engine/rating/ladder.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/session/knowledge.h"
#include "engine/store/records/runfold.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/standing.h"
#include "tests/support/mutator.h"
#include "tests/support/runeventgen.h"
#include "tests/support/samplerun.h"

#include <QTest>

using namespace engine;

namespace {

/// The events among the lines, with new numbers for events and births, as readers of logs require.
QList<RunEvent> eventsIn(const QByteArray &lines)
{
    QList<RunEvent> events;
    LogEnd end;
    for (const QByteArray &line : lines.split('\n')) {
        Result<RunEvent> event = decodeEvent(line);
        if (!event)
            continue;
        event->seq = end.seq + 1;
        if (auto *born = std::get_if<CandidateBorn>(&event->body))
            born->candidate.id = {end.candidates + 1};
        if (end.pass(*event))
            events << std::move(*event);
    }
    return events;
}

template <typename Fold>
Fold folded(const QList<RunEvent> &events, Fold fold)
{
    for (const RunEvent &event : events)
        fold.apply(event);
    return fold;
}

/// Computes the analysis that a window shows of a run, and its exports.
void show(const QList<RunEvent> &events)
{
    (void)folded(events, RunFold(1)).summary();
    const Funnel funnel = folded(events, Funnel());
    (void)funnel.successByStep();
    (void)funnel.successByGenerator();
    const JudgeRecord judges = folded(events, JudgeRecord());
    (void)judges.figures();
    (void)judges.peopleAgainstJudges();
    (void)folded(events, SequentialElo()).rating({1});
    (void)toCsv(folded(events, Trajectory()).points());
    (void)toCsv(folded(events, DiversityCourse()).points());
    const ReportInput input = reportInput(events);
    for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Json, ReportFormat::Csv, ReportFormat::Html, ReportFormat::Pairs})
        (void)report(input, {.format = format});
}

/// Applies the log to every fold of a session, as a resume does, and reads their results.
QString continued(const QList<RunEvent> &events, const RunPlan &plan)
{
    Knowledge known(plan);
    for (const RunEvent &event : events)
        known.apply(event);
    const qint64 nowMs = known.state.times().lastMs;
    (void)known.ledger.permit(Money{1000}, 1000, nowMs);
    (void)known.ledger.warning();
    (void)known.state.activeMs(nowMs);
    (void)Standing::best(known.state);
    if (known.ladder.size() > 0)
        (void)known.ladder.posterior();
    return known.ladder.size() <= known.state.candidates().size() ? QString() : QStringLiteral("more candidates are ranked than there are");
}

/// A run of arbitrary kinds of events: programs, loops, people.
QByteArray arbitraryLines(int first)
{
    QByteArray lines;
    for (int i = 0; i < 30; ++i) {
        const QByteArray line = encodeEvent(rc::gen::arbitrary<RunEvent>()(rc::Random(quint64(first + i)), 20).value());
        if (line.size() < 1500)
            lines += line + '\n';
    }
    return lines;
}

} // namespace

class TestFoldFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyLogEndsWell()
    {
        QByteArray sample;
        for (const RunEvent &event : support::sampleRun(QStringLiteral("folded"), 3))
            sample += encodeEvent(event) + '\n';
        QList<QByteArray> corpus{sample};
        for (int i = 0; i < 20; ++i)
            corpus << sample.left(sample.lastIndexOf('\n', -2) + 1) + arbitraryLines(30 * i);
        corpus << test::savedInputs(QStringLiteral("folds"));
        const QList<RunPlan> plans{resolve(RunConfig{R"({"task":"x","budget":{"usd":1,"usdPerHour":10,"calls":100,"tokens":100000}})"}).plan,
            resolve(RunConfig{R"({"task":"x","population":{"ranking":"metric","islands":2},"program":{"language":"python"},"testing":{"command":["a"]},"mutation":{"generators":["offline"]}})"}).plan};
        const test::Mutator mutator(corpus, test::jsonWords() + QList<QByteArray>{"\"candidate\":4294967295", "\"first\":2147483648", "\"match\":9,", "\"parents\":[4294967295,0]", "\"repeats\":10000,", "\"atMs\":-100000000000000,", "\"costMicroUsd\":1000000000000,", "{\"seq\":1,\"atMs\":1,\"type\":\"runPaused\"}\n", "{\"seq\":1,\"atMs\":1,\"type\":\"runResumed\",\"reopened\":true}\n"}, 24 * 1024);
        const QString problem = test::fuzz(QStringLiteral("folds"), mutator, 300, [&, turn = 0](const QByteArray &bytes) mutable {
            const QList<RunEvent> events = eventsIn(bytes);
            if (turn % 4 == 0)
                show(events);
            return continued(events, plans[turn++ % 2]);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestFoldFuzz)
#include "tst_foldfuzz.moc"
