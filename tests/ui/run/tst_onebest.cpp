// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For every kind of ranking: result, list, exports, run library, table and header name the same best candidate.

#include "engine/analytics/trajectory.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "engine/store/records/runfold.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runloop.h"
#include "engine/types/state/standing.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"
#include "ui/run/runheader.h"
#include "ui/run/runnumbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace engine;

namespace {

/// Builds a log step by step.
struct Log {
    explicit Log(const QByteArray &config) { add(RunStarted{.config = {config}, .version = {}}); }

    void add(EventBody body)
    {
        events.append({{QStringLiteral("r")}, quint64(events.size()) + 1, 1000 * events.size(), std::move(body)});
    }
    void born(int count)
    {
        for (int i = 0; i < count; ++i) {
            Candidate candidate;
            candidate.id = {++last};
            candidate.parts = QStringLiteral("text number %1").arg(last);
            add(CandidateBorn{candidate});
        }
    }
    void scored(quint32 id, double score) { add(CandidateScored{{id}, score, {{QStringLiteral("combined_score"), score, {}}}}); }
    void rated(quint32 id, double elo, int games) { add(RatingsChanged{{{{id}, elo, 50, games}}}); }
    void judged(quint32 first, quint32 second, bool byPerson)
    {
        Match match;
        match.id = {++matches};
        match.call = byPerson ? CallId() : CallId{matches};
        match.first = {first};
        match.second = {second};
        match.verdict = Verdict::First;
        add(MatchJudged{match});
    }
    void tested(quint32 id, double score, bool correct = true, bool again = false)
    {
        TestReport report;
        report.candidate = {id};
        report.score = score;
        report.correct = correct;
        report.recheck = again;
        report.metrics = {{QStringLiteral("combined_score"), score, false, 0, 1}};
        add(CandidateTested{report});
        if (correct && !again)
            scored(id, score);
    }

    QList<RunEvent> events;
    quint32 last = 0;
    quint32 matches = 0;
};

QByteArray evolve(const QByteArray &ranking)
{
    return "{\"recipe\":\"evolve\",\"task\":\"t\",\"population\":{\"ranking\":\"" + ranking + "\"}}";
}

QByteArray programs(const QByteArray &ranking)
{
    return "{\"recipe\":\"evolve\",\"task\":\"t\",\"program\":{\"language\":\"python\",\"source\":\"x\"},\"testing\":{\"folder\":\"f\"},"
           "\"population\":{\"ranking\":\"" + ranking + "\"}}";
}

QList<RunEvent> battles(bool byPeople)
{
    Log log(evolve("judged"));
    log.born(4);
    log.scored(1, 0.9); // does not count in a ranking by verdicts
    log.judged(3, 1, byPeople);
    log.judged(2, 4, byPeople);
    log.rated(1, 1450, 1);
    log.rated(2, 1530, 1);
    log.rated(3, 1560, 1);
    log.rated(4, 1460, 1);
    return log.events;
}

QList<RunEvent> scores()
{
    Log log(evolve("metric"));
    log.born(4);
    log.scored(1, 0.3);
    log.scored(2, 1.0);
    log.scored(4, 0.6); // 3 has no score
    log.judged(1, 2, true);
    log.rated(1, 1900, 1); // a rating does not count as a score
    return log.events;
}

QList<RunEvent> belowZero()
{
    Log log(programs("metric"));
    log.born(4);
    log.tested(1, -5.5);
    log.tested(2, 0, false);
    log.tested(3, -0.25);
    log.rated(3, 1456, 0);
    return log.events; // 4 was never measured
}

QList<RunEvent> front()
{
    Log log(programs("front"));
    log.born(3);
    log.tested(1, 0.4);
    log.tested(2, 0.9);
    log.tested(3, 0.7);
    log.rated(1, 1586, 0);
    log.rated(2, 1400, 0); // dominated
    log.rated(3, 1586, 0); // equal to the first on the front, with the higher score
    return log.events;
}

QList<RunEvent> mixed()
{
    Log log(evolve("mixed"));
    log.born(3);
    log.scored(1, 0.9);
    log.scored(2, 0.8);
    log.judged(2, 1, false);
    log.rated(1, 1490, 1);
    log.rated(2, 1540, 1);
    log.rated(3, 1600, 0); // inherited, neither judged nor scored
    return log.events;
}

QList<RunEvent> retired()
{
    QList<RunEvent> events = scores();
    events.append({{QStringLiteral("r")}, quint64(events.size()) + 1, 90'000, CandidateRetired{{2}, true}});
    return events;
}

/// The highest single score has no further measurement; two lower ones have, and the difference is within the noise.
QList<RunEvent> checkedWithinNoise()
{
    Log log(programs("metric"));
    log.born(4);
    log.tested(1, 1.00);
    log.tested(1, 1.06, true, true);
    log.tested(1, 0.97, true, true);
    log.tested(2, 1.45);
    log.tested(3, 1.47);
    log.born(1);
    log.tested(4, 1.434);
    log.tested(3, 1.41, true, true);
    log.tested(3, 1.44, true, true);
    log.scored(3, 1.425);
    return log.events;
}

/// The highest one failed twice in further measurements.
QList<RunEvent> crashedAgain()
{
    Log log(programs("metric"));
    log.born(3);
    log.tested(1, 5);
    log.tested(2, 3);
    log.tested(3, 4);
    log.tested(1, 0, false, true);
    log.tested(1, 0, false, true);
    return log.events;
}

QList<RunEvent> loop()
{
    Log log("{\"recipe\":\"refine\",\"task\":\"t\"}");
    log.add(LoopStarted{.start = {.loop = 1, .whole = true}});
    log.born(3);
    log.scored(1, 0.9);
    log.scored(2, 0.95);
    log.scored(3, 0.5);
    log.add(LoopFinished{.result = {.loop = 1, .reason = LoopEnd::MaxIterations, .iterations = 3, .bestCandidate = {3}}});
    return log.events;
}

/// A vote after the end of the run counts.
QList<RunEvent> votedAfterwards()
{
    QList<RunEvent> events = battles(false);
    const auto add = [&events](EventBody body) { events.append({{QStringLiteral("r")}, quint64(events.size()) + 1, 90'000, std::move(body)}); };
    add(RunFinished{EndReason::Candidates, {3}, {}});
    Match match;
    match.id = {3};
    match.first = {2};
    match.second = {3};
    match.verdict = Verdict::First;
    add(MatchJudged{match});
    add(RatingsChanged{{{{2}, 1570, 50, 2}, {{3}, 1540, 50, 2}}});
    return events;
}

QByteArray exported(const QList<RunEvent> &events, ReportFormat format)
{
    ReportOptions options;
    options.format = format;
    options.best = 1;
    return report(reportInput(events), options);
}

} // namespace

class tst_OneBest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneNamesTheSame_data()
    {
        QTest::addColumn<QList<RunEvent>>("events");
        QTest::addColumn<quint32>("best");
        QTest::newRow("battles") << battles(false) << 3u;
        QTest::newRow("votes of people") << battles(true) << 3u;
        QTest::newRow("votes after the end") << votedAfterwards() << 2u;
        QTest::newRow("scores") << scores() << 2u;
        QTest::newRow("scores, the best retired") << retired() << 4u;
        QTest::newRow("scores below zero and failures") << belowZero() << 3u;
        QTest::newRow("scores, checked within the noise") << checkedWithinNoise() << 3u;
        QTest::newRow("scores, the best crashes when checked") << crashedAgain() << 3u;
        QTest::newRow("front") << front() << 3u;
        QTest::newRow("verdicts and scores") << mixed() << 2u;
        QTest::newRow("refinement loop") << loop() << 3u;
    }
    void everyoneNamesTheSame()
    {
        QFETCH(QList<RunEvent>, events);
        QFETCH(quint32, best);
        const QByteArray text = "text number " + QByteArray::number(best);
        const ReportInput input = reportInput(events);
        QCOMPARE(input.candidates.constFirst().state.id.value, best);
        QCOMPARE(resultBest(input.state).value, best);
        const QJsonObject result = QJsonDocument::fromJson(resultJson(input.run, input.state, {}, {})).object();
        QCOMPARE(result[u"best"][u"id"].toInt(), int(best));
        for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Text, ReportFormat::Csv, ReportFormat::Html, ReportFormat::JsonLines}) {
            const QByteArray page = exported(events, format);
            QCOMPARE(page.count("text number"), 1);
            QVERIFY2(page.contains(text), page.constData());
        }
        const QJsonObject json = QJsonDocument::fromJson(exported(events, ReportFormat::Json)).object();
        QCOMPARE(json[u"candidates"].toArray().size(), 1);
        QCOMPARE(json[u"candidates"][0][u"id"].toInt(), int(best));
        QCOMPARE(json[u"result"][u"best"][u"id"].toInt(), int(best));
        ReportOptions files;
        files.best = 1;
        QCOMPARE(reportFiles(input, files).constFirst().content.trimmed(), text);
        RunFold fold(0);
        for (const RunEvent &event : events)
            fold.apply(event);
        QCOMPARE(fold.summary().bestScore, input.candidates.constFirst().state.score);
        QCOMPARE(fold.summary().bestElo, input.candidates.constFirst().state.rating.elo);
    }

    void windowAndCharts_data() { everyoneNamesTheSame_data(); }
    void windowAndCharts()
    {
        QFETCH(QList<RunEvent>, events);
        QFETCH(quint32, best);
        ui::OpenRun run(nullptr);
        run.apply(events);
        QCOMPARE(run.best().value, best);
        QCOMPARE(run.candidates()->rank({best}), 1);
        QVERIFY(run.candidates()->index(int(best) - 1, 0).data(ui::CandidateModel::BestRole).toBool());
        QCOMPARE(ui::leaderOf(run.state()).id.value, best);
        const QString label = run.candidates()->index(int(best) - 1, ui::CandidateModel::Flags).data().toString();
        QVERIFY(label.startsWith(QStringLiteral("best")));
        Trajectory course;
        for (const RunEvent &event : events)
            course.apply(event);
        if (!run.state().loop().result) // a loop has its own chart
            QCOMPARE(course.points().constLast().leader, Standing::leader(run.state()));
    }

    void failedAndUnmeasuredStandLast()
    {
        const ReportInput input = reportInput(belowZero());
        QList<quint32> order;
        for (const ReportCandidate &candidate : input.candidates)
            order.append(candidate.state.id.value);
        QCOMPARE(order, (QList<quint32>{3, 1, 4, 2}));
    }

    void theResultTellsItsNoise()
    {
        const ReportInput input = reportInput(checkedWithinNoise());
        const QJsonObject result = QJsonDocument::fromJson(resultJson(input.run, input.state, {}, {})).object();
        QCOMPARE(result[u"best"][u"measurements"].toInt(), 2);
        QCOMPARE(result[u"best"][u"repeats"].toBool(), true);
        // Measurements: 1.00, 1.06, 0.97 of the first (two degrees of freedom), 1.41 and 1.44 of the leader (one).
        const double deviation = std::sqrt((0.0042 + 0.00045) / 3), half = 3.1824 * deviation / std::sqrt(2.0);
        QVERIFY2(std::abs(result[u"best"][u"scoreHalfWidth"].toDouble() - half) < 1e-5, qPrintable(QString::number(result[u"best"][u"scoreHalfWidth"].toDouble())));
        QVERIFY(exported(checkedWithinNoise(), ReportFormat::Markdown).contains("1.425 ± 0.089"));
    }
};

QTEST_MAIN(tst_OneBest)
#include "tst_onebest.moc"
