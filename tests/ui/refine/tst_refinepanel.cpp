// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/experience.h"
#include "engine/types/events/runevent.h"
#include "ui/charts/plot.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/refine/iterationmodel.h"
#include "ui/refine/loopcharts.h"
#include "ui/refine/priorsdialog.h"
#include "ui/refine/refinepanel.h"
#include "ui/style/tokens.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// Builds the log of a refine run step by step.
class Log
{
public:
    explicit Log(ui::OpenRun *run) : m_run(run) { add(RunStarted{{R"({"recipe":"refine","task":"t","refinement":{"maxIterations":6}})"}, s("0")}); }

    void add(EventBody body) { m_run->apply({{{s("r")}, ++m_seq, qint64(m_seq) * 1000, std::move(body)}}); }

    void begin(int learned)
    {
        LoopStart start{.loop = 1, .whole = true, .key = {s("profile"), s("offline"), s("refine")}};
        start.rule.runs = learned;
        start.rule.predictedDepth = 3;
        for (int depth = 0; depth < (learned ? 4 : 0); ++depth)
            start.rule.depths.append({learned, 0.3 + 0.2 * depth, 0.1, {100}, 900, 0.4});
        add(LoopStarted{start});
    }

    void iterate(std::optional<double> score, const QStringList &issues)
    {
        const CallId call{++m_call};
        add(CallStarted{{.id = call, .step = Step::Refinement, .loop = 1}});
        add(CallFinished{{.call = call, .text = s("x")}});
        const CandidateId id{m_call};
        add(CandidateBorn{{.id = id, .call = call, .step = Step::Refinement, .parts = s("text %1").arg(m_call)}});
        Iteration done{.loop = 1, .index = int(m_call) - 1, .call = call, .candidate = id, .score = score, .passed = issues.isEmpty(), .deficiencies = issues};
        if (!score)
            done.trouble = s("no verdict");
        done.latencyMs = 900;
        done.cost = {1500};
        done.best = done.index;
        done.bestCandidate = id;
        done.evidence.value = 0.12;
        add(IterationFinished{done});
    }

    void end(LoopEnd reason)
    {
        LoopResult result{.loop = 1, .reason = reason, .iterations = int(m_call), .best = int(m_call) - 1, .bestCandidate = {m_call}};
        result.cost = {1500 * qint64(m_call)};
        add(LoopFinished{result});
    }

private:
    ui::OpenRun *m_run;
    quint64 m_seq = 0;
    quint32 m_call = 0;
};

} // namespace

class TestRefinePanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStoryOfALoop()
    {
        ui::OpenRun run(nullptr);
        ui::ViewState view;
        ui::RefinePanel panel(nullptr, &run, &view, nullptr);
        const QAbstractItemModelTester tester(panel.table()->model());
        panel.resize(1100, 420);
        panel.show();
        Log log(&run);
        log.begin(20);
        log.iterate(0.6, {s("the field \"age\" is missing"), s("the field \"email\" is missing")});
        log.iterate(0.85, {s("the field \"email\" is missing")});
        QTRY_COMPARE(panel.table()->model()->rowCount(), 2);
        QVERIFY2(panel.verdict().contains(s("2 of at most 6")) && panel.verdict().contains(s("20")), qPrintable(panel.verdict()));
        auto *issues = panel.findChild<QListWidget *>();
        QTRY_COMPARE(issues->count(), 2);
        QVERIFY(!issues->item(0)->font().strikeOut() && issues->item(0)->text().contains(s("email")));
        QVERIFY(issues->item(1)->font().strikeOut() && issues->item(1)->text().contains(s("age")));
        log.iterate(1.0, {});
        log.end(LoopEnd::QualityThreshold);
        QTRY_COMPARE(panel.table()->model()->rowCount(), 3);
        QTRY_VERIFY2(panel.verdict().contains(s("reached the threshold")) && panel.verdict().contains(s("3 iteration")), qPrintable(panel.verdict()));
        const auto text = [&](int row, int column) { return panel.table()->model()->index(row, column).data().toString(); };
        QCOMPARE(text(1, ui::IterationModel::Score), s("0.85"));
        QCOMPARE(text(1, ui::IterationModel::Change), s("+0.25"));
        QCOMPARE(text(1, ui::IterationModel::Issues), s("1"));
        QStringList curves;
        for (const ui::Curve &curve : panel.plot()->curves())
            curves << curve.name;
        QCOMPARE(curves, (QStringList{s("Learned"), s("Score"), s("Threshold"), s("Fixed: 6 iteration(s)"), s("Threshold only")}));
        curves.clear();
        for (const ui::Curve &curve : panel.evidence()->curves())
            curves << curve.name;
        QCOMPARE(curves, (QStringList{s("Net gain"), s("Gain"), s("Price"), s("Chance"), s("Fixed: 6 iteration(s)")}));
        QCOMPARE(panel.evidence()->curves()[0].points, (QList<QPointF>{{1, 0.12}, {2, 0.12}, {3, 0.12}}));
        // 3 of 6 used at 1,500 micro-USD each; the plain rule stops at 0.85, over 0.8, with an issue left
        const QRegularExpression all(s("3 iteration.*\\$0\\.0045.*saved against always using all")), plain(s("stopped 1 iteration.* earlier.*\\$0\\.0015.*cheaper"));
        QVERIFY2(panel.verdict().contains(all) && panel.verdict().contains(plain), qPrintable(panel.verdict()));
        shoot(&panel, "refine-light");
        ui::setTheme(ui::Theme::Dark);
        shoot(&panel, "refine-dark");
        ui::setTheme(ui::Theme::Light);
    }

    void bestIsDrawnWhereItDiffers()
    {
        ui::LoopRecord loop;
        for (const double score : {.5, .3, .6})
            loop.iterations.append({.index = int(loop.iterations.size()), .score = score});
        const ui::ChartContent chart = ui::trajectoryChart(loop, {});
        QCOMPARE(chart.curves[1].points, (QList<QPointF>{{1, .5}, {2, .5}, {3, .6}}));
    }

    void savings_data()
    {
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<LoopEnd>("reason");
        QTest::addColumn<int>("saved");
        QTest::addColumn<ui::PlainRule>("plain");
        QTest::addColumn<int>("plainSaved");
        QTest::newRow("learned, below the threshold") << QList<double>{.3, .5} << LoopEnd::Learned << 4 << ui::PlainRule::Later << 1;
        QTest::newRow("all") << QList<double>{.1, .2, .3, .4, .5, .6} << LoopEnd::MaxIterations << 0 << ui::PlainRule::Same << 0;
        QTest::newRow("good enough") << QList<double>{.5, .9} << LoopEnd::QualityThreshold << 4 << ui::PlainRule::Same << 0;
        QTest::newRow("not all passed at first") << QList<double>{.5, .9, 1.} << LoopEnd::QualityThreshold << 3 << ui::PlainRule::Earlier << 1;
        QTest::newRow("stopped by hand") << QList<double>{.5} << LoopEnd::Stopped << 5 << ui::PlainRule::Unknown << 0;
    }
    void savings()
    {
        QFETCH(QList<double>, scores);
        QFETCH(LoopEnd, reason);
        QFETCH(int, saved);
        QFETCH(ui::PlainRule, plain);
        QFETCH(int, plainSaved);
        ui::LoopRecord loop;
        for (const double score : scores)
            loop.iterations.append({.index = int(loop.iterations.size()), .score = score});
        loop.result = LoopResult{.reason = reason, .iterations = int(scores.size()), .cost = {100 * scores.size()}};
        RefinementPlan plan;
        plan.maxIterations = 6;
        const ui::LoopSavings savings = ui::savingsOf(loop, plan);
        QCOMPARE(savings.iterations, saved);
        QCOMPARE(savings.money.microUsd, qint64(100 * saved));
        QCOMPARE(savings.plain, plain);
        QCOMPARE(savings.plainIterations, plainSaved);
        QCOMPARE(savings.plainMoney.microUsd, qint64(100 * plainSaved));
    }

    void plainRule()
    {
        ui::LoopRecord loop;
        for (const double score : {.3, .5, .85, .9})
            loop.iterations.append({.index = int(loop.iterations.size()), .score = score});
        QCOMPARE(ui::plainStop(loop, 0.8, 0.01, 5), 3);
        QCOMPARE(ui::plainStop(loop, 0.95, 0.01, 5), 0);
        QCOMPARE(ui::plainStop(loop, 0.95, 0.01, 4), 4);
    }

    void priorsAsATable()
    {
        ui::PriorsDialog dialog(nullptr, nullptr);
        const QAbstractItemModelTester tester(dialog.model());
        Prior prior;
        prior.key = {s("profile"), s("ollama llama3"), s("refine")};
        for (int i = 0; i < 12; ++i)
            learn(prior, {.threshold = 0.85, .scores = {.4, .6 + .01 * i, .9}, .filtered = {.4, .6, .9}, .costs = {1, 1, 1}, .latencies = {1, 1, 1}});
        dialog.model()->show({prior});
        dialog.resize(800, 560);
        dialog.QDialog::show();
        QCOMPARE(dialog.model()->index(0, ui::PriorsModel::Loops).data().toString(), s("12"));
        dialog.findChild<ui::TableView *>()->setCurrentIndex(dialog.model()->index(0, 0));
        QCOMPARE(dialog.plot()->curves().size(), 2);
        // twelve loops of three iterations at one micro-USD each; the third reaches the threshold
        QCOMPARE(dialog.costs()->curves().constFirst().points, (QList<QPointF>{{1, 1e-6}, {2, 1e-6}, {3, 1e-6}}));
        QCOMPARE(dialog.depths()->curves()[0].points, (QList<QPointF>{{1, 12}, {2, 12}, {3, 12}}));
        QCOMPARE(dialog.depths()->curves()[1].points, (QList<QPointF>{{1, 0}, {2, 0}, {3, 12}}));
        shoot(&dialog, "priors-light");
    }

private:
    static void shoot(QWidget *widget, const char *name)
    {
        const QByteArray folder = qgetenv("VALDA_SHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(200);
        QVERIFY(widget->grab().save(QString::fromLocal8Bit(folder) + u'/' + s(name) + s(".png")));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::setTheme(ui::Theme::Light);
    TestRefinePanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_refinepanel.moc"
