// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/runs.h"
#include "tests/engine/reports/samplerun.h"
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"
#include "ui/compare/candidatepicker.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/judgepanel.h"
#include "ui/compare/verdictmodel.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/partchooser.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace ui;

namespace {

/// The page with an open run, as in the program.
struct Desk {
    explicit Desk(samplerun::Log log, bool ended = true)
    {
        if (!ended)
            log.events.removeLast();
        fake.logs.insert(log.events.constFirst().run, log.events);
        run = std::make_unique<OpenRun>(fake.engine.get());
        page = std::make_unique<ComparePage>(fake.engine.get(), run.get(), &view);
        page->resize(1280, 800);
        page->show();
        QSignalSpy opened(run.get(), &OpenRun::opened);
        run->open(log.events.constFirst().run);
        opened.wait(3000);
    }

    void compare(const QList<quint32> &ids)
    {
        QList<engine::CandidateId> candidates;
        for (const quint32 id : ids)
            candidates.append(engine::CandidateId{id});
        view.setCompared(candidates);
        settle();
    }

    void settle()
    {
        QTRY_VERIFY(!page->isBusy() && std::all_of(page->columns().begin(), page->columns().end(),
            [](const CompareColumn *column) { return !column->pane()->shown().text.isEmpty(); }));
        QCoreApplication::processEvents();
    }

    QString marked(int column, MarkKind kind) const
    {
        const TextPane *pane = page->columns().at(column)->pane();
        QStringList parts;
        for (const Mark &mark : pane->marks()) {
            if (mark.kind == kind)
                parts += pane->shown().text.mid(mark.span.start, mark.span.length);
        }
        return parts.join(u'|');
    }

    QAction *action(const QString &text) const
    {
        for (QAction *action : page->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    test::FakeEngine fake;
    ViewState view;
    std::unique_ptr<OpenRun> run;
    std::unique_ptr<ComparePage> page;
};

QString longText(const QString &extra)
{
    QString text;
    for (int i = 1; i <= 120; ++i) {
        text += QStringLiteral("Paragraph %1 tells of brushes and of the night, at some length, so that it fills a line or two.\n").arg(i);
        if (i == 20)
            text += extra;
    }
    return text;
}

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The page shows all files side by side or one of them; the list gives the number of differing lines of each.
    void filesAreComparedOneByOne()
    {
        samplerun::Log log;
        log.add(engine::RunStarted{});
        const auto program = [](const QString &a, const QString &b) {
            return engine::Parts(QList<engine::Part>{{QStringLiteral("lib/a.py"), a}, {QStringLiteral("main.py"), b}, {QStringLiteral("same.py"), QStringLiteral("z = 0\n")}});
        };
        log.add(engine::CandidateBorn{{.id = {1}, .parts = program(QStringLiteral("x = 1\n"), QStringLiteral("y = 1\n"))}});
        log.add(engine::CandidateBorn{{.id = {2}, .parents = {{1}}, .parts = program(QStringLiteral("x = 2\n"), QStringLiteral("y = 1\nw = 3\n"))}});
        log.add(engine::RunFinished{});
        Desk desk(log);
        desk.compare({1, 2});
        auto *files = desk.page->findChild<PartChooser *>();
        QVERIFY(files->isVisibleTo(desk.page.get()));
        QCOMPARE(files->count(), 4);
        QVERIFY(files->itemText(1).startsWith(QStringLiteral("lib/a.py (1 line"))); // plural by language
        QCOMPARE(files->itemText(3), QStringLiteral("same.py (equal)"));
        QVERIFY(desk.page->columns().at(0)->pane()->shown().text.contains(QStringLiteral("==> lib/a.py <==")));
        files->setCurrentIndex(2);
        desk.settle();
        QCOMPARE(desk.page->columns().at(0)->pane()->shown().text.trimmed(), QStringLiteral("y = 1"));
        QVERIFY(desk.page->columns().at(1)->pane()->shown().text.contains(QStringLiteral("w = 3")));
        QTRY_VERIFY(desk.marked(1, MarkKind::Added).contains(QStringLiteral("w")));
    }

    void oneTextHasNoListOfFiles()
    {
        Desk desk(samplerun::threeCandidates());
        desk.compare({1, 2});
        QVERIFY(!desk.page->findChild<PartChooser *>()->isVisibleTo(desk.page.get()));
    }

    void initTestCase() { setTheme(Theme::Light); }
    void emptyOffersTheBestTwo();
    void marksWords();
    void marksFollowTheBase();
    void ignoring();
    void differencesByKeyboard();
    void scrollsTogether();
    void swapAndRemove();
    void addsAColumnUpToFour();
    void picksAnotherCandidate();
    void factsThatDiffer();
    void verdictsAndVote();
    void aVoteIsReplacedAndUndone();
    void theVoteAgainstAVerdictIsInItsRow();
    void aVoteCountsWhenTheRunHasEnded();
    void hostileTexts();
    void hugeTextsDoNotStopTheWindow();
    void everyControlIsNamedAndReached();
    void formatsTellWithoutColour();
};

void TestComparePage::emptyOffersTheBestTwo()
{
    Desk desk(samplerun::threeCandidates());
    auto *empty = desk.page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    auto *button = empty->findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("Compare the best two"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(desk.view.compared(), (QList<engine::CandidateId>{{2}, {3}}));
    QVERIFY(!empty->isVisible());
}

void TestComparePage::marksWords()
{
    Desk desk(samplerun::threeCandidates());
    desk.compare({2, 3});
    QCOMPARE(desk.marked(1, MarkKind::Added), QStringLiteral("Smile at midnight. "));
    QCOMPARE(desk.marked(0, MarkKind::Removed), QString());
    desk.compare({3, 2});
    QCOMPARE(desk.marked(0, MarkKind::Removed), QStringLiteral("Smile at midnight. "));
    QCOMPARE(desk.page->columns().at(1)->pane()->omissions().size(), 1);
    QCOMPARE(desk.page->columns().at(1)->pane()->omissions().constFirst().text, QStringLiteral("Smile at midnight. "));
}

void TestComparePage::marksFollowTheBase()
{
    Desk desk(samplerun::threeCandidates());
    desk.compare({1, 2, 3});
    QCOMPARE(desk.marked(2, MarkKind::Added), QStringLiteral("Smile at midnight. "));
    desk.page->setBase(ComparePage::First);
    desk.settle();
    QVERIFY(desk.marked(2, MarkKind::Added).startsWith(QStringLiteral("Brush at dusk. Smile")));
    desk.page->setBase(ComparePage::Parent);
    desk.settle();
    QCOMPARE(desk.marked(2, MarkKind::Added), QStringLiteral("Smile at midnight. "));
    QCOMPARE(desk.marked(1, MarkKind::Added), QString()); // a seed has no parent
    desk.page->setBase(ComparePage::None);
    desk.settle();
    for (int i = 0; i < 3; ++i)
        QVERIFY(desk.page->columns().at(i)->pane()->marks().isEmpty());
}

void TestComparePage::ignoring()
{
    Desk desk(samplerun::threeCandidates(QStringLiteral("The end."), QStringLiteral("the  end!"), QStringLiteral("x")));
    desk.compare({1, 2});
    QVERIFY(!desk.marked(1, MarkKind::Added).isEmpty());
    for (const char *text : {"Ignore upper and lower case", "Ignore blanks and line ends", "Ignore punctuation"})
        desk.action(QString::fromLatin1(text))->trigger();
    desk.settle();
    QVERIFY(desk.page->columns().at(1)->pane()->marks().isEmpty());
}

void TestComparePage::differencesByKeyboard()
{
    Desk desk(samplerun::threeCandidates(longText({}), longText(QStringLiteral("New here.\n")), QStringLiteral("x")));
    desk.compare({1, 2});
    TextPane *pane = desk.page->columns().at(1)->pane();
    pane->setFocus();
    QTest::keyClick(pane, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(pane->textCursor().selectedText(), QStringLiteral("New here.\u2029"));
    QVERIFY(pane->verticalScrollBar()->value() > 0);
    QTest::keyClick(pane, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(pane->textCursor().selectedText(), QStringLiteral("New here.\u2029")); // the only difference
}

void TestComparePage::scrollsTogether()
{
    Desk desk(samplerun::threeCandidates(longText({}), longText(QStringLiteral("Inserted paragraph.\n").repeated(30)), QStringLiteral("x")));
    desk.compare({1, 2});
    TextPane *left = desk.page->columns().at(0)->pane(), *right = desk.page->columns().at(1)->pane();
    const qsizetype there = right->shown().text.indexOf(QStringLiteral("Paragraph 60 "));
    right->scrollToPlace(there);
    QCOMPARE(left->shown().text.mid(left->topPlace(), 13), QStringLiteral("Paragraph 60 ")); // the same paragraph
    QTest::keyClick(left, Qt::Key_L, Qt::ControlModifier);
    const int before = left->verticalScrollBar()->value();
    right->scrollToPlace(0);
    QCOMPARE(left->verticalScrollBar()->value(), before);
}

void TestComparePage::swapAndRemove()
{
    Desk desk(samplerun::threeCandidates());
    desk.compare({1, 2, 3});
    desk.page->columns().at(0)->pane()->setFocus();
    QTest::keyClick(desk.page->columns().at(0)->pane(), Qt::Key_Backslash, Qt::AltModifier);
    QCOMPARE(desk.view.compared(), (QList<engine::CandidateId>{{3}, {2}, {1}}));
    for (QToolButton *button : desk.page->columns().at(1)->findChildren<QToolButton *>()) {
        if (button->accessibleName() == QStringLiteral("Remove candidate #2 from the comparison"))
            button->click();
    }
    QCOMPARE(desk.view.compared(), (QList<engine::CandidateId>{{3}, {1}}));
    QCOMPARE(desk.page->columns().size(), 2);
}

void TestComparePage::addsAColumnUpToFour()
{
    samplerun::Log log;
    for (int i = 0; i < 6; ++i)
        log.born(QStringLiteral("Text %1").arg(i));
    log.finished({1});
    Desk desk(log);
    desk.compare({1, 2});
    QAction *add = desk.action(QStringLiteral("Add a column"));
    add->trigger();
    add->trigger();
    QCOMPARE(desk.page->columns().size(), 4);
    QVERIFY(!add->isEnabled());
}

void TestComparePage::picksAnotherCandidate()
{
    Desk desk(samplerun::threeCandidates());
    desk.compare({1, 2});
    QTest::mouseClick(desk.page->columns().at(0)->pickButton(), Qt::LeftButton);
    auto *picker = desk.page->findChild<CandidatePicker *>();
    QVERIFY(picker && picker->isVisible());
    QCOMPARE(test::unnamedControls(picker), QStringList());
    auto *list = picker->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(QStringLiteral("#2")));
    QTest::keyClicks(picker->findChild<QLineEdit *>(), QStringLiteral("midnight"));
    QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(desk.view.compared(), (QList<engine::CandidateId>{{3}, {2}}));
}

void TestComparePage::factsThatDiffer()
{
    Desk desk(samplerun::threeCandidates());
    desk.compare({1, 2});
    QCOMPARE(desk.page->columns().at(0)->factRows(), 9);
    desk.action(QStringLiteral("Differing details only"))->trigger();
    const int left = desk.page->columns().at(0)->factRows(); // hides equal rows
    QVERIFY(left < 9 && left > 0);
    QCOMPARE(desk.page->columns().at(1)->factRows(), left);
}

void TestComparePage::verdictsAndVote()
{
    Desk desk(samplerun::threeCandidates(), false);
    desk.compare({1, 2});
    auto *panel = desk.page->findChild<JudgePanel *>();
    QAbstractItemModelTester tester(panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(panel->model()->rowCount(), 1);
    const auto cell = [&](int column) { return panel->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(VerdictModel::Verdict), QStringLiteral("#2 beats #1"));
    QCOMPARE(cell(VerdictModel::Order), QStringLiteral("#1"));
    QCOMPARE(cell(VerdictModel::Swapped), QStringLiteral("not asked"));
    QCOMPARE(cell(VerdictModel::Length), QStringLiteral("2.00 ×"));
    QCOMPARE(cell(VerdictModel::Rationale), QStringLiteral("B is more vivid."));

    QList<engine::Vote> votes;
    connect(desk.page.get(), &ComparePage::voted, this, [&votes](const engine::Vote &vote) { votes.append(vote); });
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("#1 is better") || button->text() == QStringLiteral("Vote against this verdict"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(votes.size(), 2);
    for (const engine::Vote &vote : votes) { // both buttons vote for #1
        QCOMPARE(vote.first, engine::CandidateId{1});
        QCOMPARE(vote.verdict, engine::Verdict::First);
    }
    QCOMPARE(desk.fake.asked.count(QStringLiteral("steer vampire-toothpaste-k3v9q2")), 2);
}

/// A person has one verdict per pair; undoing the later one restores the earlier one.
void TestComparePage::aVoteIsReplacedAndUndone()
{
    Desk desk(samplerun::threeCandidates(), false);
    desk.compare({1, 2});
    auto *panel = desk.page->findChild<JudgePanel *>();
    const auto press = [panel](const QString &text) {
        for (QPushButton *button : panel->findChildren<QPushButton *>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    quint32 number = 50;
    const auto log = [&](engine::EventBody body) {
        Q_EMIT desk.fake.engine->runs()->eventsCommitted(desk.run->run(), {{desk.run->run(), desk.run->state().lastSeq() + 1, desk.run->state().times().lastMs + 1, std::move(body)}});
        QTest::qWait(300);
    };
    const auto said = [&](engine::Verdict verdict) { return engine::MatchJudged{{.id = {++number}, .call = {}, .judge = QStringLiteral("you"), .first = {1}, .second = {2}, .verdict = verdict, .rationale = {}}}; };
    auto *undo = panel->findChild<QPushButton *>(QStringLiteral("undoVote"));
    QVERIFY(!undo->isEnabled());
    press(QStringLiteral("#1 is better"));
    log(said(engine::Verdict::First));
    QVERIFY(undo->isEnabled());
    press(QStringLiteral("#2 is better"));
    log(engine::MatchWithdrawn{{51}});
    log(said(engine::Verdict::Second));
    QCOMPARE(desk.fake.steered.size(), 2);
    undo->click();
    QTRY_COMPARE(desk.fake.steered.size(), 4);
    QCOMPARE(std::get<engine::Withdraw>(desk.fake.steered.at(2)).match, engine::MatchId{52});
    const auto &again = std::get<engine::Vote>(desk.fake.steered.at(3));
    QCOMPARE(again.verdict, engine::Verdict::First);
    QVERIFY(!undo->isEnabled());
}

void TestComparePage::theVoteAgainstAVerdictIsInItsRow()
{
    Desk desk(samplerun::threeCandidates(), false);
    desk.compare({1, 2});
    auto *panel = desk.page->findChild<JudgePanel *>();
    QTRY_COMPARE(panel->model()->rowCount(), 1);
    auto *table = panel->findChild<QTableView *>();
    const auto *against = panel->findChild<QPushButton *>(QStringLiteral("voteAgainst"));
    QVERIFY(against->isVisible() && against->isEnabled());
    const QRect place(against->mapTo(panel, QPoint()), against->size()), rows(table->mapTo(panel, QPoint()), table->size());
    QVERIFY(place.top() >= rows.bottom() && place.left() < rows.right()); // below its table
    const QList<QAction *> menu = table->actions();
    QVERIFY(std::any_of(menu.begin(), menu.end(), [](const QAction *action) { return action->text() == QStringLiteral("Vote against this verdict"); }));
}

void TestComparePage::aVoteCountsWhenTheRunHasEnded()
{
    Desk desk(samplerun::threeCandidates());
    desk.compare({1, 2});
    for (QPushButton *button : desk.page->findChild<JudgePanel *>()->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("#1 is better"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(desk.fake.asked.count(QStringLiteral("steer vampire-toothpaste-k3v9q2")), 1);
}

void TestComparePage::hostileTexts()
{
    const QString hostile = QStringLiteral("<b>bold</b>\r\n\u202Eevil 👩‍👩‍👧 e\u0301 \x1b[31m") + QChar(0);
    Desk desk(samplerun::threeCandidates(hostile, hostile + QStringLiteral(" more"), QStringLiteral("x")));
    desk.compare({1, 2});
    QCOMPARE(desk.page->columns().at(0)->pane()->toPlainText(), QStringLiteral("<b>bold</b>\n\\u202Eevil 👩‍👩‍👧 e\u0301 \\u001B[31m\\u0000"));
    QCOMPARE(desk.marked(1, MarkKind::Added), QStringLiteral(" more"));
}

void TestComparePage::hugeTextsDoNotStopTheWindow()
{
    const QString line = QStringLiteral("word and word, ").repeated(65'000); // nearly a megabyte in one line
    Desk desk(samplerun::threeCandidates(line, line + QStringLiteral("the end"), QStringLiteral("x")));
    QElapsedTimer clock, total;
    qint64 longest = 0;
    QTimer beat;
    clock.start();
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
    beat.start(5);
    total.start();
    desk.compare({1, 2});
    QTRY_COMPARE(desk.marked(1, MarkKind::Added), QStringLiteral("the end"));
    qInfo("1 MB in one line: %lld ms in all, longest pause %lld ms", total.elapsed(), longest);
    QVERIFY(longest < 3000); // for a debug build under load; optimised builds take far less
}

void TestComparePage::everyControlIsNamedAndReached()
{
    Desk desk(samplerun::threeCandidates(), false);
    desk.compare({1, 2, 3});
    QCOMPARE(test::unnamedControls(desk.page.get()), QStringList());
    QCOMPARE(test::unreachableControls(desk.page.get()), QStringList());
    QCOMPARE(test::clippedTexts(desk.page.get()), QStringList());
}

void TestComparePage::formatsTellWithoutColour()
{
    QCOMPARE(formatOf(MarkKind::Added).underlineStyle(), QTextCharFormat::SingleUnderline);
    QVERIFY(formatOf(MarkKind::Removed).fontStrikeOut());
    QCOMPARE(formatOf(MarkKind::Moved).underlineStyle(), QTextCharFormat::DotLine);
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
