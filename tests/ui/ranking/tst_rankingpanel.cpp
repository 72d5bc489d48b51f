// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/accessibility.h"
#include "tests/ui/models/eventfixture.h"
#include "ui/charts/barplot.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/plot.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/models/viewstate.h"
#include "ui/ranking/cellsmodel.h"
#include "ui/ranking/diversitypage.h"
#include "ui/ranking/generatorspage.h"
#include "ui/ranking/judgespage.h"
#include "ui/ranking/matchespage.h"
#include "ui/ranking/rankingpanel.h"
#include "ui/ranking/yieldpage.h"
#include "ui/style/tokens.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace ui;

namespace {

/// The panel over a plausible run.
struct Desk {
    explicit Desk(int candidates = 40)
    {
        setTheme(Theme::Light);
        run.apply(fixture::eventsOf({.candidates = candidates, .finished = false}));
        panel.resize(1100, 420);
        panel.show();
    }
    void feed(engine::EventBody body) { run.apply({{run.run(), run.state().lastSeq() + 1, run.state().times().lastMs + 1, std::move(body)}}); }
    engine::MatchId vote(engine::CandidateId a, engine::CandidateId b)
    {
        engine::Match match;
        match.id = {quint32(run.state().totals().matches) + 1};
        match.judge = QStringLiteral("you");
        match.first = a;
        match.second = b;
        match.verdict = engine::Verdict::First;
        match.rationale = QStringLiteral("I like it");
        feed(engine::MatchJudged{match});
        return match.id;
    }
    QString said() const
    {
        QStringList all;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }

    OpenRun run{nullptr};
    ViewState view;
    RankingPanel panel{&run, &view};
};

QList<engine::CandidateId> bestTwo(const OpenRun &run)
{
    QList<engine::CandidateState> living;
    for (const engine::CandidateState &one : run.state().candidates()) {
        if (one.alive && one.rating.games)
            living.append(one);
    }
    std::stable_sort(living.begin(), living.end(), [](const auto &a, const auto &b) { return a.rating.elo > b.rating.elo; });
    return {living.at(0).id, living.at(1).id};
}

} // namespace

class TestRankingPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeadIsSaid()
    {
        Desk desk;
        QVERIFY(desk.said().contains(QStringLiteral("No leader yet")));
        const QList<engine::CandidateId> best = bestTwo(desk.run);
        engine::LeadEstimated lead;
        lead.leader = best.at(0);
        lead.probability = 0.87;
        lead.judgeLimited = true;
        lead.chances = {{best.at(0), 0.8}, {best.at(1), 0.2}};
        desk.feed(lead);
        desk.panel.showPage(RankingPanel::Standing);
        QVERIFY(desk.said().contains(QStringLiteral("#%1 leads").arg(best.at(0).value)));
        QVERIFY(desk.said().contains(QStringLiteral("second judge")));
        auto *table = desk.panel.page(RankingPanel::Standing)->findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(0, 1).data().toString().startsWith(QStringLiteral("87"))); // equals the headline
        QVERIFY(table->model()->index(1, 1).data().toString().startsWith(QStringLiteral("20")));
        QSignalSpy chosen(&desk.view, &ViewState::currentChanged);
        QTest::keyClick(table, Qt::Key_Down);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(desk.view.current(), best.at(1));
    }

    void theMatrixCountsEveryVerdict()
    {
        Desk desk;
        desk.panel.showPage(RankingPanel::Matches);
        auto *page = static_cast<MatchesPage *>(desk.panel.page(RankingPanel::Matches));
        QAbstractItemModelTester matrix(page->matrix(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester list(page->list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<engine::CandidateId> best = bestTwo(desk.run);
        const auto wonLost = [&] {
            double won = 0, lost = 0;
            for (const engine::Match &match : desk.run.analysis().matches()) {
                const bool about = (match.first == best[0] && match.second == best[1]) || (match.first == best[1] && match.second == best[0]);
                if (!about || desk.run.analysis().isWithdrawn(match.id))
                    continue;
                const double first = match.verdict == engine::Verdict::First ? 1 : match.verdict == engine::Verdict::Tie ? 0.5 : 0;
                won += match.first == best[0] ? first : 1 - first;
                lost += match.first == best[0] ? 1 - first : first;
            }
            return std::pair(won, lost);
        };
        const auto before = wonLost();
        const engine::MatchId vote = desk.vote(best[0], best[1]);
        page->refresh();
        QCOMPARE(wonLost().first, before.first + 1);
        QCOMPARE(page->matrix()->index(0, 1).data().toString(), QStringLiteral("%1 : %2").arg(wonLost().first).arg(wonLost().second));
        QCOMPARE(page->list()->index(0, 2).data().toString(), QStringLiteral("you"));
        desk.feed(engine::MatchWithdrawn{vote});
        page->refresh();
        QCOMPARE(wonLost(), before);
        QVERIFY(page->list()->index(0, 1).data().toString().endsWith(QStringLiteral("(taken back)")));
        const QString cell = page->matrix()->index(0, 1).data().toString();
        QCOMPARE(cell.isEmpty(), before.first + before.second == 0);
    }

    /// If only scores rank, the panel shows no matches, no judges and no probability of being the best.
    void nothingOfJudgesWhereNoneJudge()
    {
        OpenRun run{nullptr};
        ViewState view;
        RankingPanel panel{&run, &view};
        panel.show();
        run.apply({{{QStringLiteral("r")}, 1, 1, engine::RunStarted{.config = {R"({"task":"x","population":{"ranking":"metric"},"evaluators":[{"kind":"length","maxWords":9}]})"}, .version = {}}}});
        QTest::qWait(300);
        QStringList shown;
        for (const QAbstractButton *button : panel.findChildren<QToolButton *>()) {
            if (button->isVisible())
                shown << button->text();
        }
        QVERIFY(!shown.contains(QStringLiteral("Judges")) && !shown.contains(QStringLiteral("Matches")) && shown.contains(QStringLiteral("Generators")));
    }

    void judgesAndTheirAgreement()
    {
        Desk desk;
        const QList<engine::CandidateId> best = bestTwo(desk.run);
        desk.vote(best[0], best[1]);
        desk.panel.showPage(RankingPanel::Judges);
        auto *page = static_cast<JudgesPage *>(desk.panel.page(RankingPanel::Judges));
        const QList<engine::JudgeFigures> figures = desk.run.analysis().judges().figures();
        QVERIFY(figures.size() >= 2);
        QCOMPARE(page->figures()->rowCount(), figures.size());
        QCOMPARE(page->figures()->index(page->figures()->rowCount() - 1, 0).data().toString(), QStringLiteral("you"));
        QCOMPARE(page->agreement()->rowCount(), figures.size());
        QCOMPARE(page->agreement()->columnCount(), figures.size());
    }

    void chartsHaveTablesAndCsv()
    {
        Desk desk;
        QTemporaryDir dir;
        for (const RankingPanel::Page which : {RankingPanel::Generators, RankingPanel::Diversity, RankingPanel::Yield}) {
            desk.panel.showPage(which);
            const QList<ChartFrame *> frames = desk.panel.page(which)->findChildren<ChartFrame *>();
            QVERIFY(!frames.isEmpty());
            for (ChartFrame *frame : frames) {
                const QString path = dir.filePath(QStringLiteral("chart.csv"));
                QVERIFY(frame->exportTo(path));
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY(file.readAll().count('\n') >= 2);
                frame->setTableShown(true);
                frame->setTableShown(false);
                QVERIFY(!frame->exportTo(dir.filePath(QStringLiteral("no/such/chart.svg"))));
            }
        }
        auto *yield = static_cast<YieldPage *>(desk.panel.page(RankingPanel::Yield));
        QVERIFY(yield->funnel()->summary().contains(QStringLiteral("Seeding")));
        auto *diversity = static_cast<DiversityPage *>(desk.panel.page(RankingPanel::Diversity));
        QCOMPARE(diversity->plot()->curves().size(), 4);
        QVERIFY(diversity->plot()->curves().first().points.size() > 30);
    }

    void everyControlIsNamedAndReached()
    {
        Desk desk;
        for (int page = RankingPanel::Standing; page <= RankingPanel::Yield; ++page) {
            desk.panel.showPage(RankingPanel::Page(page));
            QCoreApplication::processEvents();
            QCOMPARE(test::unnamedControls(&desk.panel), QStringList());
            QCOMPARE(test::unreachableControls(&desk.panel), QStringList());
        }
    }

    void anEmptyRunSaysWhatWillBeHere()
    {
        OpenRun run(nullptr);
        ViewState view;
        RankingPanel panel(&run, &view);
        panel.show();
        for (int page = RankingPanel::Standing; page <= RankingPanel::Yield; ++page)
            panel.showPage(RankingPanel::Page(page));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("VALDA_PICTURES");
        if (folder.isEmpty())
            QSKIP("set VALDA_PICTURES to a folder");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            Desk desk;
            setTheme(theme);
            const QList<engine::CandidateId> best = bestTwo(desk.run);
            desk.feed(engine::LeadEstimated{best[0], 0.87, false, {{best[0], 0.71}, {best[1], 0.22}}, {}});
            desk.vote(best[0], best[1]);
            for (int page = RankingPanel::Standing; page <= RankingPanel::Yield; ++page) {
                desk.panel.showPage(RankingPanel::Page(page));
                QTest::qWait(30);
                QVERIFY(desk.panel.grab().save(folder + QStringLiteral("/ranking-%1-%2.png").arg(page).arg(theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"))));
            }
        }
        setTheme(Theme::Light);
    }
};

QTEST_MAIN(TestRankingPanel)
#include "tst_rankingpanel.moc"
