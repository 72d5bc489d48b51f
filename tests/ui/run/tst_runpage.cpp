// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/standing.h"
#include "tests/ui/models/eventfixture.h"
#include "ui/models/candidatefilter.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/run/candidatepanel.h"
#include "ui/run/continuedialog.h"
#include "ui/run/detailpanel.h"
#include "ui/run/errorpanel.h"
#include "ui/run/gauge.h"
#include "ui/run/runheader.h"
#include "ui/run/runpage.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace ui;

class TestRunPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyWithoutARun();
    void headerReadsLikeACockpit();
    void headerTellsSavingsAndLosses();
    void headerSaysHowItEnded();
    void headerSaysWhatCameToNothing();
    void headerSaysWhichCapEndedIt();
    void filterLineFilters();
    void keysOfTheTable();
    void orderHoldsStillWhileWorkedIn();
    void choosingShowsTheDetail();
    void errorsAreCounted();
    void stateIsSavedAndRestored();
    void columnsFollowTheRunUntilSomebodyChooses();
    void continueOffersLargerCaps();
    void continueAsksForTheMissingTaskFolder();
    void everyFocusableHasAName();
    void fitsASmallWindow();

private:
    [[nodiscard]] Gauge *gauge(const char *name) const { return m_page->findChild<Gauge *>(QString::fromLatin1(name)); }
    [[nodiscard]] TableView *table() const { return m_page->findChild<TableView *>(QStringLiteral("candidates")); }
    void feed(const fixture::RunShape &shape);
    void choose(const QString &column) const;

    OpenRun *m_run = nullptr;
    ViewState *m_view = nullptr;
    RunPage *m_page = nullptr;
};

namespace {

const QByteArray config = "{\"task\":\"Write a sarcastic product pitch about toothpaste for vampires\",\"generator\":{\"provider\":\"openai\",\"model\":\"gpt-4o\"},"
                          "\"budget\":{\"usd\":2.0,\"usdPerHour\":4.0,\"calls\":5000},\"stop\":{\"candidates\":400}}";

} // namespace

void TestRunPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setTheme(Theme::Light);
    m_run = new OpenRun(nullptr, this);
    m_view = new ViewState(this);
    m_page = new RunPage(nullptr, m_run, m_view);
    m_page->resize(1280, 800);
    m_page->show();
}

void TestRunPage::cleanup()
{
    delete m_page;
    delete m_view;
    delete m_run;
}

void TestRunPage::feed(const fixture::RunShape &shape)
{
    const QList<engine::RunEvent> events = fixture::eventsOf(shape);
    m_run->apply(events);
    m_page->findChild<RunHeader *>()->setNow(events.last().atMs + 500);
    m_page->findChild<CandidatePanel *>()->filter()->refresh();
}

void TestRunPage::emptyWithoutARun()
{
    QVERIFY(!table()->isVisible());
    feed({.candidates = 5});
    QVERIFY(table()->isVisible());
    m_run->close();
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_page->runActions().at(1)->isEnabled());
}

void TestRunPage::headerReadsLikeACockpit()
{
    feed({.candidates = 60, .finished = false, .config = config});
    const engine::RunState &state = m_run->state();
    const engine::Rating best = state.candidate(engine::Standing::best(state))->rating;
    QVERIFY(gauge("bestGauge")->value().contains(QLocale().toString(qRound(best.elo))));
    QVERIFY(gauge("bestGauge")->value().contains(QStringLiteral("± %1").arg(qRound(best.halfWidth))));
    const engine::CandidateId leader = engine::Standing::best(state);
    m_run->apply({{m_run->run(), state.lastSeq() + 1, state.times().lastMs + 1, engine::LeadEstimated{.leader = leader, .probability = 0.74, .chances = {}, .judges = {}}}});
    QCOMPARE(gauge("bestGauge")->note(), QStringLiteral("#%1, 74 % likely the best").arg(leader.value));
    QVERIFY2(gauge("spentGauge")->value().endsWith(QStringLiteral(" of $2.00")), qPrintable(gauge("spentGauge")->value()));
    QVERIFY(gauge("spentGauge")->note().endsWith(QStringLiteral("/h of $4.00/h")));
    QCOMPARE(gauge("progressGauge")->value(), QStringLiteral("60 of 400"));
    QVERIFY(gauge("rateGauge")->value().endsWith(QStringLiteral("calls/min")));
    QVERIFY(gauge("timeGauge")->value().endsWith(QStringLiteral(" min")));
    QVERIFY(gauge("timeGauge")->value().contains(u'–'));
    QCOMPARE(m_page->findChild<StatusLabel *>(QStringLiteral("runState"))->word(), QStringLiteral("Running"));
    QCOMPARE(gauge("progressGauge")->accessibleName(), QStringLiteral("Candidates: 60 of 400"));
}

void TestRunPage::headerTellsSavingsAndLosses()
{
    const fixture::RunShape shape{.candidates = 20, .finished = false, .config = config};
    feed(shape);
    QVERIFY(!gauge("spentGauge")->note().contains(QStringLiteral("saved")));
    const QList<engine::RunEvent> before = fixture::eventsOf(shape);
    QList<engine::RunEvent> more;
    const auto add = [&](engine::EventBody body) {
        more.append({before.last().run, before.last().seq + 1 + quint64(more.size()), before.last().atMs, std::move(body)});
    };
    add(engine::CallStarted{{.id = {9001}}});
    add(engine::CallFinished{{.call = {9001}, .text = QStringLiteral("again"), .cached = true, .saved = engine::Money::fromUsd(0.25)}});
    add(engine::CallStarted{{.id = {9002}}});
    add(engine::CallFinished{{.call = {9002}, .error = engine::Error{engine::ErrorKind::Interrupted, QStringLiteral("cut"), {}}, .cost = engine::Money::fromUsd(0.11)}});
    m_run->apply(more);
    m_page->findChild<RunHeader *>()->setNow(before.last().atMs + 500);
    QVERIFY2(gauge("spentGauge")->note().contains(QStringLiteral("$0.25 saved")), qPrintable(gauge("spentGauge")->note()));
    const QString tip = gauge("spentGauge")->toolTip();
    QVERIFY2(tip.contains(QStringLiteral("$0.11 of it for failed attempts")), qPrintable(tip));
    QVERIFY(tip.contains(QStringLiteral("$0.25 saved by 1")));
}

void TestRunPage::headerSaysHowItEnded()
{
    feed({.candidates = 20});
    const QString word = m_page->findChild<StatusLabel *>(QStringLiteral("runState"))->word();
    QCOMPARE(word, QStringLiteral("Finished"));
    QVERIFY(m_page->findChild<QAction *>(QStringLiteral("continueRun"))->isVisible());
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("pauseOrResume"))->isVisible());
    QSignalSpy again(m_page, &RunPage::configureRequested);
    m_page->findChild<QAction *>(QStringLiteral("useAgain"))->trigger();
    QCOMPARE(again.count(), 1);
    QVERIFY(again.first().first().value<engine::RunConfig>() == m_run->state().config());
}

/// The header names a given-up judge once, with its reply; a candidate without matches shows no rating.
void TestRunPage::headerSaysWhatCameToNothing()
{
    const fixture::RunShape shape{.candidates = 2, .matchesPerCandidate = 0, .scored = false, .finished = false, .failEvery = 0, .config = config};
    feed(shape);
    auto *trouble = m_page->findChild<QLabel *>(QStringLiteral("runTrouble"));
    QVERIFY(trouble && !trouble->isVisible());
    const QList<engine::RunEvent> before = fixture::eventsOf(shape);
    QList<engine::RunEvent> more;
    const auto add = [&](engine::EventBody body) {
        more.append({before.last().run, before.last().seq + 1 + quint64(more.size()), before.last().atMs, std::move(body)});
    };
    for (quint32 i = 1; i <= 8; ++i) {
        const engine::CallId id{1000 + i};
        add(engine::CallStarted{{.id = id, .step = engine::Step::Evaluation, .label = QStringLiteral("server m")}});
        add(engine::CallFinished{{.call = id, .text = QStringLiteral("<b>I cannot decide</b>")}});
        add(engine::ReplyRejected{id, engine::Rejection::Unreadable, {}, {}});
    }
    add(engine::JudgeGivenUp{{1008}, engine::Step::Evaluation, 0, 0, QStringLiteral("server m"), 8, engine::JudgeFallback::None});
    add(engine::RunFinished{engine::EndReason::NoJudge, {1}, {}});
    m_run->apply(more);
    m_page->findChild<RunHeader *>()->setNow(before.last().atMs);
    QVERIFY(trouble->isVisible());
    QCOMPARE(trouble->textFormat(), Qt::PlainText);
    QCOMPARE(trouble->text(), QStringLiteral("The judge server m is not asked any more: 8 replies in a row held no readable verdict. The last one began: “<b>I cannot decide</b>”\n"
                                             "8 of 8 verdicts could not be read."));
    QCOMPARE(m_page->findChild<StatusLabel *>(QStringLiteral("runState"))->word(), QStringLiteral("No judge answers"));
    QVERIFY(!gauge("bestGauge")->value().contains(QStringLiteral("1,500")));
    QVERIFY2(gauge("bestGauge")->note().endsWith(QStringLiteral("not compared")), qPrintable(gauge("bestGauge")->note()));
}

void TestRunPage::headerSaysWhichCapEndedIt()
{
    const fixture::RunShape shape{.candidates = 10, .finished = false, .config = config};
    feed(shape);
    const QList<engine::RunEvent> before = fixture::eventsOf(shape);
    m_run->apply({{before.last().run, before.last().seq + 1, before.last().atMs, engine::RunFinished{engine::EndReason::Calls, {1}, {}}}});
    m_page->findChild<RunHeader *>()->setNow(before.last().atMs);
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("runTrouble"))->text(), QStringLiteral("The cap of 5,000 calls was reached."));
}

void TestRunPage::filterLineFilters()
{
    feed({.candidates = 60});
    m_page->focusFilter();
    auto *line = m_page->findChild<QLineEdit *>(QStringLiteral("candidateFilter"));
    QTest::keyClicks(line, QStringLiteral("step:seeding"));
    QTRY_COMPARE(table()->model()->rowCount(), 6);
    QCOMPARE(m_view->filter(), QStringLiteral("step:seeding"));
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("candidateCounts"))->text(), QStringLiteral("6 of 60"));
    m_view->setFilter({});
    QCOMPARE(table()->model()->rowCount(), 60);
    QCOMPARE(line->text(), QString());
}

void TestRunPage::keysOfTheTable()
{
    feed({.candidates = 30});
    table()->setFocus();
    table()->selectRow(2);
    const engine::CandidateId third = CandidateModel::idAt(table()->model()->index(2, 0));
    QVERIFY(m_view->current() == third);
    QTest::keyClick(table(), Qt::Key_C);
    QVERIFY(m_view->isCompared(third));
    table()->selectRow(4);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(m_view->compared().size(), 2);
    QSignalSpy compare(m_page, &RunPage::compareRequested);
    for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Compare 2" && button->isVisible())
            button->click();
    }
    QCOMPARE(compare.count(), 1);
    QTest::keyClick(table(), Qt::Key_C);
    QCOMPARE(m_view->compared().size(), 1);
}

void TestRunPage::orderHoldsStillWhileWorkedIn()
{
    const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 60});
    m_run->apply(events.mid(0, 400));
    CandidateFilter *filter = m_page->findChild<CandidatePanel *>()->filter();
    filter->refresh();
    const int before = filter->rowCount();
    auto *resort = m_page->findChild<QPushButton *>(QStringLiteral("resort"));
    QVERIFY(!resort->isVisible());
    QTest::keyClick(table(), Qt::Key_Down);
    m_run->apply(events.mid(400));
    QTRY_VERIFY(resort->isVisible());
    QTRY_VERIFY2(resort->text().startsWith(QString::number(60 - before) + QStringLiteral(" new")), qPrintable(resort->text()));
    QCOMPARE(filter->rowCount(), before);
    resort->click();
    QCOMPARE(filter->rowCount(), 60);
    QVERIFY(!resort->isVisible());
}

void TestRunPage::choosingShowsTheDetail()
{
    feed({.candidates = 30});
    m_view->setCurrent({12});
    QCOMPARE(CandidateModel::idAt(table()->currentIndex()).value, 12U);
    const auto titles = m_page->findChild<DetailPanel *>()->findChildren<Label *>();
    QVERIFY(std::any_of(titles.begin(), titles.end(), [](const Label *label) { return label->text().startsWith(QStringLiteral("#12 · ")); }));
    const QString parent = QStringLiteral("candidate:%1").arg(m_run->state().candidate({12})->parents.first().value);
    QVERIFY(std::any_of(titles.begin(), titles.end(), [&parent](const Label *label) { return label->text().contains(parent); }));
}

/// Toggles `column` in the column menu of the candidates.
void TestRunPage::choose(const QString &column) const
{
    QContextMenuEvent asks(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(table()->horizontalHeader()->viewport(), &asks);
    auto *menu = table()->findChild<QMenu *>();
    QVERIFY(menu);
    const QList<QAction *> choices = menu->actions();
    const auto choice = std::find_if(choices.begin(), choices.end(), [&column](const QAction *action) { return action->text() == column; });
    QVERIFY(choice != choices.end());
    (*choice)->trigger();
    delete menu;
}

void TestRunPage::errorsAreCounted()
{
    feed({.candidates = 60});
    const auto *tabs = m_page->findChild<QTabWidget *>(QStringLiteral("runTabs"));
    QVERIFY(m_run->state().totals().failedCalls > 0);
    const int errors = tabs->indexOf(m_page->findChild<ErrorPanel *>());
    QCOMPARE(tabs->tabText(errors), QStringLiteral("Errors (%1)").arg(m_run->state().totals().failedCalls));
}

void TestRunPage::stateIsSavedAndRestored()
{
    feed({.candidates = 10});
    m_page->findChild<QTabWidget *>(QStringLiteral("runTabs"))->setCurrentIndex(1);
    choose(QStringLiteral("Words"));
    const QByteArray state = m_page->saveState();
    RunPage other(nullptr, m_run, m_view);
    QVERIFY(other.restoreState(state));
    QCOMPARE(other.findChild<QTabWidget *>(QStringLiteral("runTabs"))->currentIndex(), 1);
    QVERIFY(!other.findChild<TableView *>(QStringLiteral("candidates"))->isColumnHidden(CandidateModel::Words));
    QVERIFY(!other.restoreState("nonsense"));
    QVERIFY(!other.restoreState({}));
}

void TestRunPage::columnsFollowTheRunUntilSomebodyChooses()
{
    feed({.candidates = 10});
    m_page->resize(1600, 900);
    QVERIFY(!table()->isColumnHidden(CandidateModel::RatingValue));
    QVERIFY2(table()->isColumnHidden(CandidateModel::ScoreValue), "nothing measures: every cell would be empty");
    const QByteArray untouched = m_page->saveState();
    m_page->resize(800, 700);
    QVERIFY(table()->isColumnHidden(CandidateModel::Step));
    m_page->resize(1600, 900);
    QVERIFY(m_page->restoreState(untouched));
    m_page->resize(800, 700);
    QVERIFY2(table()->isColumnHidden(CandidateModel::Step), "a kept layout is no choice");
    choose(table()->model()->headerData(CandidateModel::Step, Qt::Horizontal).toString());
    m_page->resize(801, 700);
    QVERIFY(!table()->isColumnHidden(CandidateModel::Step));
}

void TestRunPage::continueOffersLargerCaps()
{
    engine::RunPlan plan;
    plan.stop.candidates = 10;
    plan.budget.total = engine::Money::fromUsd(2);
    feed({.candidates = 10});
    ContinueDialog dialog(plan, m_run->state(), nullptr);
    QCOMPARE(dialog.findChild<QDoubleSpinBox *>(QStringLiteral("stop.candidates"))->value(), 15.0);
    QCOMPARE(dialog.findChild<QDoubleSpinBox *>(QStringLiteral("budget.usd"))->value(), 2.0);
    QCOMPARE(dialog.overrides().json, QByteArray("{\"stop\":{\"candidates\":15}}"));
    QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("testing.folder")));
}

void TestRunPage::continueAsksForTheMissingTaskFolder()
{
    engine::RunState state;
    const auto apply = [&state](engine::EventBody body) { state.apply({{QStringLiteral("r")}, state.lastSeq() + 1, 0, std::move(body)}); };
    apply(engine::RunStarted{.config = {"{\"task\":\"t\",\"importedFrom\":\"openevolve\"}"}, .version = {}});
    apply(engine::CandidateBorn{.candidate = {.id = {1}, .parts = QStringLiteral("x = 1")}});
    apply(engine::CandidateTested{.report = {.candidate = {1}, .score = 2}});
    ContinueDialog dialog({}, state, nullptr);
    auto *folder = dialog.findChild<QLineEdit *>(QStringLiteral("testing.folder"));
    QVERIFY(folder);
    folder->setText(QStringLiteral(" /srv/task "));
    QCOMPARE(dialog.overrides().json, QByteArray("{\"testing\":{\"folder\":\"/srv/task\"}}"));
}

void TestRunPage::everyFocusableHasAName()
{
    feed({.candidates = 40, .finished = false, .config = config});
    int seen = 0;
    for (int tab = 0; tab < 3; ++tab) {
        m_page->findChild<QTabWidget *>(QStringLiteral("runTabs"))->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        for (QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
            QVERIFY2(!name.isEmpty() && !name.contains(u'&'), qPrintable(QStringLiteral("%1 '%2'").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
            ++seen;
        }
    }
    QVERIFY(seen > 30);
}

void TestRunPage::fitsASmallWindow()
{
    QVERIFY2(m_page->minimumSizeHint().width() <= 1024 && m_page->minimumSizeHint().height() <= 700,
        qPrintable(QStringLiteral("%1 × %2").arg(m_page->minimumSizeHint().width()).arg(m_page->minimumSizeHint().height())));
    feed({.candidates = 40, .longTexts = true, .config = config});
    m_page->resize(1024, 700);
    QCOMPARE(m_page->size(), QSize(1024, 700));
}

QTEST_MAIN(TestRunPage)
#include "tst_runpage.moc"
